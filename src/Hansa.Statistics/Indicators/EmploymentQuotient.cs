using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of an activity in a territory's employment by its share in that of the benchmark, by default the country.</summary>
public sealed class EmploymentQuotient()
    : Indicator(
        code: "employment-quotient",
        formula: "LQ(r,i) = (e(r,i) / e(r)) / (E(i) / E), e = persons employed, i = activity",
        unit: Unit.Ratio,
        range: "0 to E / e(r) when the benchmark contains r; above 1 = more than the territory's size would give",
        source: "Haig (1928), Major Economic Factors in Metropolitan Growth and Arrangement; Hildebrand and Mace (1950), Review of Economics and Statistics 32(3): 241-249"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity | Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 40), new("B", "G", 260)],
            Expected: [new(["2017", "A", "C"], 2.4), new(["2017", "B", "G"], 260.0 / 225)],
            Arithmetic: "Activity C employs 0.60 of A's 100 and 100 of all 400 = 0.25: 0.60 / 0.25 = 2.4."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerCell(Unit, Limits, RevealedComparativeAdvantage.Ratio);
}
