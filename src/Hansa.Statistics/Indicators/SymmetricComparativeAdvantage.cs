using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Revealed comparative advantage on a scale that treats lack and excess of specialisation alike.</summary>
public sealed class SymmetricComparativeAdvantage()
    : Indicator(
        code: "rsca",
        formula: "RSCA(r,k) = (RCA(r,k) - 1) / (RCA(r,k) + 1)",
        unit: Unit.Index,
        range: "-1 (no exports of k) up to, not including, 1; above 0 = specialised",
        source: "Dalum, Laursen and Villumsen (1998), International Review of Applied Economics 12(3): 423-443"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50)],
            Expected:
            [
                new(["2017", "A", "10"], -1.0 / 7),
                new(["2017", "A", "44"], 1.0 / 13),
                new(["2017", "B", "10"], 1.0 / 9),
            ],
            Arithmetic: "A's RCA in product 10 is 0.30 / 0.40 = 0.75: (0.75 - 1) / (0.75 + 1) = -0.25 / 1.75 = -1/7."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerCell(
            Unit,
            Limits,
            sums =>
                sums.Own < 0
                    ? Figure.None(Missing.NotApplicable)
                    : RevealedComparativeAdvantage.Ratio(sums).Then(rca => Figure.Of((rca - 1) / (rca + 1)))
        );
}
