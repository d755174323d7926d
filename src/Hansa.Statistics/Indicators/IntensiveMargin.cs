using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>A territory's trade by the benchmark's trade in those products that the territory trades.</summary>
public sealed class IntensiveMargin()
    : Indicator(
        code: "intensive-margin",
        formula: "IM(r) = x(r) / Σ(k with x(r,k) > 0) b(k)",
        unit: Unit.Share,
        range: "0 to 1 where the benchmark contains r and all of r's trade has its code; the extensive times the intensive margin is x(r) / b",
        source: "Hummels and Klenow (2005), American Economic Review 95(3): 704-723"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Bounds Bounds => Bounds.Outer;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 10), new("B", "10", 30), new("B", "44", 60), new("C", "10", 0)],
            Expected: [new(["2017", "A"], 0.25), new(["2017", "B"], 0.9), new(["2017", "C"], null, "no-trade")],
            Arithmetic: "A exports product 10 alone, of which all export 40: 10 / 40 = 0.25. B exports both products: 90 / 100 = 0.9."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTerritory(Unit, (period, territory) => Of(comparison, period, territory));

    private static Figure Of(Comparison comparison, int period, int territory)
    {
        var extensive = ExtensiveMargin.Of(comparison, period, territory);
        if (extensive.Value is not { } width)
            return extensive;
        if (width == 0)
            return Figure.None(Missing.NoBase);
        var exports = comparison.Exports;
        var share =
            (double)exports.Totals[exports.TerritoryCell(period, territory)]
            / (double)comparison.Benchmark.All(period, territory);
        var margin = Figure.Of(share / width);
        return extensive.IsExact
            ? margin
            : margin.Within(share / extensive.Interval.High, share / extensive.Interval.Low);
    }
}
