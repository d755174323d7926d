using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The cells of some firms, made from their rows.</summary>
/// <param name="most">Rows that there are at most.</param>
internal sealed class FirmCells(CubePlan plan, FirmPages pages, int most)
{
    private readonly int[] firms = new int[most];
    private readonly long[] cells = new long[most];
    private readonly long[] rows = new long[most];
    private readonly Int128[][] sums = [.. pages.Measures.Select(_ => new Int128[most])];
    private int[] places = [];
    private int count;

    /// <summary>Adds the rows of a firm up.</summary>
    /// <param name="start">Their place in the pages; <paramref name="end"/> is the place after the last.</param>
    public void Add(int firm, int start, int end)
    {
        if (places.Length < end - start)
            places = new int[end - start];
        var own = pages.Keys[start..end];
        for (var at = 0; at < own.Length; at++)
            places[at] = start + at;
        own.Sort(places.AsSpan(0, own.Length));
        for (int first = 0, next; first < own.Length; first = next)
        {
            next = first + 1;
            while (next < own.Length && own[next] == own[first])
                next++;
            Add(firm, own[first], places.AsSpan(first, next - first));
        }
    }

    /// <param name="firmAxis">The place of the firm among the axes of the plan; <paramref name="keys"/> has the others.</param>
    public CellColumns ToColumns(int firmAxis, RowKeys keys)
    {
        var ranks = Enumerable
            .Range(0, keys.Count)
            .Select(axis => Array.ConvertAll(cells[..count], key => keys.Rank(key, axis)))
            .ToList();
        ranks.Insert(firmAxis, firms[..count]);
        return new CellColumns(
            count,
            ranks,
            plan.Measures.ToDictionary(
                measure => measure.Name,
                measure => measure.IsCount ? new Amounts(rows[..count]) : Sums(measure)
            )
        );
    }

    private void Add(int firm, long key, ReadOnlySpan<int> of)
    {
        (firms[count], cells[count], rows[count]) = (firm, key, of.Length);
        for (var measure = 0; measure < sums.Length; measure++)
        {
            var column = pages.Amounts(measure);
            sums[measure][count] = pages.Measures[measure].IsMask ? Joined(column, of) : Sum(column, of);
        }
        count++;
    }

    private static Int128 Sum(ReadOnlySpan<long> column, ReadOnlySpan<int> of)
    {
        var sum = Int128.Zero;
        foreach (var place in of)
            sum += column[place];
        return sum;
    }

    private static long Joined(ReadOnlySpan<long> column, ReadOnlySpan<int> of)
    {
        var bits = 0L;
        foreach (var place in of)
            bits |= column[place];
        return bits;
    }

    private Amounts Sums(CellMeasure measure) => Amounts.From(sums[pages.Measures.ToList().IndexOf(measure)][..count]);
}
