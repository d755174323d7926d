using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a product in a territory's exports by its share in those of the benchmark, by default the country: a location quotient.</summary>
public sealed class RelativeSpecificity()
    : Indicator(
        code: "relative-specificity",
        formula: "I(r,k) = (x(r,k) / x(r)) / (b(k) / b)",
        unit: Unit.Ratio,
        range: "0 to b / x(r) when the benchmark contains r; above 1 = export-specific",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 4; Hoover (1936), Review of Economics and Statistics 18(4): 162-171"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 10), new("B", "44", 90)],
            Expected: [new(["2017", "A", "10"], 1.5), new(["2017", "A", "44"], 0.875)],
            Arithmetic: "Product 10 is 0.30 of A's exports and 40 of 200 = 0.20 of the country's: 0.30 / 0.20 = 1.5."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerCell(Unit, Limits, RevealedComparativeAdvantage.Ratio);
}
