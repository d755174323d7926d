using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How much of the growth of all a territory's trade one product brought.</summary>
public sealed class GrowthContribution()
    : Indicator(
        code: "contribution",
        formula: "(x(r,k,T) - x(r,k,0)) / x(r,0)",
        unit: Unit.ShareDifference,
        range: "any; adds up to the growth of all trade, with what is undisclosed and unclassified",
        source: "UN Statistics Division (2008), System of National Accounts 2008, chapter 15: contributions to growth"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => Limits.None;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30, Year: 2013),
                new("A", "44", 70, Year: 2013),
                new("A", "10", 55),
                new("A", "44", 60),
                new("A", "72", 5),
            ],
            Expected:
            [
                new(["2013..2017", "A", "10"], 0.25),
                new(["2013..2017", "A", "44"], -0.1),
                new(["2013..2017", "A", "72"], 0.05),
            ],
            Arithmetic: "All exports were 100. Product 10 rose by 25: 25 points; 44 fell by 10: -10 points; 72 is new with 5: 5 points. "
                + "Together 20 points: exports grew from 100 to 120."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var table = comparison.PerExactChange(Unit, Limits, Points);
        var exports = comparison.Exports;
        for (var row = 0; row < table.Count; row++)
            table[row] = table[row].Widened(Limits, exports.TotalGap(0, table.Member(row, 1)));
        return table;
    }

    private static Figure Points(ChangeSums sums)
    {
        if (sums.AllFirst == 0)
            return Figure.None(Missing.NoBase);
        return sums.AllFirst < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of((double)(sums.Last - sums.First) / (double)sums.AllFirst);
    }
}
