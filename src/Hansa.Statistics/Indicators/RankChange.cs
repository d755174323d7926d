using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Places that a territory has won or lost by trade in a product from the first period to the last.</summary>
public sealed class RankChange()
    : Indicator(
        code: "rank-change",
        formula: "rank(r,k,0) - rank(r,k,T), rank = 1 + the number of territories with more trade in k",
        unit: Unit.Rank,
        range: "above 0 = places won, below 0 = places lost; missing where r does not trade in k in both periods",
        source: "ITC (2007), Trade Performance Index, technical notes: change of rank in world exports"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => Limits.None;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30, Year: 2013),
                new("B", "10", 20, Year: 2013),
                new("C", "10", 10, Year: 2013),
                new("A", "10", 30),
                new("B", "10", 40),
                new("C", "10", 50),
            ],
            Expected:
            [
                new(["2013..2017", "A", "10"], -2),
                new(["2013..2017", "B", "10"], 0),
                new(["2013..2017", "C", "10"], 2),
            ],
            Arithmetic: "A fell from the first place to the third: 1 - 3 = -2. C rose from the third to the first: 3 - 1 = 2."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerChange(Unit, new MarketRank().Compute(comparison), (first, last) => first - last);
}
