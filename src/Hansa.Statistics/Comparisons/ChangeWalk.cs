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
}
