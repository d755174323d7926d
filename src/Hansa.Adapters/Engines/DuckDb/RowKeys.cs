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

/// <summary>One number for the ranks of a row on some axes, which sorts as they do.</summary>
internal sealed class RowKeys
{
    private readonly IReadOnlyList<AxisMap> maps;
    private readonly IdRanks[] ranks;
    private readonly long[] strides;

    /// <exception cref="OverflowException">There are more combinations than 64 bits can number: no dataset comes near.</exception>
    public RowKeys(IReadOnlyList<AxisMap> maps)
    {
        this.maps = maps;
        ranks = [.. maps.Select(map => new IdRanks(map))];
        strides = new long[maps.Count];
        var stride = 1L;
        for (var axis = maps.Count - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride = checked(stride * maps[axis].Codes.Length);
        }
    }

    public int Count => ranks.Length;

    /// <summary>What a row <c>r</c> gives for each axis.</summary>
    public IEnumerable<string> Columns => maps.Select(map => map.Column);

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
    public int Rank(long key, int axis) => (int)(key / strides[axis] % maps[axis].Codes.Length);
}
