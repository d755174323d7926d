using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of trade in a product that is exchanged both ways.</summary>
/// <remarks>Added up over products, the index falls short where a territory's overall trade is out of balance.</remarks>
public sealed class GrubelLloyd()
    : Indicator(
        code: "grubel-lloyd",
        formula: "GL(r,k) = 1 - |x(r,k) - m(r,k)| / (x(r,k) + m(r,k))",
        unit: Unit.Share,
        range: "0 (one-way trade) to 1 (balanced two-way trade)",
        source: "Grubel and Lloyd (1975), Intra-Industry Trade, Macmillan"
    )
{
    public override Needs Needs => Needs.Imports;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "10", 50, Flow.Import), new("A", "44", 70)],
            Expected: [new(["2017", "A", "10"], 0.75), new(["2017", "A", "44"], 0)],
            Arithmetic: "Of 80 traded in product 10, 20 are not matched: 1 - 20 / 80 = 0.75."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerFlowCell(Unit, null, TwoWay);

    private static Figure TwoWay(FlowSums sums)
    {
        if (sums.Exports < 0 || sums.Imports < 0)
            return Figure.None(Missing.NotApplicable);
        return sums.Exports + sums.Imports == 0
            ? Figure.None(Missing.NoTrade)
            : Figure.Of(2 * (double)Int128.Min(sums.Exports, sums.Imports) / (double)(sums.Exports + sums.Imports));
    }
}
