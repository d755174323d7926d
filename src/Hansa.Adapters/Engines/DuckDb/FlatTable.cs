using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>A place for every combination of codes, into which rows are added, or their periods joined, as they are read.</summary>
/// <remarks>Sums are 64 bits wide: only for measures whose every partial sum is proven to fit.</remarks>
internal sealed class FlatTable
{
    // Rows with a member that is left out are not read; if one came, its place would be below zero and the addition fail.
    private const int LeftOut = int.MinValue / 16;

    private readonly CubePlan plan;

    // A measure to which every row adds more than zero shows by itself where rows were added; negative where there is none.
    private readonly int marker;
    private bool[] isTaken;
    private readonly long[][] sums;
    private readonly int[] strides;
    private readonly int[][] offsets;
    private readonly int[] lowest;
    private readonly long[] bits;
    private int[] places = [];

    public FlatTable(CubePlan plan)
    {
        this.plan = plan;
        marker = plan.Measures.ToList().FindIndex(measure => measure.IsPositive);
        isTaken = new bool[(int)plan.Places];
        sums = [.. plan.Measures.Select(_ => new long[isTaken.Length])];
        strides = new int[plan.Maps.Count];
        for (int axis = strides.Length - 1, stride = 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= plan.Maps[axis].Codes.Length;
        }
        lowest = [.. plan.Maps.Select(map => map.Ids[0])];
        offsets = [.. plan.Maps.Select((map, axis) => Offsets(map, strides[axis]))];
        bits = Masks(plan.Bits);
    }

    /// <summary>What a member of an axis adds to the place of a row.</summary>
    public int OffsetOf(int axis, long id) => offsets[axis][id - lowest[axis]];

    /// <summary>Adds the rows of the reader's present chunk: one integer column per varying axis, then one 64-bit column per measure.</summary>
    /// <param name="start">What the axes that do not vary add to each place.</param>
    /// <param name="varying">Axes by their position in the plan.</param>
    public void Add(VectorReader reader, int start, ReadOnlySpan<int> varying)
    {
        if (places.Length < reader.Count)
            places = new int[reader.Count];
        var own = places.AsSpan(0, reader.Count);
        own.Fill(start);
        for (var column = 0; column < varying.Length; column++)
            Shift(own, reader.Integers(column), offsets[varying[column]], lowest[varying[column]]);
        for (var measure = 0; measure < sums.Length; measure++)
        {
            if (plan.Measures[measure].IsMask)
                Join(sums[measure], own, reader.Longs(varying.Length + measure));
            else
                Add(sums[measure], own, reader.Longs(varying.Length + measure));
        }
        if (marker < 0)
            Mark(own);
    }

    /// <summary>Adds another table of the same plan.</summary>
    public void Add(FlatTable other)
    {
        for (var place = 0; place < isTaken.Length; place++)
            isTaken[place] |= other.isTaken[place];
        for (var measure = 0; measure < sums.Length; measure++)
        {
            var (own, more) = (sums[measure], other.sums[measure]);
            var isMask = plan.Measures[measure].IsMask;
            for (var place = 0; place < own.Length; place++)
                own[place] = isMask ? own[place] | more[place] : own[place] + more[place];
        }
    }

    /// <summary>Number of places that rows were added to.</summary>
    public int CountCells()
    {
        if (marker >= 0)
            isTaken = Array.ConvertAll(sums[marker], sum => sum != 0);
        return isTaken.Count(taken => taken);
    }

    /// <summary>The taken places as cells: places lie in the order of keys.</summary>
    public CellColumns ToCells()
    {
        var order = new int[CountCells()];
        for (int place = 0, cell = 0; place < isTaken.Length; place++)
        {
            if (isTaken[place])
                order[cell++] = place;
        }
        return new CellColumns(
            order.Length,
            [
                .. plan.Maps.Select(
                    (map, axis) => Array.ConvertAll(order, place => place / strides[axis] % map.Codes.Length)
                ),
            ],
            plan.Measures.Select(
                    (measure, at) => (measure.Name, Cells: Array.ConvertAll(order, place => sums[at][place]))
                )
                .ToDictionary(one => one.Name, one => new Amounts(one.Cells))
        );
    }

    private static void Shift(Span<int> places, ReadOnlySpan<int> ids, int[] offsets, int lowest)
    {
        for (var row = 0; row < places.Length; row++)
            places[row] += offsets[ids[row] - lowest];
    }

    private static void Add(long[] sums, ReadOnlySpan<int> places, ReadOnlySpan<long> amounts)
    {
        for (var row = 0; row < places.Length; row++)
            sums[places[row]] += amounts[row];
    }

    private void Join(long[] masks, ReadOnlySpan<int> places, ReadOnlySpan<long> periods)
    {
        for (var row = 0; row < places.Length; row++)
        {
            if (periods[row] != 0)
                masks[places[row]] |= bits[periods[row] - plan.Bits[0].Id];
        }
    }

    private void Mark(ReadOnlySpan<int> own)
    {
        foreach (var place in own)
            isTaken[place] = true;
    }

    private static long[] Masks(IReadOnlyList<(int Id, int Bit)> bits)
    {
        var masks = new long[bits.Count == 0 ? 0 : bits[^1].Id - bits[0].Id + 1];
        foreach (var (id, bit) in bits)
            masks[id - bits[0].Id] = 1L << bit;
        return masks;
    }

    private static int[] Offsets(AxisMap map, int stride)
    {
        var table = new int[map.Ids[^1] - map.Ids[0] + 1];
        for (var member = 0; member < map.Ids.Length; member++)
            table[map.Ids[member] - map.Ids[0]] = map.Ranks[member] < 0 ? LeftOut : map.Ranks[member] * stride;
        return table;
    }
}
