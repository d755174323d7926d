using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The quotient of a supplying activity by that of the activity which buys from it.</summary>
/// <remarks>The simple quotient (SLQ) is employment-quotient.</remarks>
public sealed class CrossQuotient()
    : Indicator(
        code: "cilq",
        formula: "CILQ(r,i,j) = LQ(r,i) / LQ(r,j), i supplies, j buys, LQ = employment-quotient",
        unit: Unit.Ratio,
        range: "0 or more; 1 or more: the territory can meet the needs of j for i by itself",
        source: "Flegg, Webber and Elliott (1995), Regional Studies 29(6): 547-561"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity | Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override Bounds Bounds => Bounds.Outer;

    public override bool IsExpert => true;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 40), new("B", "G", 260)],
            Expected: [new(["2017", "A", "C", "G"], 4.5), new(["2017", "A", "G", "C"], 2.0 / 9)],
            Arithmetic: "A has 60 of all 100 employed in C and 40 of all 300 in G: 0.6 / (40 / 300) = 4.5."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerPairOfCodes(Unit, Limits, (supplier, buyer) => Ratio(supplier.Sums, buyer.Sums));

    /// <summary>The ratio of what the territory has of the country's employment in two activities.</summary>
    internal static Figure Ratio(CellSums supplier, CellSums buyer)
    {
        if (supplier.Territory == 0)
            return Figure.None(Missing.NoTrade);
        if (supplier.Group == 0 || buyer.Group == 0 || buyer.Own == 0)
            return Figure.None(Missing.NoBase);
        return supplier.Territory < 0 || supplier.Group < 0 || buyer.Group < 0 || supplier.Own < 0 || buyer.Own < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of(supplier.Own * buyer.Group / (supplier.Group * buyer.Own));
    }
}
