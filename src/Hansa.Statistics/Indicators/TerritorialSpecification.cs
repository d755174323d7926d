using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a group of partner countries in all exports of a territory.</summary>
public sealed class TerritorialSpecification()
    : Indicator(
        code: "territorial",
        formula: "T(r,D) = x(r,D) / x(r), D a group of partner countries",
        unit: Unit.Share,
        range: "0 to 1; shares of groups with common members do not add",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 5"
    )
{
    public override Needs Needs => Needs.PartnerGroups;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "1", 60), new("A", "2", 25), new("A", "0", 15)],
            Expected: [new(["2017", "A", "1"], 0.6), new(["2017", "A", "2"], 0.25)],
            Arithmetic: "60 of all 100 go to the countries of group 1: 0.6."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.Shares(Unit);
}
