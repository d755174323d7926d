using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How much of the structure of their exports two territories have in common.</summary>
public sealed class Similarity()
    : Indicator(
        code: "similarity",
        formula: "ESI(a,b) = 100 Σk min(s(a,k), s(b,k)), s = shares in the trade that the products cover",
        unit: Unit.Index,
        range: "0 (no product in common) to 100 (same structure); the same both ways; 100 (1 - half of Krugman's index between the two)",
        source: "Finger and Kreinin (1979), Economic Journal 89(356): 905-912"
    )
{
    public override Limits Limits => new(0, 100);

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50), new("C", "72", 1)],
            Expected:
            [
                new(["2017", "A", "B"], 80),
                new(["2017", "B", "A"], 80),
                new(["2017", "A", "A"], 100),
                new(["2017", "A", "C"], 0),
            ],
            Arithmetic: "A and B: 0.3 of product 10 and 0.5 of product 44 are common to both: 100 x (0.3 + 0.5) = 80."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var territories = comparison.Exports.Territories;
        var others = new FigureAxis("other", territories);
        var table = new FigureTable(Unit, comparison.PeriodAxis, comparison.TerritoryAxis, others);
        for (var period = 0; period < comparison.Exports.Periods.Count; period++)
            FillPeriod(comparison.Exports, period, table);
        return table;
    }

    private static void FillPeriod(TradeTable exports, int period, FigureTable table)
    {
        var count = exports.Territories.Count;
        var missing = new Missing[count];
        var structures = new Structure?[count];
        for (var territory = 0; territory < count; territory++)
            structures[territory] = exports.StructureAt(period, territory, out missing[territory]);
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                var figure =
                    structures[one] is { } first && structures[other] is { } second
                        ? Common(first, second)
                        : Figure.None(missing[one] == Missing.None ? missing[other] : missing[one]);
                table[table.Row(period, one, other)] = figure;
                table[table.Row(period, other, one)] = figure;
            }
        }
    }

    // A territory has everything in common with itself, wherever its undisclosed trade belongs.
    private static Figure Common(Structure one, Structure other) =>
        ReferenceEquals(one, other) ? Figure.Of(100) : one.Distance(other).Linear(-100, 100);
}
