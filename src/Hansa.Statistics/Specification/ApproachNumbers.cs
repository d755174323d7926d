using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>A figure that speaks of two periods: a mean over all from the first to the last, or a growth from the first to the last.</summary>
public readonly record struct Spanning(SmeQuantity Quantity, Period First, Period Last);

/// <summary>All that is known of a territory's exports under one approach, wherever it comes from.</summary>
/// <param name="Approach">The approach's code: <c>rec</c>, <c>volrc</c>, a user's own.</param>
/// <param name="Periods">Numbers of single periods.</param>
public sealed record ApproachNumbers(string Approach, IReadOnlyDictionary<Period, SmeNumbers> Periods)
{
    /// <summary>Means over a window where they are given as such; they stand before the mean of the periods.</summary>
    public IReadOnlyDictionary<Spanning, Fraction> Means { get; init; } = new Dictionary<Spanning, Fraction>();

    /// <summary>Later value by earlier value, 1 = no change, where it is given as such; it stands before the quotient of the values.</summary>
    public IReadOnlyDictionary<Spanning, Fraction> Growths { get; init; } = new Dictionary<Spanning, Fraction>();

    public SmeNumbers Of(Period period) => Periods.GetValueOrDefault(period, SmeNumbers.NotObserved);
}
