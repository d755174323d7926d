using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How far the structure of a territory's exports is from that of the benchmark.</summary>
public sealed class Krugman()
    : Indicator(
        code: "krugman",
        formula: "K(r) = Σk |s(r,k) - s(b,k)|, s = shares in the trade that the products cover",
        unit: Unit.Index,
        range: "0 (same structure) to 2 (no product in common)",
        source: "Krugman (1991), Geography and Trade, MIT Press"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => new(0, 2);

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50)],
            Expected: [new(["2017", "A"], 0.2), new(["2017", "B"], 0.2)],
            Arithmetic: "A: shares 0.3 and 0.7 beside 0.4 and 0.6: 0.1 + 0.1 = 0.2."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTerritory(Unit, (period, territory) => Distance(comparison, period, territory));

    private static Figure Distance(Comparison comparison, int period, int territory)
    {
        if (comparison.Exports.StructureAt(period, territory, out var missing) is not { } own)
            return Figure.None(missing);
        return comparison.Benchmark.StructureAt(period, territory, out missing) is { } benchmark
            ? own.Distance(benchmark).Linear(2)
            : Figure.None(missing);
    }
}
