using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Difference between the share of a product in the territory's exports and in the benchmark's.</summary>
public sealed class AdditiveComparativeAdvantage()
    : Indicator(
        code: "arca",
        formula: "ARCA(r,k) = x(r,k) / x(r) - b(k) / b",
        unit: Unit.ShareDifference,
        range: "between -1 and 1; above 0 = specialised; sums to 0 over all products of a territory",
        source: "Hoen and Oosterhaven (2006), Annals of Regional Science 40(3): 677-691"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50)],
            Expected: [new(["2017", "A", "10"], -0.1), new(["2017", "A", "44"], 0.1), new(["2017", "B", "10"], 0.1)],
            Arithmetic: "A sends 30 of its 100 in product 10, the two together 80 of 200: 0.30 - 0.40 = -0.10."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerCell(Unit, Limits, Difference);

    private static Figure Difference(CellSums sums) =>
        sums switch
        {
            { Territory: 0 } => Figure.None(Missing.NoTrade),
            { All: 0 } => Figure.None(Missing.NoBase),
            { Territory: < 0 } or { All: < 0 } => Figure.None(Missing.NotApplicable),
            _ => Figure.Of((sums.Own / sums.Territory) - (sums.Group / sums.All)),
        };
}
