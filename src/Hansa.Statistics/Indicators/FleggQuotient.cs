using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Flegg's quotient: how much of what an activity buys from another the territory itself can supply, by its size.</summary>
public sealed class FleggQuotient()
    : Indicator(
        code: "flq",
        formula: "FLQ(r,i,j) = min(1, λ CILQ(r,i,j)) for i ≠ j, min(1, λ LQ(r,i)) for i = j; λ = log2(1 + e(r) / E)^δ, δ = 0.3 unless given",
        unit: Unit.Ratio,
        range: "0 to 1: what a national input coefficient is multiplied by",
        source: "Flegg, Webber and Elliott (1995), Regional Studies 29(6): 547-561; Flegg and Webber (1997), Regional Studies 31(8): 795-805"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity | Needs.Benchmark;

    public override Limits Limits => Limits.ZeroToOne;

    public override Bounds Bounds => Bounds.Outer;

    public override bool IsExpert => true;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 200), new("A", "G", 200), new("B", "G", 0)],
            Expected: [new(["2017", "A", "C", "G"], 1), new(["2017", "A", "C", "C"], 1)],
            Arithmetic: "A is the whole country: λ = log2(1 + 1)^0.3 = 1, all quotients are 1, and everything can be supplied."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var power = (double)comparison.Options.Delta;
        return comparison.PerPairOfCodes(Unit, Limits, (supplier, buyer) => Capped(supplier, buyer, power));
    }

    private static Figure Capped(CodeSums supplier, CodeSums buyer, double power)
    {
        var quotient =
            supplier.Code == buyer.Code
                ? RevealedComparativeAdvantage.Ratio(supplier.Sums)
                : CrossQuotient.Ratio(supplier.Sums, buyer.Sums);
        if (quotient.Missing == Missing.None && (supplier.Sums.All <= 0 || supplier.Sums.Own < 0))
            return Figure.None(supplier.Sums.All == 0 ? Missing.NoBase : Missing.NotApplicable);
        var size = Math.Pow(Math.Log2(1 + (supplier.Sums.Territory / supplier.Sums.All)), power);
        return quotient.Then(value => Figure.Of(Math.Min(1, value * size)));
    }
}
