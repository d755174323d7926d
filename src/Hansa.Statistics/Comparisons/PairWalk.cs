using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>The four sums of a territory in one code.</summary>
internal readonly record struct CodeSums(int Code, CellSums Sums);

/// <summary>Computes a formula for every ordered pair of codes of a territory.</summary>
internal static class PairWalk
{
    /// <summary>The axis of the second code.</summary>
    public const string Axis = "buyer";

    /// <summary>One figure per period, territory, code and second code; outer bounds where employment or trade is undisclosed.</summary>
    /// <param name="formula">Given the supplying and the buying code.</param>
    public static FigureTable PerPairOfCodes(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Func<CodeSums, CodeSums, Figure> formula
    )
    {
        var buyers = comparison.CodeAxis with { Name = Axis };
        var table = new FigureTable(unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis, buyers);
        for (var period = 0; period < comparison.Exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < comparison.Exports.Territories.Count; territory++)
                Fill(table, new TerritoryCells(comparison, period, territory), limits, formula);
        }
        return table;
    }

    private static void Fill(
        FigureTable table,
        TerritoryCells cells,
        Limits limits,
        Func<CodeSums, CodeSums, Figure> formula
    )
    {
        var sums = Enumerable
            .Range(0, cells.Codes)
            .Select(code => new CodeSums(code, cells.Known(code).Rounded))
            .ToArray();
        foreach (var supplier in sums)
        {
            foreach (var buyer in sums)
                table[(cells.Cell(supplier.Code) * cells.Codes) + buyer.Code] = At(
                    cells,
                    supplier,
                    buyer,
                    formula,
                    limits
                );
        }
    }

    private static Figure At(
        TerritoryCells cells,
        CodeSums supplier,
        CodeSums buyer,
        Func<CodeSums, CodeSums, Figure> formula,
        Limits limits
    )
    {
        if (cells.Gap(supplier.Code).And(cells.Gap(buyer.Code)) is not Missing.None and var gap)
            return Figure.None(gap);
        var figure = formula(supplier, buyer);
        var isDisclosed = cells.IsDisclosed(supplier.Code) && cells.IsDisclosed(buyer.Code);
        return (isDisclosed ? figure : figure.Within(limits)).Widened(limits, cells.TotalGap);
    }
}
