using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How far exports of a product are above what the territory's and the product's sizes would give, as a share of all the benchmark's trade.</summary>
public sealed class NormalisedComparativeAdvantage()
    : Indicator(
        code: "nrca",
        formula: "NRCA(r,k) = x(r,k) / b - (x(r) / b) (b(k) / b)",
        unit: Unit.Index,
        range: "-1/4 to 1/4 when the benchmark contains r; sums to 0 over all territories of it, and over all products",
        source: "Yu, Cai and Leung (2009), Annals of Regional Science 43(1): 267-282"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => new(-0.25, 0.25);

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50)],
            Expected: [new(["2017", "A", "10"], -0.05), new(["2017", "A", "44"], 0.05), new(["2017", "B", "10"], 0.05)],
            Arithmetic: "A's 30 in product 10 are 0.15 of the 200 of both; its size (0.5) times the product's (0.4) gives 0.20: 0.15 - 0.20 = -0.05."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerExactCell(Unit, comparison.Benchmark.ContainsTerritory ? Limits : Limits.None, Excess);

    // Both terms over b²; their difference is taken before anything is rounded.
    private static Figure Excess(ExactSums sums)
    {
        if (sums.All <= 0)
            return Figure.None(sums.All == 0 ? Missing.NoBase : Missing.NotApplicable);
        var all = (double)sums.All;
        return Figure.Of(ExactProducts.Difference(sums.Own, sums.All, sums.Territory, sums.Group) / (all * all));
    }
}
