using Hansa.Statistics.Specification;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The approaches that a profile is asked for, by default all that the data or the project know.</summary>
internal static class ApproachesAsked
{
    public static Outcome<IReadOnlyList<ApproachCard>> Of(
        House house,
        ReadSmeProfile request,
        Manifest manifest,
        AggregateNumbers? aggregates
    )
    {
        var known = house.Reference.Specification.Approaches;
        var isTable = manifest.Source == AggregateQuantity.Source;
        IReadOnlyList<string> named =
            request.Approaches.Count > 0 ? [.. request.Approaches.Distinct()]
            : isTable && aggregates!.Approaches.Count > 0 ? aggregates.Approaches
            : [.. known.Select(one => one.Code)];
        var cards = new List<ApproachCard>();
        foreach (var name in named)
        {
            // In a table of aggregates an approach is a name; which goods it means, its maker knows.
            if (isTable && aggregates!.Approaches.Contains(name))
                cards.Add(known.FirstOrDefault(one => one.Code == name) ?? Named(name));
            else if (isTable && aggregates!.Approaches.Count > 0)
                return NotInTable(manifest, name, aggregates);
            else if (ApproachChoice.Of(house.Reference, name) is var card && card.Succeeded)
                cards.Add(card.Value);
            else
                return card.Problem!;
        }
        return cards;
    }

    private static Problem NotInTable(Manifest manifest, string name, AggregateNumbers aggregates) =>
        new(
            ProblemKind.NotFound,
            new(
                $"{manifest.Dataset} has no numbers of the approach '{name}'.",
                $"В наборе {manifest.Dataset} нет чисел по подходу «{name}»."
            ),
            Nearest.Advice(
                name,
                [.. aggregates.Approaches],
                new($"It has {aggregates.Approaches}.", $"Есть {aggregates.Approaches}.")
            )
        );

    private static ApproachCard Named(string name) =>
        new(name, name, []) { EngineeringScheme = "", Title = LocalText.Same(name) };
}
