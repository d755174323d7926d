using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Which members of a comparison a row of a table of figures is about.</summary>
/// <param name="Period">Position of its period; nothing where it compares the last period with the first.</param>
/// <param name="Territories">Positions: the territory, and the other one where a row is about a pair.</param>
/// <param name="Codes">Positions: the code, or the pair of codes; empty where the row is about all of them.</param>
public sealed record FigurePlace(int? Period, IReadOnlyList<int> Territories, IReadOnlyList<int> Codes)
{
    private const string Other = "other";

    private const string Buyer = "buyer";

    public static FigurePlace Of(Comparison comparison, FigureTable table, int row)
    {
        int? period = null;
        var (territories, codes) = (new List<int>(), new List<int>());
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var (name, code) = (table.Axes[axis].Name, table.Axes[axis].Codes[table.Member(row, axis)]);
            if (name == comparison.PeriodAxis.Name)
                period = Position(comparison.PeriodAxis.Codes, code);
            else if (name == comparison.TerritoryName || name == Other)
                territories.Add(Position(comparison.Exports.Territories, code)!.Value);
            else if (name == comparison.CodeName || name == Buyer)
                codes.Add(Position(comparison.Exports.Codes, code)!.Value);
        }
        return new FigurePlace(period, territories, codes);
    }

    /// <summary>The period, or the last where two are compared.</summary>
    public int LastOf(Comparison comparison) => Period ?? comparison.Exports.Periods.Count - 1;

    private static int? Position(IReadOnlyList<string> codes, string code)
    {
        for (var at = 0; at < codes.Count; at++)
        {
            if (codes[at] == code)
                return at;
        }
        return null;
    }
}
