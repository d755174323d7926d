using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How concentrated a territory's exports are on few products: the sum of squared shares.</summary>
public sealed class HerfindahlHirschman()
    : Indicator(
        code: "hhi",
        formula: "HHI(r) = Σk s(r,k)², s(r,k) = x(r,k) / Σk x(r,k)",
        unit: Unit.Index,
        range: "1/n (n equal products) to 1 (one product)",
        source: "Hirschman (1964), American Economic Review 54(5): 761-762"
    )
{
    public override Limits Limits => Limits.ZeroToOne;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 5)],
            Expected: [new(["2017", "A"], 0.58), new(["2017", "B"], 1)],
            Arithmetic: "Shares 0.3 and 0.7: 0.09 + 0.49 = 0.58."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerStructure(Unit, Limits, SumOfSquares);

    internal static double SumOfSquares(ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
            sum += share * share;
        return sum;
    }
}
