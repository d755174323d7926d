using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How diverse exports are: the entropy of their shares.</summary>
public sealed class Shannon()
    : Indicator(
        code: "shannon",
        formula: "H(r) = -Σk s(r,k) log2 s(r,k), s(r,k) = x(r,k) / Σk x(r,k), 0 log 0 = 0",
        unit: Unit.Bits,
        range: "0 (one product) to log2 n (n equal products)",
        source: "Shannon (1948), Bell System Technical Journal 27: 379-423, 623-656"
    )
{
    public override Limits Limits => Limits.NotNegative;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 50), new("A", "44", 25), new("A", "72", 25), new("B", "72", 5)],
            Expected: [new(["2017", "A"], 1.5), new(["2017", "B"], 0)],
            Arithmetic: "Shares 1/2, 1/4 and 1/4: 1/2 x 1 + 1/4 x 2 + 1/4 x 2 = 1.5 bits."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerStructure(Unit, Limits, Entropy);

    private static double Entropy(ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
            sum -= share > 0 ? share * Math.Log2(share) : 0;
        return Math.Max(0, sum);
    }
}
