using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Value of trade in a product in the last period by that in the first.</summary>
public sealed class ValueIndex()
    : Indicator(
        code: "value-index",
        formula: "x(r,k,T) / x(r,k,0)",
        unit: Unit.GrowthIndex,
        range: "0 or more; 1 = no change",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 2"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 40, Year: 2013), new("A", "10", 30), new("A", "44", 70)],
            Expected: [new(["2013..2017", "A", "10"], 0.75), new(["2013..2017", "A", "44"], null, "no-base")],
            Arithmetic: "Product 10 went from 40 to 30: 30 / 40 = 0.75. Product 44 was not exported in 2013, so its growth has no base."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerChange(Unit, new TradeValue().Compute(comparison), (first, last) => Ratio(last, first));

    private static Figure Ratio(Figure last, Figure first)
    {
        if ((last.Missing, first.Missing) is not (Missing.None, Missing.None))
            return Figure.None(last.Missing.And(first.Missing));
        if (first.Value <= 0)
            return Figure.None(first.Value == 0 ? Missing.NoBase : Missing.NotApplicable);
        var ratio = Figure.Of(last.Value!.Value / first.Value!.Value);
        return last.IsExact && first.IsExact ? ratio : ratio.Within(Quotients(last.Interval, first.Interval));
    }

    // Undisclosed corrections below zero may leave nothing to divide by; the ratio can then be anything.
    private static Limits Quotients(Limits last, Limits first)
    {
        if (first.Low <= 0)
            return Limits.None;
        double[] ends = [last.Low / first.Low, last.Low / first.High, last.High / first.Low, last.High / first.High];
        return new Limits(ends.Min(), ends.Max());
    }
}
