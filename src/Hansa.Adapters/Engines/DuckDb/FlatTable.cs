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
    private readonly bool[] isTaken;

    // The measures of a place lie side by side, as they are added to one after the other.
    private readonly long[] sums;
    private readonly int measures;
    private readonly int count;
    private readonly int[] strides;
    private readonly int[][] offsets;
    private readonly int[] lowest;
    private int[] places = [];

    public FlatTable(CubePlan plan)
    {
        this.plan = plan;
        marker = plan.Measures.ToList().FindIndex(measure => measure.IsPositive);
        (count, measures) = ((int)plan.Places, plan.Measures.Count);
        isTaken = marker < 0 ? new bool[count] : [];
        sums = new long[count * measures];
        strides = new int[plan.Maps.Count];
        for (int axis = strides.Length - 1, stride = 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= plan.Maps[axis].Codes.Length;
        }
        lowest = [.. plan.Maps.Select(map => map.Ids[0])];
        offsets = [.. plan.Maps.Select((map, axis) => Offsets(map, strides[axis]))];
    }

    /// <summary>What a member of an axis adds to the place of a row.</summary>
    public int OffsetOf(int axis, long id) => offsets[axis][id - lowest[axis]];

    /// <summary>Adds the rows of the reader's present chunk: one integer column per varying axis, then one 64-bit column per measure that does not count rows.</summary>
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
        for (int measure = 0, column = varying.Length; measure < measures; measure++)
        {
            if (plan.Measures[measure].IsCount)
                Count(measure, own);
            else if (plan.Measures[measure].IsMask)
                Join(measure, own, reader.Longs(column++));
            else
                Add(measure, own, reader.Longs(column++));
        }
        if (marker < 0)
            Mark(own);
    }

    /// <summary>Adds another table of the same plan.</summary>
    public void Add(FlatTable other)
    {
        for (var place = 0; place < isTaken.Length; place++)
            isTaken[place] |= other.isTaken[place];
        for (var measure = 0; measure < measures; measure++)
        {
            var isMask = plan.Measures[measure].IsMask;
            for (var at = measure; at < sums.Length; at += measures)
                sums[at] = isMask ? sums[at] | other.sums[at] : sums[at] + other.sums[at];
        }
    }

    /// <summary>Number of places that rows were added to.</summary>
    public int CountCells()
    {
        var taken = 0;
        for (var place = 0; place < count; place++)
            taken += IsTaken(place) ? 1 : 0;
        return taken;
    }

    /// <summary>The taken places as cells: places lie in the order of keys.</summary>
    public CellColumns ToCells()
    {
        var order = new int[CountCells()];
        for (int place = 0, cell = 0; place < count; place++)
        {
            if (IsTaken(place))
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
                    (measure, at) =>
                        (measure.Name, Cells: Array.ConvertAll(order, place => sums[(place * measures) + at]))
                )
                .ToDictionary(one => one.Name, one => new Amounts(one.Cells))
        );
    }

    private static void Shift(Span<int> places, ReadOnlySpan<int> ids, int[] offsets, int lowest)
    {
        for (var row = 0; row < places.Length; row++)
            places[row] += offsets[ids[row] - lowest];
    }

    private bool IsTaken(int place) => marker < 0 ? isTaken[place] : sums[(place * measures) + marker] != 0;

    private void Add(int measure, ReadOnlySpan<int> places, ReadOnlySpan<long> amounts)
    {
        for (var row = 0; row < places.Length; row++)
            sums[(places[row] * measures) + measure] += amounts[row];
    }

    private void Join(int measure, ReadOnlySpan<int> places, ReadOnlySpan<long> periods)
    {
        for (var row = 0; row < places.Length; row++)
            sums[(places[row] * measures) + measure] |= plan.Masks.Of(periods[row]);
    }

    private void Count(int measure, ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            sums[(place * measures) + measure]++;
    }

    private void Mark(ReadOnlySpan<int> own)
    {
        foreach (var place in own)
            isTaken[place] = true;
    }

    private static int[] Offsets(AxisMap map, int stride)
    {
        var table = new int[map.Ids[^1] - map.Ids[0] + 1];
        for (var member = 0; member < map.Ids.Length; member++)
            table[map.Ids[member] - map.Ids[0]] = map.Ranks[member] < 0 ? LeftOut : map.Ranks[member] * stride;
        return table;
    }
}
