using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a product in all exports in the last period less that in the first.</summary>
public sealed class SpecificityChange()
    : Indicator(
        code: "specificity-change",
        formula: "x(r,k,T) / x(r,T) - x(r,k,0) / x(r,0)",
        unit: Unit.ShareDifference,
        range: "-1 to 1; sums to 0 over all products",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 2"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 40, Year: 2013),
                new("A", "44", 40, Year: 2013),
                new("A", "10", 30),
                new("A", "44", 70),
            ],
            Expected: [new(["2013..2017", "A", "10"], -0.2), new(["2013..2017", "A", "44"], 0.2)],
            Arithmetic: "Product 10 went from 40 of 80 to 30 of 100: 0.3 - 0.5 = -0.2."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerChange(Unit, comparison.Shares(Unit), (first, last) => last - first);
}
