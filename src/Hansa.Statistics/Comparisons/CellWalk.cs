using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Computes a formula for every cell of a comparison, with the interval that undisclosed and withheld trade leave.</summary>
public static class CellWalk
{
    /// <summary>One figure per period, territory and code, from the four sums of the cell.</summary>
    /// <param name="limits">What the indicator can be at all; a figure whose totals are incomplete lies anywhere within.</param>
    /// <param name="formula">Must not fall when the territory's trade in the code rises, nor rise when the benchmark's does: the
    /// interval runs between its values at the two extreme allocations of undisclosed trade.</param>
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
    )
    {
        var table = NewTable(comparison, unit);
        for (var period = 0; period < comparison.Exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < comparison.Exports.Territories.Count; territory++)
                FillTerritory(new CellRow(comparison, period, territory, limits), formula, table);
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

    private static void FillTerritory(CellRow row, Func<ExactSums, Figure> formula, FigureTable table)
    {
        var first = row.Comparison.Exports.Cell(row.Period, row.Territory, 0);
        for (var code = 0; code < row.Comparison.Exports.Codes.Count; code++)
            table[first + code] = row.At(code, formula);
    }

    /// <summary>The cells of one territory in one period.</summary>
    private sealed class CellRow(Comparison comparison, int period, int territory, Limits limits)
    {
        private readonly Missing totalGap = comparison
            .Exports.TotalGap(period, territory)
            .And(comparison.Benchmark.Gap(period, territory));

        private readonly Int128 total = comparison.Exports.Totals[comparison.Exports.TerritoryCell(period, territory)];

        private readonly Int128 all = comparison.Benchmark.All(period, territory);

        public Comparison Comparison => comparison;

        public int Period => period;

        public int Territory => territory;

        public Figure At(int code, Func<ExactSums, Figure> formula)
        {
            var cell = comparison.Exports.Cell(period, territory, code);
            var gap = comparison.Exports.Gap(cell);
            if (gap != Missing.None)
                return Figure.None(gap);
            var group = comparison.Benchmark.Group(period, territory, code);
            var sums = new ExactSums(comparison.Exports.Known[cell], total, group, all);
            var figure = formula(sums);
            if (figure.Missing != Missing.None)
                return totalGap == Missing.None ? figure : Figure.None(totalGap);
            return Bounded(figure, sums, cell, code, formula).Widened(limits, totalGap);
        }

        private Figure Bounded(Figure figure, ExactSums sums, int cell, int code, Func<ExactSums, Figure> formula)
        {
            var own = comparison.Exports.PossibleAt(cell);
            var others = comparison.Benchmark.PossibleOfOthers(period, territory, code, own);
            if (own == 0 && others == 0)
                return figure;
            var least = formula(Allocated(sums, Int128.Min(0, own), others));
            var most = formula(Allocated(sums, Int128.Max(0, own), 0));
            var value = figure.Value!.Value;
            return figure.Within(
                Math.Min(value, least.Value ?? limits.Low),
                Math.Max(value, most.Value ?? limits.High)
            );
        }

        // The territory's undisclosed trade is part of the benchmark's where the benchmark contains the territory.
        private ExactSums Allocated(ExactSums sums, Int128 own, Int128 others) =>
            sums with
            {
                Own = sums.Own + own,
                Group = sums.Group + others + (comparison.Benchmark.ContainsTerritory ? own : 0),
            };
    }
}
