using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>UNCTAD's index of how concentrated exports are on few products.</summary>
public sealed class Concentration()
    : Indicator(
        code: "concentration",
        formula: "(√HHI(r) - √(1/n)) / (1 - √(1/n)), n = products traded by the benchmark (or by the territory, or a given number)",
        unit: Unit.Index,
        range: "0 (n equal products) to 1 (one product); 1 by convention where n = 1",
        source: "UNCTAD, Handbook of Statistics, concentration index"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.ZeroToOne;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 60), new("A", "44", 80), new("B", "72", 5), new("B", "84", 5)],
            Expected: [new(["2017", "A"], (10.0 / 7) - 1), new(["2017", "B"], Math.Sqrt(2) - 1)],
            Arithmetic: "A: √((60/140)² + (80/140)²) = 100/140 = 5/7; four products are traded: (5/7 - 1/2) / (1 - 1/2) = 3/7."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerStructure(Unit, Limits, OfRoots);

    private static double OfRoots(ReadOnlySpan<double> shares, int lines)
    {
        var least = Math.Sqrt(1.0 / lines);
        return lines == 1 ? 1 : (Math.Sqrt(HerfindahlHirschman.SumOfSquares(shares)) - least) / (1 - least);
    }
}
