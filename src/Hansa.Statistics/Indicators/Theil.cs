using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How unevenly exports spread over products, as information.</summary>
public sealed class Theil()
    : Indicator(
        code: "theil",
        formula: "T(r) = (1/n) Σk (x(r,k)/μ) ln(x(r,k)/μ), μ = x(r)/n, 0 ln 0 = 0; n = products traded by the benchmark (or by the territory, or a given number)",
        unit: Unit.Nats,
        range: "0 (n equal products) to ln n (one product)",
        source: "Theil (1967), Economics and Information Theory; Cadot, Carrère and Strauss-Kahn (2011), Review of Economics and Statistics 93(2): 590-605"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 50), new("A", "44", 50), new("B", "72", 5)],
            Expected: [new(["2017", "A"], 0.40546510810816438), new(["2017", "B"], 1.0986122886681098)],
            Arithmetic: "A's 100 over the three products traded have a mean of 33.3: (1/3)(1.5 ln 1.5 + 1.5 ln 1.5 + 0) = ln 1.5 = 0.4055."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerStructure(Unit, Limits, Information);

    // With shares s the index is Σ s ln(n s).
    private static double Information(ReadOnlySpan<double> shares, int lines)
    {
        var sum = 0.0;
        foreach (var share in shares)
            sum += share > 0 ? share * Math.Log(lines * share) : 0;
        return Math.Max(0, sum);
    }
}
