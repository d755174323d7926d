using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>A dataset that stands beside the trade of a comparison, and what for.</summary>
/// <param name="Use"><c>gdp</c>, <c>population</c>, <c>employment</c>, <c>rates</c> or <c>deflator</c>: the option that named it.</param>
public sealed record DatasetUse(string Use, string Dataset, string Snapshot)
{
    internal static DatasetUse Of(string use, Manifest manifest) => new(use, manifest.Dataset, manifest.Snapshot);

    /// <summary>The manifest where its values are of a kind that fits, or a refusal that says what they are.</summary>
    internal static Outcome<Manifest> Check(Manifest manifest, string option, params Quantity[] kinds) =>
        kinds.Contains(manifest.Quantity)
            ? manifest
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"{option} needs a dataset of {kinds[0].Name()}, and {manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}).",
                    $"{option}: нужен набор данных другого рода ({kinds[0].Name()}), а в наборе {manifest.Dataset} — {manifest.Quantity.Name()} ({manifest.Currency})."
                ),
                new(
                    $"Name another dataset (hansa datasets lists them), or load it with the unit that it is in ({Units(kinds[0])}).",
                    $"Назовите другой набор данных (список: hansa datasets) или загрузите его с той единицей, в которой он составлен ({Units(kinds[0])})."
                )
            );

    private static string Units(Quantity quantity) =>
        quantity switch
        {
            Quantity.Money => "--unit usd",
            Quantity.Persons => "--unit persons",
            Quantity.Rate => "--unit rate:RUB/USD",
            _ => "--unit index",
        };
}
