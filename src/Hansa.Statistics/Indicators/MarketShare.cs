using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a territory in the benchmark's trade in a product.</summary>
public sealed class MarketShare()
    : Indicator(
        code: "market-share",
        formula: "x(r,k) / b(k)",
        unit: Unit.Share,
        range: "0 to 1 where the benchmark contains r; against a benchmark without r the ratio of the two, 0 or more",
        source: "ITC (2007), Trade Performance Index, technical notes: share in world market"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 0), new("B", "10", 90), new("B", "44", 8)],
            Expected: [new(["2017", "A", "10"], 0.25), new(["2017", "B", "10"], 0.75), new(["2017", "A", "44"], 0)],
            Arithmetic: "Both export 120 of product 10, of which A has 30: 30 / 120 = 0.25."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerCell(
            Unit,
            comparison.Benchmark.ContainsTerritory ? Limits : Limits.NotNegative,
            sums => Share(sums.Own, sums.Group)
        );

    internal static Figure Share(double own, double group)
    {
        if (group == 0)
            return Figure.None(Missing.NoBase);
        return group < 0 ? Figure.None(Missing.NotApplicable) : Figure.Of(own / group);
    }
}
