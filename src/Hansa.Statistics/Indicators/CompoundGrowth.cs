using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The even rate per period that leads from trade in the first period to trade in the last.</summary>
public sealed class CompoundGrowth()
    : Indicator(
        code: "cagr",
        formula: "(x(r,k,T) / x(r,k,0))^(1/n) - 1, n periods from 0 to T",
        unit: Unit.GrowthRate,
        range: "-1 or more; 0 = no change; missing where the first period has no trade",
        source: "UNCTAD (2018), Handbook of Statistics, annex 6.3: compound average growth rate"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => new(-1, double.PositiveInfinity);

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 16, Year: 2013),
                new("A", "10", 81),
                new("A", "44", 5, Year: 2013),
                new("A", "72", 70),
            ],
            Expected:
            [
                new(["2013..2017", "A", "10"], 0.5),
                new(["2013..2017", "A", "44"], -1),
                new(["2013..2017", "A", "72"], null, "no-base"),
            ],
            Arithmetic: "Product 10 went from 16 to 81 in four years: (81 / 16)^(1/4) - 1 = 3 / 2 - 1 = 0.5 a year. "
                + "Product 44 is not exported any more: -1. Product 72 was not exported in 2013, so its growth has no base."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerExactChange(Unit, Limits, Rate);

    private static Figure Rate(ChangeSums sums)
    {
        if (sums.First == 0)
            return Figure.None(Missing.NoBase);
        return sums.First < 0 || sums.Last < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of(Math.Pow((double)sums.Last / (double)sums.First, 1.0 / sums.Steps) - 1);
    }
}
