using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Computes a formula over exports and imports for every cell of a comparison, with the interval that undisclosed trade leaves.</summary>
public static class FlowWalk
{
    /// <summary>One figure per period, territory and code.</summary>
    /// <param name="limits">What the indicator can be where the territory's totals are incomplete; nothing when it does not use totals.</param>
    /// <param name="formula">Monotone in exports and in imports of the code, or single-peaked at their balance.</param>
    /// <exception cref="InvalidOperationException">No imports are loaded.</exception>
    public static FigureTable PerFlowCell(
        this Comparison comparison,
        Unit unit,
        Limits? limits,
        Func<FlowSums, Figure> formula
    )
    {
        var table = new FigureTable(unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        var (exports, imports) = Flows(comparison);
        for (var period = 0; period < exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < exports.Territories.Count; territory++)
                FillTerritory(table, new FlowRow(exports, imports, period, territory), limits, formula);
        }
        return table;
    }

    private static (TradeTable Exports, TradeTable Imports) Flows(Comparison comparison) =>
        (
            comparison.Exports,
            comparison.Imports ?? throw new InvalidOperationException("The comparison has no imports.")
        );

    private static void FillTerritory(FigureTable table, FlowRow row, Limits? limits, Func<FlowSums, Figure> formula)
    {
        var totalGap = limits is null ? Missing.None : row.TotalGap;
        for (var code = 0; code < row.Codes; code++)
        {
            var cell = row.Cell(code);
            var gap = row.Gap(cell);
            table[cell] =
                gap == Missing.None ? Bounded(row, cell, formula, totalGap, limits ?? Limits.None) : Figure.None(gap);
        }
    }

    private static Figure Bounded(
        FlowRow row,
        int cell,
        Func<FlowSums, Figure> formula,
        Missing totalGap,
        Limits limits
    )
    {
        var figure = formula(row.Sums(cell, 0, 0));
        if (figure.Value is not { } value)
            return totalGap == Missing.None ? figure : Figure.None(totalGap);
        var (low, high) = (value, value);
        foreach (var allocation in row.Extremes(cell))
        {
            if (formula(row.Sums(cell, allocation.Exports, allocation.Imports)).Value is not { } end)
                continue;
            low = Math.Min(low, end);
            high = Math.Max(high, end);
        }
        return (row.IsDisclosed(cell) ? figure : figure.Within(low, high)).Widened(limits, totalGap);
    }

    /// <summary>The exports and imports of one territory in one period.</summary>
    private sealed class FlowRow(TradeTable exports, TradeTable imports, int period, int territory)
    {
        private readonly Int128 allExports = exports.Totals[exports.TerritoryCell(period, territory)];

        private readonly Int128 allImports = imports.Totals[imports.TerritoryCell(period, territory)];

        public int Codes => exports.Codes.Count;

        public Missing TotalGap => exports.TotalGap(period, territory).And(imports.TotalGap(period, territory));

        public int Cell(int code) => exports.Cell(period, territory, code);

        public Missing Gap(int cell) => exports.Gap(cell).And(imports.Gap(cell));

        public bool IsDisclosed(int cell) => exports.PossibleAt(cell) == 0 && imports.PossibleAt(cell) == 0;

        public FlowSums Sums(int cell, Int128 moreExports, Int128 moreImports) =>
            new(exports.Known[cell] + moreExports, allExports, imports.Known[cell] + moreImports, allImports);

        /// <summary>Undisclosed exports and imports that the code may have: none or all of each, and where both can be equal, that.</summary>
        public IEnumerable<(Int128 Exports, Int128 Imports)> Extremes(int cell)
        {
            if (IsDisclosed(cell))
                yield break;
            var (mostExports, mostImports) = (exports.PossibleAt(cell), imports.PossibleAt(cell));
            yield return (mostExports, 0);
            yield return (0, mostImports);
            yield return (mostExports, mostImports);
            var balance = Int128.Max(exports.Known[cell], imports.Known[cell]);
            var (forExports, forImports) = (balance - exports.Known[cell], balance - imports.Known[cell]);
            if (forExports <= mostExports && forImports <= mostImports)
                yield return (forExports, forImports);
        }
    }
}
