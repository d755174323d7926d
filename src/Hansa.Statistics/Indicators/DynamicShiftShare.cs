using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Shift-share from period to period, added up, so that the mix and the base move with time.</summary>
public sealed class DynamicShiftShare()
    : ShiftShareForm(
        code: "shift-share-dynamic",
        formula: "the terms of shift-share from each period to the next, added up",
        source: "Barff and Knight (1988), Growth and Change 19(2): 1-10"
    )
{
    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 100, Year: 2015),
                new("A", "10", 130, Year: 2016),
                new("A", "10", 160, Year: 2017),
                new("A", "44", 100, Year: 2015),
                new("A", "44", 100, Year: 2016),
                new("A", "44", 98, Year: 2017),
                new("B", "10", 100, Year: 2015),
                new("B", "10", 110, Year: 2016),
                new("B", "10", 128, Year: 2017),
                new("B", "44", 100, Year: 2015),
                new("B", "44", 100, Year: 2016),
                new("B", "44", 98, Year: 2017),
            ],
            Expected:
            [
                new(["2015..2017", "A", Growth], 43),
                new(["2015..2017", "A", Mix], 1),
                new(["2015..2017", "A", Competitiveness], 14),
                new(["2015..2017", "A", NewLine], 0),
                new(["2015..2017", "A", Unallocated], 0),
                new(["2015..2017", "A", Change], 58),
            ],
            Arithmetic: "To 2016 the benchmark grew by 0.1, product 10 by 0.2, 44 not at all: 20, 20 - 20 = 0 and 30 - 20 = 10. To 2017 again by 0.1, with 0.2 in 10 and -0.02 in 44: "
                + "230 × 0.1 = 23, 130 × 0.2 - 100 × 0.02 - 23 = 1 and 28 - 24 = 4. Together 43, 1 and 14: 58. The plain form over both years gives 42 for growth."
        );

    private protected override IReadOnlyList<BigInteger>? Split(Comparison comparison, int territory)
    {
        var sums = new BigInteger[Terms.Count];
        for (var period = 1; period < comparison.Exports.Periods.Count; period++)
        {
            if (ShiftShareSplit.Of(comparison, territory, period - 1, period)?.Classic is not { } terms)
                return null;
            for (var term = 0; term < sums.Length; term++)
                sums[term] += terms[term];
        }
        return sums;
    }
}
