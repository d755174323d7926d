using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Compares the last period of a comparison with the first.</summary>
public static class ChangeWalk
{
    /// <summary>One figure per territory and code, for the span from first to last; missing where there is but one period.</summary>
    /// <param name="levels">One figure per period, territory and code.</param>
    /// <param name="change">Made from the figure of the first period and that of the last.</param>
    public static FigureTable PerChange(
        this Comparison comparison,
        Unit unit,
        FigureTable levels,
        Func<Figure, Figure, Figure> change
    )
    {
        var table = new FigureTable(unit, comparison.SpanAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        var last = levels.Count - table.Count;
        for (var row = 0; row < table.Count; row++)
            table[row] = last > 0 ? change(levels[row], levels[last + row]) : Figure.None(Missing.NotApplicable);
        return table;
    }

    /// <summary>One figure per territory and code, for the span from first to last; missing where there is but one period.</summary>
    /// <param name="limits">What the indicator can be at all.</param>
    /// <param name="formula">Never falls as the last sum rises, and never rises as the first does: the interval runs between the two
    /// extremes of undisclosed trade. A limit takes the place of an end at which it has no value.</param>
    public static FigureTable PerExactChange(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Func<ChangeSums, Figure> formula
    )
    {
        var table = new FigureTable(unit, comparison.SpanAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        var exports = comparison.Exports;
        for (var row = 0; row < table.Count; row++)
        {
            table[row] =
                exports.Periods.Count == 1
                    ? Figure.None(Missing.NotApplicable)
                    : new CellChange(exports, table.Member(row, 1), table.Member(row, 2)).Figure(limits, formula);
        }
        return table;
    }

    /// <summary>Periods from the first to the last, as the calendar counts them.</summary>
    public static int Steps(this IReadOnlyList<Period> periods) => periods[^1].Ordinal - periods[0].Ordinal;

    /// <summary>The first and the last sum of one cell, with the undisclosed trade that may belong to them.</summary>
    private readonly struct CellChange(TradeTable exports, int territory, int code)
    {
        private readonly int first = exports.Cell(0, territory, code);

        private readonly int last = exports.Cell(exports.Periods.Count - 1, territory, code);

        public Figure Figure(Limits limits, Func<ChangeSums, Figure> formula)
        {
            var gap = exports.Gap(first).And(exports.Gap(last));
            if (gap != Missing.None)
                return Figures.Figure.None(gap);
            var figure = formula(Sums(0, 0));
            var (early, late) = (exports.PossibleAt(first), exports.PossibleAt(last));
            if (figure.Value is not { } value || (early == 0 && late == 0))
                return figure;
            var low = formula(Sums(Int128.Max(0, early), Int128.Min(0, late))).Value ?? limits.Low;
            var high = formula(Sums(Int128.Min(0, early), Int128.Max(0, late))).Value ?? limits.High;
            return figure.Within(Math.Min(low, value), Math.Max(high, value));
        }

        private ChangeSums Sums(Int128 early, Int128 late) =>
            new(
                exports.Known[first] + early,
                exports.Known[last] + late,
                exports.Totals[exports.TerritoryCell(0, territory)],
                exports.Periods.Steps()
            );
    }
}
