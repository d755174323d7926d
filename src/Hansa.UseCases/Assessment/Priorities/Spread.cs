using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>One minus the concentration of each item's exports: over partners, or over headings for a market.</summary>
/// <remarks>1 - Σ s², s = shares of partners (headings) in what is disclosed of the item.</remarks>
internal static class Spread
{
    private const int Heading = 4;

    /// <param name="over">The dimension that an item's exports are spread over.</param>
    public static IReadOnlyDictionary<string, Figure> Of(ItemCells cells, Dimension over)
    {
        var parts = new Dictionary<string, Dictionary<string, Int128>>(StringComparer.Ordinal);
        for (var cell = 0; cell < cells.Cells.Count; cell++)
        {
            if (cells.Item(cell) is not { } item || Part(cells.Cells.Code(over, cell), over) is not { } part)
                continue;
            if (!parts.TryGetValue(item, out var sums))
                parts[item] = sums = new Dictionary<string, Int128>(StringComparer.Ordinal);
            sums[part] = sums.GetValueOrDefault(part) + cells.Cells.Values![cell];
        }
        return parts.ToDictionary(item => item.Key, item => Of(item.Value.Values));
    }

    private static Figure Of(IReadOnlyCollection<Int128> sums)
    {
        var whole = sums.Where(sum => sum > 0).Aggregate(Int128.Zero, (all, sum) => all + sum);
        if (whole == 0)
            return Figure.None(Missing.NoTrade);
        var concentration = sums.Where(sum => sum > 0).Sum(sum => Square((double)sum / (double)whole));
        return Figure.Of(Math.Max(0, 1 - concentration));
    }

    private static double Square(double share) => share * share;

    private static string? Part(string code, Dimension over) =>
        code is DimensionNames.Undisclosed or DimensionNames.NotGiven ? null
        : over == Dimension.Partner ? code
        : HiddenCode.IsHidden(code) ? null
        : code.Length > Heading ? code[..Heading]
        : code;
}
