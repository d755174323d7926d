using Hansa.Statistics.Comparisons;

namespace Hansa.Statistics.Priorities;

/// <summary>Yes or no where every allocation of undisclosed trade gives the same, exactly; unknown elsewhere.</summary>
public static class Answers
{
    /// <summary>Whether a territory's share of a code is above the benchmark's: relative specificity above 1.</summary>
    public static Answer IsSpecific(Comparison comparison, int period, int territory, int code)
    {
        var cells = new TerritoryCells(comparison, period, territory);
        return Of(IsAboveOne(cells.Least(code)), IsAboveOne(cells.Most(code)));
    }

    /// <summary>Whether a territory's trade in a code is larger in the last period than in the first; unknown where there is but one.</summary>
    public static Answer IsGrowing(TradeTable trade, int territory, int code)
    {
        if (trade.Periods.Count == 1)
            return Answer.Unknown;
        var (first, last) = (trade.Cell(0, territory, code), trade.Cell(trade.Periods.Count - 1, territory, code));
        return Of(
            trade.Known[last] > trade.Known[first] + trade.PossibleAt(first),
            trade.Known[last] + trade.PossibleAt(last) > trade.Known[first]
        );
    }

    /// <summary>Whether one share is above another, each a part of a whole of which some may belong to the part.</summary>
    public static Answer IsAbove(SharedSum one, SharedSum other) =>
        one.Whole <= 0 || other.Whole <= 0
            ? Answer.Unknown
            : Of(
                ExactProducts.Compare(one.Part, other.Whole, other.Part + other.Possible, one.Whole) > 0,
                ExactProducts.Compare(one.Part + one.Possible, other.Whole, other.Part, one.Whole) > 0
            );

    private static bool IsAboveOne(ExactSums sums) =>
        sums.Territory > 0
        && sums.Group > 0
        && ExactProducts.Compare(sums.Own, sums.All, sums.Territory, sums.Group) > 0;

    private static Answer Of(bool atLeast, bool atMost) =>
        atLeast ? Answer.Yes
        : atMost ? Answer.Unknown
        : Answer.No;
}

/// <summary>A part of a whole, exact, in minor units.</summary>
/// <param name="Possible">What may belong to the part or not; it is in the whole.</param>
public readonly record struct SharedSum(Int128 Part, Int128 Possible, Int128 Whole)
{
    public static SharedSum operator +(SharedSum one, SharedSum other) =>
        new(one.Part + other.Part, one.Possible + other.Possible, one.Whole + other.Whole);
}
