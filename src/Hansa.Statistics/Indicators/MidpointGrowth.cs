using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Change of trade by the mean of the first and the last period: defined for what is new and for what is dropped as well.</summary>
public sealed class MidpointGrowth()
    : Indicator(
        code: "midpoint-growth",
        formula: "2 (x(r,k,T) - x(r,k,0)) / (x(r,k,T) + x(r,k,0))",
        unit: Unit.Index,
        range: "-2 to 2; -2 = dropped, 0 = no change, 2 = new; missing where there is no trade in either period",
        source: "Davis and Haltiwanger (1992), Quarterly Journal of Economics 107(3): 819-863"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => new(-2, 2);

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30, Year: 2013),
                new("A", "10", 50),
                new("A", "44", 5, Year: 2013),
                new("A", "72", 7),
            ],
            Expected:
            [
                new(["2013..2017", "A", "10"], 0.5),
                new(["2013..2017", "A", "44"], -2),
                new(["2013..2017", "A", "72"], 2),
            ],
            Arithmetic: "Product 10: 2 × (50 - 30) / (50 + 30) = 0.5. Product 44 was dropped: 2 × (0 - 5) / 5 = -2. Product 72 is new: 2."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerExactChange(Unit, Limits, Rate);

    private static Figure Rate(ChangeSums sums)
    {
        if (sums.First < 0 || sums.Last < 0)
            return Figure.None(Missing.NotApplicable);
        return sums is { First: var first, Last: var last } && first + last == 0
            ? Figure.None(Missing.NoTrade)
            : Figure.Of(2 * (double)(sums.Last - sums.First) / (double)(sums.Last + sums.First));
    }
}
