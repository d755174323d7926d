using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Computes a formula for every cell of a comparison, with the interval that undisclosed and withheld trade leave.</summary>
public static class CellWalk
{
    /// <summary>One figure per period, territory and code, from the four sums of the cell.</summary>
    /// <param name="limits">What the indicator can be at all; a figure whose totals are incomplete lies anywhere within.</param>
    /// <param name="formula">Never turns back as the territory's trade in the code rises, nor as the benchmark's does, in the opposite
    /// sense: the interval runs between its values at the two extreme allocations of undisclosed trade. A limit takes the place of
    /// an end at which it has no value.</param>
    public static FigureTable PerCell(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Func<CellSums, Figure> formula
    ) =>
        IsPlain(comparison)
            ? PerPlainCell(comparison, unit, formula)
            : comparison.PerExactCell(unit, limits, sums => formula(sums.Rounded));

    /// <summary>The same for formulas that need differences of sums or compare exactly.</summary>
    public static FigureTable PerExactCell(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Func<ExactSums, Figure> formula
    ) => comparison.PerExactCell(unit, limits, (_, sums) => formula(sums));

    /// <summary>The same for formulas that differ from code to code.</summary>
    /// <param name="formula">Given the code's position on the axis and the sums.</param>
    internal static FigureTable PerExactCell(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Func<int, ExactSums, Figure> formula
    )
    {
        var table = NewTable(comparison, unit);
        for (var period = 0; period < comparison.Exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < comparison.Exports.Territories.Count; territory++)
                FillTerritory(new TerritoryCells(comparison, period, territory), limits, formula, table);
        }
        return table;
    }

    private static FigureTable NewTable(Comparison comparison, Unit unit) =>
        new(unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis);

    private static bool IsPlain(Comparison comparison) =>
        comparison.Exports is { IsComplete: true, Known.IsWide: false }
        && comparison.Benchmark is { IsComplete: true, Less: null };

    // Millions of cells without undisclosed trade: sums are read as 64-bit integers and the benchmark is rounded once per code.
    private static FigureTable PerPlainCell(Comparison comparison, Unit unit, Func<CellSums, Figure> formula)
    {
        var (exports, benchmark, table) = (comparison.Exports, comparison.Benchmark, NewTable(comparison, unit));
        var known = exports.Known.Narrow!;
        var groups = new double[exports.Codes.Count];
        var cell = 0;
        for (var period = 0; period < exports.Periods.Count; period++)
        {
            var all = (double)benchmark.All(period, 0);
            for (var code = 0; code < groups.Length; code++)
                groups[code] = (double)benchmark.Group(period, 0, code);
            for (var territory = 0; territory < exports.Territories.Count; territory++)
            {
                var total = exports.Totals.Double(exports.TerritoryCell(period, territory));
                foreach (var group in groups)
                {
                    table[cell] = formula(new CellSums(known[cell], total, group, all));
                    cell++;
                }
            }
        }
        return table;
    }

    private static void FillTerritory(
        TerritoryCells cells,
        Limits limits,
        Func<int, ExactSums, Figure> formula,
        FigureTable table
    )
    {
        for (var code = 0; code < cells.Codes; code++)
        {
            var position = code;
            table[cells.Cell(code)] = At(cells, code, limits, sums => formula(position, sums));
        }
    }

    private static Figure At(TerritoryCells cells, int code, Limits limits, Func<ExactSums, Figure> formula)
    {
        if (cells.Gap(code) is not Missing.None and var gap)
            return Figure.None(gap);
        var figure = formula(cells.Known(code));
        if (figure.Value is not { } value)
            return cells.TotalGap == Missing.None ? figure : Figure.None(cells.TotalGap);
        if (cells.IsDisclosed(code))
            return figure.Widened(limits, cells.TotalGap);
        var least = formula(cells.Least(code)).Value ?? limits.Low;
        var most = formula(cells.Most(code)).Value ?? limits.High;
        // The two ends change places where an indicator falls as the territory's share rises.
        return figure
            .Within(Math.Min(value, Math.Min(least, most)), Math.Max(value, Math.Max(least, most)))
            .Widened(limits, cells.TotalGap);
    }
}
