using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Where the cells of an answer go while it streams in, and which codes they end up with.</summary>
internal abstract class CellLayout
{
    private int[] places = [];

    /// <summary>Places that columns must hold by now.</summary>
    public abstract int Capacity { get; }

    /// <summary>Finds the places of the cells in the reader's present chunk.</summary>
    /// <param name="part">Rank on the plan's part axis, where there is one.</param>
    public ReadOnlySpan<int> Place(VectorReader reader, int? part)
    {
        if (places.Length < reader.Count)
            places = new int[reader.Count];
        var own = places.AsSpan(0, reader.Count);
        Fill(reader, part, own);
        return own;
    }

    /// <summary>The taken places in the order of the answer; nothing when they are 0, 1, 2, ….</summary>
    public abstract int[]? Order();

    /// <summary>For each axis of the plan, the rank of each cell, in the order of the answer.</summary>
    public abstract IReadOnlyList<int[]> Ranks(int[]? order);

    protected abstract void Fill(VectorReader reader, int? part, Span<int> own);
}

/// <summary>A flat table with a place for every combination of codes: cells come in any order and are read out sorted.</summary>
internal sealed class FlatLayout : CellLayout
{
    private readonly CubePlan plan;
    private readonly bool[] isTaken;
    private readonly int[] strides;
    private readonly List<int[]> offsets = [];
    private readonly int partStride;

    public FlatLayout(CubePlan plan, int count)
    {
        this.plan = plan;
        isTaken = new bool[count];
        strides = new int[plan.Maps.Count];
        for (int axis = strides.Length - 1, stride = 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= plan.Maps[axis].Codes.Length;
            if (plan.Maps[axis] == plan.PartAxis)
                partStride = strides[axis];
            else
                offsets.Insert(0, Offsets(plan.Maps[axis], strides[axis]));
        }
    }

    public override int Capacity => isTaken.Length;

    public override int[] Order()
    {
        var order = new int[isTaken.Count(taken => taken)];
        for (int place = 0, cell = 0; place < isTaken.Length; place++)
        {
            if (isTaken[place])
                order[cell++] = place;
        }
        return order;
    }

    public override IReadOnlyList<int[]> Ranks(int[]? order) =>
        [
            .. strides.Select(
                (stride, axis) => Array.ConvertAll(order!, place => place / stride % plan.Maps[axis].Codes.Length)
            ),
        ];

    protected override void Fill(VectorReader reader, int? part, Span<int> own)
    {
        own.Fill(partStride * (part ?? 0));
        for (var key = 0; key < offsets.Count; key++)
        {
            var offset = offsets[key];
            var values = reader.Integers(key);
            for (var i = 0; i < own.Length; i++)
                own[i] += offset[values[i]];
        }
        foreach (var place in own)
            isTaken[place] = true;
    }

    // Indexed by what the answer holds: stored ids, or ranks where rows were joined to the map.
    private int[] Offsets(AxisMap map, int stride)
    {
        if (!plan.IsGroupedById(map))
            return [.. Enumerable.Range(0, map.Codes.Length).Select(rank => rank * stride)];
        var offsets = new int[map.Ids[^1] + 1];
        for (var member = 0; member < map.Ids.Length; member++)
            offsets[map.Ids[member]] = map.Ranks[member] * stride;
        return offsets;
    }
}

/// <summary>Cells one after another, as the engine sorted them.</summary>
internal sealed class SortedLayout(int axes) : CellLayout
{
    private readonly int[][] ranks = [.. Enumerable.Range(0, axes).Select(_ => new int[1024])];
    private int count;

    public override int Capacity => count;

    public override int[]? Order() => null;

    public override IReadOnlyList<int[]> Ranks(int[]? order)
    {
        for (var axis = 0; axis < ranks.Length; axis++)
            Array.Resize(ref ranks[axis], count);
        return ranks;
    }

    protected override void Fill(VectorReader reader, int? part, Span<int> own)
    {
        for (var i = 0; i < own.Length; i++)
            own[i] = count + i;
        for (var axis = 0; axis < ranks.Length; axis++)
        {
            while (ranks[axis].Length < count + own.Length)
                Array.Resize(ref ranks[axis], ranks[axis].Length * 2);
            reader.Integers(axis).CopyTo(ranks[axis].AsSpan(count));
        }
        count += own.Length;
    }
}
