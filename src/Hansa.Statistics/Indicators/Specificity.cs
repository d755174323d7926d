using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a product in all exports of a territory: the method's absolute specificity.</summary>
public sealed class Specificity()
    : Indicator(
        code: "specificity",
        formula: "S(r,k) = x(r,k) / x(r)",
        unit: Unit.Share,
        range: "0 to 1; sums to 1 over all products, undisclosed ones included",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, formula (1)"
    )
{
    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 50), new("A", "_U", 20)],
            Expected: [new(["2017", "A", "10"], 0.3), new(["2017", "A", "44"], 0.5)],
            Arithmetic: "30 of all 100, of which 20 are undisclosed: 0.3; if all of those were product 10, (30 + 20) / 100 = 0.5."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.Shares(Unit);
}
