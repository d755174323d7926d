using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Value of a territory's trade in a product.</summary>
public sealed class TradeValue()
    : Indicator(
        code: "value",
        formula: "x(r,k)",
        unit: new Unit("money"),
        range: "0 or more; whole units of the currency of the data",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 2"
    )
{
    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "10", 12), new("A", "44", 70)],
            Expected: [new(["2017", "A", "10"], 42), new(["2017", "A", "44"], 70)],
            Arithmetic: "Two rows of product 10: 30 + 12 = 42."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var exports = comparison.Exports;
        var table = new FigureTable(
            Unit.Money(comparison.Currency),
            comparison.PeriodAxis,
            comparison.TerritoryAxis,
            comparison.CodeAxis
        );
        for (var cell = 0; cell < table.Count; cell++)
            table[cell] = exports.Gap(cell) is Missing.None ? Sum(comparison, cell) : Figure.None(exports.Gap(cell));
        return table;
    }

    private static Figure Sum(Comparison comparison, int cell)
    {
        var (known, possible) = (comparison.Exports.Known[cell], comparison.Exports.PossibleAt(cell));
        var sum = Figure.Of(comparison.Money(known));
        return possible == 0 ? sum : sum.Within(comparison.Money(known), comparison.Money(known + possible));
    }
}
