using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Comparative advantage in exports with neither the territory nor the product counted on both sides.</summary>
public sealed class RelativeExportAdvantage()
    : Indicator(
        code: "rxa",
        formula: "RXA(r,k) = (x(r,k) / (x(r) - x(r,k))) / ((b(k) - x(r,k)) / ((b - x(r)) - (b(k) - x(r,k))))",
        unit: Unit.Ratio,
        range: "0 or more; above 1 = advantage",
        source: "Vollrath (1991), Weltwirtschaftliches Archiv 127(2): 265-280"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50), new("C", "44", 8)],
            Expected:
            [
                new(["2017", "A", "10"], 0.49714285714285716),
                new(["2017", "B", "10"], 2.6),
                new(["2017", "C", "44"], null, "not-applicable"),
            ],
            Arithmetic: "B sends 50 in product 10 for 50 in all else; the others 30 for 78: (50 / 50) / (30 / 78) = 2.6. "
                + "C exports nothing but product 44, so there is nothing to set it against."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerExactCell(Unit, Limits, sums => VollrathOdds.Of(sums, comparison.Benchmark.ContainsTerritory));
}
