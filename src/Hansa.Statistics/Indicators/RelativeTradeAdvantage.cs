using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Relative export advantage less relative import advantage.</summary>
public sealed class RelativeTradeAdvantage()
    : Indicator(
        code: "rta",
        formula: "RTA(r,k) = RXA(r,k) - RMA(r,k)",
        unit: Unit.Index,
        range: "any value; above 0 = advantage in trade as a whole",
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
            Expected: [new(["2017", "A", "10"], (3.0 / 7) - 4), new(["2017", "B", "10"], (7.0 / 3) - 0.25)],
            Arithmetic: "A: RXA = (30 / 70) / (50 / 50) = 3/7, RMA = (20 / 20) / (10 / 40) = 4; 3/7 - 4 = -3.571."
        );

    public override FigureTable Compute(Comparison comparison) =>
        FigureTable.Of(
            Unit,
            new RelativeExportAdvantage().Compute(comparison),
            new RelativeImportAdvantage().Compute(comparison),
            (exports, imports) => exports - imports
        );
}
