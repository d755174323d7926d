using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Billions or millions: the unit in which all money of a profile is printed.</summary>
internal sealed record MoneyScale(Fraction Unit)
{
    private static readonly Fraction Billion = Fraction.Of(1_000_000_000);
    private static readonly Fraction Million = Fraction.Of(1_000_000);

    /// <summary>Billions where some quantity reaches one.</summary>
    public static MoneyScale Of(SmeSet set) =>
        new(
            set
                .Approaches.SelectMany(one => one.Periods.Values.SelectMany(numbers => numbers.Readings))
                .Where(pair => pair.Key != SmeQuantity.Exporters)
                .Select(pair => pair.Value.Amount)
                .Concat(
                    set.Approaches.SelectMany(one =>
                            one.Means.Where(mean => mean.Key.Quantity != SmeQuantity.Exporters)
                        )
                        .Select(mean => (Fraction?)mean.Value)
                )
                .Any(amount => amount >= Billion)
                ? Billion
                : Million
        );

    public LocalText Words(string currency) =>
        Unit == Billion ? new($"bn {currency}", $"млрд {currency}") : new($"mn {currency}", $"млн {currency}");
}
