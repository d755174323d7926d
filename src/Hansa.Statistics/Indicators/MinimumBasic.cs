using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Indicators;

/// <summary>Persons whose work in an activity serves other territories, by minimum requirements.</summary>
public sealed class MinimumBasic()
    : Indicator(
        code: "minimum-basic",
        formula: "b(r,i) = e(r,i) - e(r) min over q of (e(q,i) / e(q)), q = territories of the data",
        unit: Unit.Persons,
        range: "0 to e(r,i)",
        source: "Ullman and Dacey (1960), Papers and Proceedings of the Regional Science Association 6: 175-194"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity;

    public override Limits Limits => Limits.NotNegative;

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 30), new("B", "G", 270)],
            Expected: [new(["2017", "A", "C"], 50), new(["2017", "A", "G"], 0), new(["2017", "B", "G"], 150)],
            Arithmetic: "B gets by with 30 of 300 = 0.1 in C; A, with 100 employed, would need 10 and has 60: 60 - 10 = 50. In G it is A that has the least, 0.4."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var employment = comparison.Exports;
        var table = new FigureTable(Unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        for (var period = 0; period < employment.Periods.Count; period++)
        {
            for (var code = 0; code < employment.Codes.Count; code++)
                Fill(table, employment, period, code);
        }
        return table.InPersons(comparison);
    }

    private void Fill(FigureTable table, TradeTable employment, int period, int code)
    {
        var least = EconomicBase.LeastShare(employment, period, code);
        var isDisclosed = IsDisclosed(employment, period, code);
        for (var territory = 0; territory < employment.Territories.Count; territory++)
        {
            var cell = employment.Cell(period, territory, code);
            var figure = At(employment, cell, employment.TerritoryCell(period, territory), least);
            if (figure.Missing == Missing.None && !isDisclosed)
                figure = figure.Within(0, (double)(employment.Known[cell] + employment.PossibleAt(cell)));
            table[cell] = figure.Widened(Limits, employment.TotalGap(period, territory));
        }
    }

    private static bool IsDisclosed(TradeTable employment, int period, int code) =>
        Enumerable
            .Range(0, employment.Territories.Count)
            .All(territory => employment.PossibleAt(employment.Cell(period, territory, code)) == 0);

    private static Figure At(TradeTable employment, int cell, int row, Fraction? least)
    {
        if (employment.Gap(cell) is not Missing.None and var gap)
            return Figure.None(gap);
        var (own, all) = (employment.Known[cell], employment.Totals[row]);
        if (all == 0)
            return Figure.None(Missing.NoTrade);
        if (least is not { } share || all < 0 || own < 0)
            return Figure.None(Missing.NotApplicable);
        var excess = own - (share * all);
        return Figure.Of(excess.Sign <= 0 ? 0 : excess.Double());
    }
}
