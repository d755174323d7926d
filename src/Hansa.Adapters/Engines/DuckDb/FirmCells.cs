using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>From a stored id to a rank on an axis.</summary>
internal sealed class IdRanks
{
    private readonly int lowest;
    private readonly int[] ranks;

    public IdRanks(AxisMap map)
    {
        lowest = map.Ids[0];
        ranks = new int[map.Ids[^1] - lowest + 1];
        Array.Fill(ranks, -1);
        for (var member = 0; member < map.Ids.Length; member++)
            ranks[map.Ids[member] - lowest] = map.Ranks[member];
    }

    /// <summary>The rank, or -1 where the member is left out.</summary>
    public int Of(int id) => ranks[id - lowest];
}

/// <summary>One number for the ranks of a row on all axes, which sorts as they do.</summary>
internal sealed class PanelKeys
{
    private readonly IdRanks[] ranks;
    private readonly long[] strides;
    private readonly int[] lengths;

    public PanelKeys(IReadOnlyList<AxisMap> maps)
    {
        ranks = [.. maps.Select(map => new IdRanks(map))];
        lengths = [.. maps.Select(map => map.Codes.Length)];
        strides = new long[maps.Count];
        var stride = 1L;
        for (var axis = maps.Count - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride = checked(stride * lengths[axis]);
        }
    }

    public int Count => ranks.Length;

    /// <summary>The keys of the rows of a chunk.</summary>
    /// <param name="column">The column of the first axis; the others follow.</param>
    public long[] Of(VectorReader reader, int column)
    {
        var keys = new long[reader.Count];
        for (var axis = 0; axis < ranks.Length; axis++)
        {
            var (of, stride) = (ranks[axis], strides[axis]);
            var ids = reader.Integers(column + axis);
            for (var row = 0; row < keys.Length; row++)
                keys[row] += of.Of(ids[row]) * stride;
        }
        return keys;
    }

    /// <summary>The rank on an axis.</summary>
    public int Rank(long key, int axis) => (int)(key / strides[axis] % lengths[axis]);
}

/// <summary>Rows laid out one firm after the other: a key and amounts for each.</summary>
internal sealed class RowPages(int amounts)
{
    public long[] Keys { get; private set; } = [];

    /// <summary>One column per amount that is added up.</summary>
    public long[][] Amounts { get; } = [.. Enumerable.Range(0, amounts).Select(_ => Array.Empty<long>())];

    /// <summary>Makes room; what was there is gone.</summary>
    public void Begin(int rows)
    {
        if (Keys.Length >= rows)
            return;
        Keys = new long[rows];
        for (var amount = 0; amount < Amounts.Length; amount++)
            Amounts[amount] = new long[rows];
    }
}

/// <summary>The cells of some firms, made from their rows.</summary>
/// <param name="most">Rows that there are at most.</param>
internal sealed class FirmCells(PanelKeys keys, RowPages pages, int most)
{
    private readonly int[] firms = new int[most];
    private readonly long[] cells = new long[most];
    private readonly long[] rows = new long[most];
    private readonly Int128[][] sums = [.. pages.Amounts.Select(_ => new Int128[most])];
    private int[] places = [];
    private int count;

    /// <summary>Adds the rows of a firm up.</summary>
    public void Add(int firm, int start, int end)
    {
        if (places.Length < end - start)
            places = new int[end - start];
        var own = pages.Keys.AsSpan(start, end - start);
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

    public PanelPart ToPart() =>
        new(
            firms[..count],
            Ranks(0),
            [.. Enumerable.Range(1, keys.Count - 1).Select(Ranks)],
            Amounts.From(sums[0][..count]),
            rows[..count]
        )
        {
            Masses = sums.Length > 1 ? Amounts.From(sums[1][..count]) : null,
        };

    private void Add(int firm, long key, ReadOnlySpan<int> of)
    {
        (firms[count], cells[count], rows[count]) = (firm, key, of.Length);
        for (var amount = 0; amount < sums.Length; amount++)
        {
            foreach (var place in of)
                sums[amount][count] += pages.Amounts[amount][place];
        }
        count++;
    }

    private int[] Ranks(int axis) => Array.ConvertAll(cells[..count], key => keys.Rank(key, axis));
}
