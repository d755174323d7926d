using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>What a typology asks of one territory in one period; all have trade above the minimum.</summary>
internal delegate (Figure Deciding, TypeVerdict Verdict) TypeRule(TerritoryCells cells);

/// <summary>Gives every territory a type.</summary>
internal static class TypeWalk
{
    /// <summary>One verdict per period and territory; the figure beside it is the one that decided.</summary>
    public static FigureTable PerType(this Comparison comparison, TypeRule rule)
    {
        var count = comparison.Exports.Periods.Count * comparison.Exports.Territories.Count;
        var types = new TypeVerdict?[count];
        var table = new FigureTable(Unit.Type, comparison.PeriodAxis, comparison.TerritoryAxis) { Types = types };
        for (var row = 0; row < count; row++)
        {
            var cells = new TerritoryCells(comparison, table.Member(row, 0), table.Member(row, 1));
            (table[row], types[row]) = Screened(comparison, cells) ?? rule(cells);
        }
        return table;
    }

    /// <summary>The label of a class, or of what stands in its place.</summary>
    public static string Label(this Comparison comparison, string code, string otherwise) =>
        comparison.Labels.GetValueOrDefault(code, otherwise);

    private static (Figure, TypeVerdict)? Screened(Comparison comparison, TerritoryCells cells)
    {
        if (cells.Total < 0)
            return (Figure.None(Missing.NotApplicable), None(comparison, Types.None, cells.TotalGap));
        if (cells.Total == 0)
        {
            var reason = cells.TotalGap == Missing.None ? Missing.NoTrade : cells.TotalGap;
            return (Figure.None(reason), None(comparison, Types.None, cells.TotalGap));
        }
        return cells.Total < Least(comparison)
            ? (Figure.None(Missing.NotApplicable), None(comparison, Types.Small, cells.TotalGap))
            : null;
    }

    private static TypeVerdict None(Comparison comparison, string label, Missing gap) =>
        new(null, comparison.Label(label, label), null, IsCertain: gap == Missing.None);

    // The least sum in minor units that passes the screen.
    private static Int128 Least(Comparison comparison) =>
        (Int128)Math.Ceiling(comparison.Options.MinimumExports * (decimal)comparison.MinorUnits);
}

/// <summary>What stands in the place of a class; also the keys of their labels.</summary>
public static class Types
{
    /// <summary>No class is ahead of the benchmark, or there is no trade.</summary>
    public const string None = "no type";

    /// <summary>The territory trades less than the chosen minimum.</summary>
    public const string Small = "below the minimum of exports";

    /// <summary>No group of partners takes more than half of the territory's exports.</summary>
    public const string Mixed = "mixed";

    /// <summary>The code of the mixed type; on the axis of groups it stands for all countries outside them.</summary>
    public const string MixedCode = "0";
}
