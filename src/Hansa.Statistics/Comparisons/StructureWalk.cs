using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>An index of concentration over shares that add to 1; some may be 0.</summary>
public delegate double ConcentrationFormula(ReadOnlySpan<double> shares);

/// <summary>The same for an index that counts lines without trade as well.</summary>
/// <param name="lines">n, at least the number of positive shares.</param>
public delegate double NormalisedFormula(ReadOnlySpan<double> shares, int lines);

/// <summary>Computes indices over the structure of each territory's trade.</summary>
public static class StructureWalk
{
    /// <summary>One index per period and territory.</summary>
    /// <param name="limits">What the index can be at all.</param>
    /// <param name="formula">Rises (or falls) whenever trade moves from a smaller code to a larger one, which makes the interval right.</param>
    public static FigureTable PerStructure(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        ConcentrationFormula formula
    ) =>
        PerTerritory(
            comparison,
            unit,
            (period, territory) =>
                comparison.Exports.StructureAt(period, territory, out var missing) is { } structure
                    ? Index(structure, new Lines(2, 2), limits, (shares, _) => formula(shares))
                    : Figure.None(missing)
        );

    /// <summary>The same for an index of so many lines as the options of the comparison say.</summary>
    /// <param name="formula">Rises (or falls) whenever trade moves from a smaller code to a larger one, and does not fall when lines without
    /// trade are added; both make the interval right. Where it is not defined for one line, it gives what one line means.</param>
    public static FigureTable PerStructure(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        NormalisedFormula formula
    ) =>
        PerTerritory(
            comparison,
            unit,
            (period, territory) =>
                comparison.Exports.StructureAt(period, territory, out var missing) is { } structure
                    ? Index(structure, Lines.Of(comparison, period, territory), limits, formula)
                    : Figure.None(missing)
        );

    /// <summary>One figure per period and territory.</summary>
    public static FigureTable PerTerritory(this Comparison comparison, Unit unit, Func<int, int, Figure> formula)
    {
        var table = new FigureTable(unit, comparison.PeriodAxis, comparison.TerritoryAxis);
        for (var row = 0; row < table.Count; row++)
            table[row] = formula(table.Member(row, 0), table.Member(row, 1));
        return table;
    }

    /// <summary>The structure of a territory's trade, or why there is none; withheld cells leave no structure.</summary>
    public static Structure? StructureAt(this TradeTable trade, int period, int territory, out Missing missing)
    {
        missing = trade.TotalGap(period, territory);
        if (missing != Missing.None)
            return null;
        var (first, territoryCell) = (trade.Cell(period, territory, 0), trade.TerritoryCell(period, territory));
        return Structure.Of(
            code => trade.Known[first + code],
            trade.Codes.Count,
            trade.Totals[territoryCell],
            trade.UndisclosedAt(territoryCell),
            out missing
        );
    }

    /// <summary>The structure of the benchmark as a territory sees it, or why there is none.</summary>
    public static Structure? StructureAt(this Benchmark benchmark, int period, int territory, out Missing missing)
    {
        missing = benchmark.Gap(period, territory);
        if (missing != Missing.None)
            return null;
        var structure = Structure.Of(
            code => benchmark.Group(period, territory, code),
            benchmark.Trade.Codes.Count,
            benchmark.All(period, territory),
            benchmark.Undisclosed(period, territory),
            out missing
        );
        missing = missing == Missing.NoTrade ? Missing.NoBase : missing;
        return structure;
    }

    private static Figure Index(Structure structure, Lines? lines, Limits limits, NormalisedFormula formula)
    {
        if (lines is not { } count)
            return Figure.None(Missing.NotApplicable);
        var value = formula(structure.Shares, count.Known);
        var figure = Figure.Of(value);
        if (!structure.HasUndisclosed && count.Known == count.Most)
            return figure;
        // One line is a case of its own (an index of 1 or 0 by convention), so the least is taken at two where two can be.
        var one = formula(structure.Spread(count.Most), Math.Min(count.Most, Math.Max(2, count.Known)));
        var other = formula(structure.Concentrated(), count.Most);
        return figure.Within(
            Math.Max(limits.Low, Math.Min(value, Math.Min(one, other))),
            Math.Min(limits.High, Math.Max(value, Math.Max(one, other)))
        );
    }

    /// <summary>n as known, and the most it can be once undisclosed trade has found its codes.</summary>
    private readonly record struct Lines(int Known, int Most)
    {
        /// <summary>The lines that the options of a comparison ask for; nothing when they are fewer than the territory trades.</summary>
        public static Lines? Of(Comparison comparison, int period, int territory)
        {
            var own = new Lines(0, 0);
            var benchmark = new Lines(0, 0);
            var cells = new TerritoryCells(comparison, period, territory);
            for (var code = 0; code < cells.Codes; code++)
            {
                var (known, most) = (cells.Known(code), cells.Most(code));
                own = own.And(known.Own != 0, most.Own != 0);
                benchmark = benchmark.And(known.Own != 0 || known.Group != 0, !cells.IsDisclosed(code));
            }
            if (comparison.Options.Lines.Number is { } number)
                return number < own.Known ? null : new Lines(number, number);
            return comparison.Options.Lines == LineCount.Active ? own : benchmark;
        }

        private Lines And(bool isTraded, bool mayBe) =>
            new(Known + (isTraded ? 1 : 0), Most + (isTraded || mayBe ? 1 : 0));
    }
}
