using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Technology level of items: levels of classes weighted by value, scaled to 0 … 1.</summary>
/// <remarks>Levels put the classes of Lall (2000), Oxford Development Studies 28(3), in order; codes without a class are left out.</remarks>
internal sealed class TechnologyLevels(Scheme scheme, PriorityRules rules)
{
    /// <summary>The classification whose classes have levels.</summary>
    public const string Scheme = "lall";

    private readonly double highest = rules.TechnologyLevels.Values.DefaultIfEmpty(1).Max();

    public IReadOnlyDictionary<string, Figure> Of(ItemCells cells)
    {
        var sums = new Dictionary<string, (Int128 Weighted, Int128 Whole)>(StringComparer.Ordinal);
        for (var cell = 0; cell < cells.Cells.Count; cell++)
        {
            var value = cells.Cells.Values![cell];
            if (
                cells.Item(cell) is not { } item
                || value <= 0
                || Level(cells.Cells.Code(Dimension.Product, cell)) is not { } level
            )
                continue;
            var (weighted, whole) = sums.GetValueOrDefault(item);
            sums[item] = (weighted + (value * level), whole + value);
        }
        return sums.ToDictionary(
            sum => sum.Key,
            sum => Figure.Of((double)sum.Value.Weighted / (double)sum.Value.Whole / highest)
        );
    }

    private readonly Dictionary<string, int?> known = new(StringComparer.Ordinal);

    private int? Level(string code)
    {
        if (!known.TryGetValue(code, out var level))
            known[code] = level =
                scheme.Classify(code) is [var one] && rules.TechnologyLevels.TryGetValue((Scheme, one), out var found)
                    ? found
                    : null;
        return level;
    }
}
