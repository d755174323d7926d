using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The same ratio as relative export advantage, of imports: how far a territory depends on imports of a product.</summary>
public sealed class RelativeImportAdvantage()
    : Indicator(
        code: "rma",
        formula: "RMA(r,k) = RXA(r,k) with imports m in place of exports x",
        unit: Unit.Ratio,
        range: "0 or more; above 1 = imports more than others do",
        source: "Vollrath (1991), Weltwirtschaftliches Archiv 127(2): 265-280"
    )
{
    public override Needs Needs => Needs.Imports | Needs.ImportBenchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30, Flow.Import),
                new("A", "44", 70, Flow.Import),
                new("B", "10", 50, Flow.Import),
                new("B", "44", 50, Flow.Import),
            ],
            Expected: [new(["2017", "A", "10"], 3.0 / 7), new(["2017", "B", "10"], 7.0 / 3)],
            Arithmetic: "B buys 50 of product 10 for 50 of all else, A 30 for 70: (50 / 50) / (30 / 70) = 7/3."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var imports = comparison.OfImports();
        return imports.PerExactCell(Unit, Limits, sums => VollrathOdds.Of(sums, imports.Benchmark.ContainsTerritory));
    }
}
