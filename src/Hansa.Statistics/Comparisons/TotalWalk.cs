using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Totals of one territory in one period, and what stands beside them.</summary>
/// <param name="Exports">x(r).</param>
/// <param name="Imports">m(r); 0 where the comparison has no imports.</param>
/// <param name="Beside">The statistic that the formula divides by or multiplies with; positive, or 0 where the formula asks for none.</param>
public readonly record struct TotalSums(Int128 Exports, Int128 Imports, Int128 Beside);

/// <summary>Computes a formula over the totals of each territory, with the interval that withheld trade leaves.</summary>
public static class TotalWalk
{
    /// <summary>One figure per period and territory.</summary>
    /// <param name="limits">What the figure can be where some of the trade was withheld or not observed.</param>
    /// <param name="beside">A statistic of the territories; where it is not known (0 or less) there is no figure. Nothing where the formula
    /// uses none.</param>
    /// <param name="formula">Given totals; those of trade are 0 or more.</param>
    public static FigureTable PerTotal(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Amounts? beside,
        Func<TotalSums, Figure> formula
    ) =>
        comparison.PerTerritory(
            unit,
            (period, territory) =>
                At(comparison, period, territory, beside, formula).Widened(limits, Gap(comparison, period, territory))
        );

    /// <summary>The same over exports alone, whatever imports are loaded.</summary>
    public static FigureTable PerExportTotal(
        this Comparison comparison,
        Unit unit,
        Limits limits,
        Amounts? beside,
        Func<TotalSums, Figure> formula
    ) => (comparison with { Imports = null }).PerTotal(unit, limits, beside, formula);

    private static Figure At(
        Comparison comparison,
        int period,
        int territory,
        Amounts? beside,
        Func<TotalSums, Figure> formula
    )
    {
        var at = comparison.Exports.TerritoryCell(period, territory);
        var sums = new TotalSums(comparison.Exports.Totals[at], comparison.Imports?.Totals[at] ?? 0, beside?[at] ?? 0);
        var gap = Gap(comparison, period, territory);
        if (beside is not null && sums.Beside <= 0)
            return Figure.None(Missing.NotObserved);
        if (sums.Exports < 0 || sums.Imports < 0)
            return Figure.None(Missing.NotApplicable);
        // Nothing but withheld rows is no observation of nothing.
        return gap != Missing.None && sums.Exports == 0 ? Figure.None(gap) : formula(sums);
    }

    private static Missing Gap(Comparison comparison, int period, int territory) =>
        comparison
            .Exports.TotalGap(period, territory)
            .And(comparison.Imports?.TotalGap(period, territory) ?? Missing.None);
}
