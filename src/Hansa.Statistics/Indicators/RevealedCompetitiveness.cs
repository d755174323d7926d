using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Logarithm of relative export advantage less that of relative import advantage.</summary>
public sealed class RevealedCompetitiveness()
    : Indicator(
        code: "rc",
        formula: "RC(r,k) = ln RXA(r,k) - ln RMA(r,k)",
        unit: Unit.Index,
        range: "any value; above 0 = competitive; missing where RXA or RMA is 0",
        source: "Vollrath (1991), Weltwirtschaftliches Archiv 127(2): 265-280"
    )
{
    public override Needs Needs => Needs.Benchmark | Needs.Imports | Needs.ImportBenchmark;

    public override Limits Limits => Limits.None;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30),
                new("A", "44", 70),
                new("B", "10", 50),
                new("B", "44", 50),
                new("A", "10", 20, Flow.Import),
                new("A", "44", 20, Flow.Import),
                new("B", "10", 10, Flow.Import),
                new("B", "44", 40, Flow.Import),
            ],
            Expected: [new(["2017", "A", "10"], -2.2335922215070942), new(["2017", "B", "10"], 2.2335922215070942)],
            Arithmetic: "A: RXA = 3/7 and RMA = 4; ln(3/7) - ln 4 = -0.8473 - 1.3863 = -2.2336."
        );

    public override FigureTable Compute(Comparison comparison) =>
        FigureTable.Of(Unit, Logarithms(comparison), Logarithms(comparison.OfImports()), (one, other) => one - other);

    private FigureTable Logarithms(Comparison comparison) =>
        comparison.PerExactCell(Unit, Limits, sums => VollrathOdds.LogOf(sums, comparison.Benchmark.ContainsTerritory));
}
