using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of exports that moved to other products between the first and the last period.</summary>
public sealed class StructuralChange()
    : Indicator(
        code: "structural-change",
        formula: "L(r) = (1/2) Σk |s(r,k,T) - s(r,k,0)|, s = shares in the trade that the products cover",
        unit: Unit.Share,
        range: "0 (same structure) to 1 (no product in common)",
        source: "Lawrence (1984), Can America Compete?, Brookings Institution"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => Limits.ZeroToOne;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 40, Year: 2013),
                new("A", "44", 40, Year: 2013),
                new("A", "10", 30),
                new("A", "44", 70),
            ],
            Expected: [new(["2013..2017", "A"], 0.2)],
            Arithmetic: "Shares went from 0.5 and 0.5 to 0.3 and 0.7: (0.2 + 0.2) / 2 = 0.2."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var table = new FigureTable(Unit, comparison.SpanAxis, comparison.TerritoryAxis);
        for (var territory = 0; territory < table.Count; territory++)
            table[territory] = Change(comparison.Exports, territory);
        return table;
    }

    private static Figure Change(TradeTable exports, int territory)
    {
        if (exports.Periods.Count == 1)
            return Figure.None(Missing.NotApplicable);
        var first = exports.StructureAt(0, territory, out var missingFirst);
        var last = exports.StructureAt(exports.Periods.Count - 1, territory, out var missingLast);
        return first is null || last is null
            ? Figure.None(missingFirst == Missing.None ? missingLast : missingFirst)
            : last.Distance(first);
    }
}
