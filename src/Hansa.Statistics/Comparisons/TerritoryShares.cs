using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Shares of codes in all trade of a territory: the method's absolute specificity.</summary>
public static class TerritoryShares
{
    /// <summary>One share per period, territory and code: x(r,k) / x(r), all trade of the territory below the line, whether its code is known or not.</summary>
    public static FigureTable Shares(this Comparison comparison, Unit unit)
    {
        var exports = comparison.Exports;
        var table = new FigureTable(unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        for (var period = 0; period < exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < exports.Territories.Count; territory++)
            {
                var totalGap = exports.TotalGap(period, territory);
                for (var code = 0; code < exports.Codes.Count; code++)
                    table[exports.Cell(period, territory, code)] = Share(exports, period, territory, code, totalGap);
            }
        }
        return table;
    }

    private static Figure Share(TradeTable exports, int period, int territory, int code, Missing totalGap)
    {
        var cell = exports.Cell(period, territory, code);
        var total = exports.Totals[exports.TerritoryCell(period, territory)];
        if (exports.Gap(cell) is not Missing.None and var gap)
            return Figure.None(gap);
        if (total == 0)
            return Figure.None(totalGap.And(Missing.None) is Missing.None ? Missing.NoTrade : totalGap);
        if (total < 0)
            return Figure.None(Missing.NotApplicable);
        var share = Figure.Of((double)exports.Known[cell] / (double)total);
        var possible = exports.PossibleAt(cell);
        if (possible != 0)
            share = share.Within(share.Value!.Value, (double)(exports.Known[cell] + possible) / (double)total);
        // Whatever was withheld makes the whole larger, and the share may be as small as nothing.
        return share.Widened(new Limits(0, 0), totalGap);
    }
}
