using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Trade balance of a product as a share of all trade in it.</summary>
public sealed class NormalisedBalance()
    : Indicator(
        code: "normalised-balance",
        formula: "NB(r,k) = (x(r,k) - m(r,k)) / (x(r,k) + m(r,k))",
        unit: Unit.Index,
        range: "-1 (imports only) to 1 (exports only)",
        source: "Mikic and Gilbert (2007), Trade Statistics in Policymaking, United Nations ESCAP"
    )
{
    public override Needs Needs => Needs.Imports;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "10", 50, Flow.Import), new("A", "44", 70)],
            Expected: [new(["2017", "A", "10"], -0.25), new(["2017", "A", "44"], 1)],
            Arithmetic: "Exports of 30 and imports of 50 of product 10: (30 - 50) / (30 + 50) = -0.25."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerFlowCell(Unit, null, Balance);

    private static Figure Balance(FlowSums sums)
    {
        if (sums.Exports < 0 || sums.Imports < 0)
            return Figure.None(Missing.NotApplicable);
        return sums.Exports + sums.Imports == 0
            ? Figure.None(Missing.NoTrade)
            : Figure.Of((double)(sums.Exports - sums.Imports) / (double)(sums.Exports + sums.Imports));
    }
}
