using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>What one block of the SME profile is computed from: numbers for its levels, and numbers or rates for its growth.</summary>
/// <param name="Level">Means over the window (Block 1), or the target period (Block 2).</param>
/// <param name="First">What growth starts from: the window's first period, or the base of the target.</param>
/// <param name="Last">What growth ends with: the window's last period, or the target.</param>
public sealed record SmeBlock(SmeNumbers Level, SmeNumbers First, SmeNumbers Last)
{
    /// <summary>True where the window is one period, over which nothing grows.</summary>
    public bool IsOnePeriod { get; init; }

    /// <summary>Growth that is given as a rate, last value by first.</summary>
    public IReadOnlyDictionary<SmeQuantity, Fraction> Growths { get; init; } = new Dictionary<SmeQuantity, Fraction>();

    /// <summary>Block 1: levels are means over the window, growth is the last period over the first.</summary>
    /// <param name="window">Periods of one grain; each must have been observed for a mean, unless the mean itself is given.</param>
    public static SmeBlock Actual(ApproachNumbers numbers, PeriodRange window)
    {
        var periods = PeriodsOf(window).Select(numbers.Of).ToArray();
        var given = numbers
            .Means.Where(mean => (mean.Key.First, mean.Key.Last) == (window.First, window.Last))
            .Select(mean => KeyValuePair.Create(mean.Key.Quantity, Reading.Of(mean.Value)));
        return new(SmeNumbers.Mean(periods).With(given), periods[0], periods[^1])
        {
            IsOnePeriod = window.Count == 1,
            Growths = GrowthsOf(numbers, window.First, window.Last),
        };
    }

    /// <summary>Block 2: levels are those of a target period, growth is from a base to it. A quantity of which only the rate is given is
    /// the base times the rate.</summary>
    public static SmeBlock Target(ApproachNumbers numbers, Period start, Period target)
    {
        var (first, last) = (numbers.Of(start), numbers.Of(target));
        var growths = GrowthsOf(numbers, start, target);
        var grown = growths
            .Where(growth => last[growth.Key].Amount is null && first[growth.Key].Amount is not null)
            .Select(growth =>
                KeyValuePair.Create(growth.Key, Reading.Of(first[growth.Key].Amount!.Value * growth.Value))
            );
        last = last.With(grown);
        return new(last, first, last) { Growths = growths };
    }

    private static Dictionary<SmeQuantity, Fraction> GrowthsOf(ApproachNumbers numbers, Period first, Period last) =>
        numbers
            .Growths.Where(growth => (growth.Key.First, growth.Key.Last) == (first, last))
            .ToDictionary(growth => growth.Key.Quantity, growth => growth.Value);

    private static IEnumerable<Period> PeriodsOf(PeriodRange window)
    {
        // Windows of the method are years.
        for (var year = window.First.YearNumber; year <= window.Last.YearNumber; year++)
            yield return Period.Year(year);
    }
}
