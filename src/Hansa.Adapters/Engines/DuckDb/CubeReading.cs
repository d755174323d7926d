using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Collects the cells of an answer as they stream in, and makes a cube of them, sorted by key.</summary>
internal sealed class CubeReading(CubePlan plan, int keys, IReadOnlyList<CellMeasure> measures)
{
    private readonly CellLayout layout = plan.Places is { } places
        ? new FlatLayout(plan, places)
        : new SortedLayout(plan.Maps.Count);

    private readonly CellColumn[] columns =
    [
        .. measures.Select(measure => new CellColumn(measure.IsWide, plan.Places ?? 1024)),
    ];

    /// <summary>Number of cells so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the present chunk of the answer to one part.</summary>
    /// <param name="part">Rank on the plan's part axis, where there is one.</param>
    public void Take(VectorReader reader, int? part)
    {
        var places = layout.Place(reader, part);
        for (var measure = 0; measure < columns.Length; measure++)
            columns[measure].Take(reader, keys + measure, places, layout.Capacity);
        Count += reader.Count;
    }

    /// <param name="asked">Measures that were only needed on the way are left out.</param>
    public Cube Finish(Measures asked)
    {
        var order = layout.Order();
        var ranks = layout.Ranks(order);
        return new Cube([.. plan.Maps.Select((map, axis) => Key(map, ranks[axis]))], (int)Count)
        {
            Values = asked.HasFlag(Measures.Value) ? Amounts(CellMeasures.Value, order) : null,
            SuppressedRows = NothingWhenZero(Longs(CellMeasures.Suppressed, order)),
            UnobservedRows = NothingWhenZero(Longs(CellMeasures.Unobserved, order)),
            Masses = Amounts(CellMeasures.Mass, order),
            Quantities = Amounts(CellMeasures.Quantity, order),
            Rows = Longs(CellMeasures.Rows, order),
            Firms = Longs(CellMeasures.Firms, order),
            Contributors = Contributors(order),
            Presence = Longs(CellMeasures.Presence, order) is { } masks
                ? Array.ConvertAll(masks, mask => (ulong)mask)
                : null,
        };
    }

    /// <summary>An answer without cells.</summary>
    public static Cube Empty(CubeQuery query)
    {
        Amounts? Sums(Measures measure) => query.Asks(measure) ? Statistics.Cubes.Amounts.Zeros(0) : null;
        long[]? Counts(Measures measure) => query.Asks(measure) ? [] : null;
        return new Cube([.. query.Axes.Select(axis => new CubeKey(axis, [], []))], 0)
        {
            Values = Sums(Measures.Value),
            Masses = Sums(Measures.Mass),
            Quantities = Sums(Measures.Quantity),
            Rows = Counts(Measures.Rows),
            Firms = Counts(Measures.Firms),
            Contributors = query.Asks(Measures.Contributors) ? [] : null,
            Presence = query.Asks(Measures.Presence) ? [] : null,
        };
    }

    // A code of the axis that no cell has is no member of the answer.
    private static CubeKey Key(AxisMap map, int[] ranks)
    {
        var occurs = new bool[map.Codes.Length];
        foreach (var rank in ranks)
            occurs[rank] = true;
        if (!occurs.Contains(false))
            return new CubeKey(map.Axis, map.Codes, ranks);
        var members = new int[occurs.Length];
        for (var rank = 1; rank < members.Length; rank++)
            members[rank] = members[rank - 1] + (occurs[rank - 1] ? 1 : 0);
        return new CubeKey(
            map.Axis,
            [.. map.Codes.Where((_, rank) => occurs[rank])],
            Array.ConvertAll(ranks, rank => members[rank])
        );
    }

    private ContributorFacts[]? Contributors(int[]? order)
    {
        if (Longs(CellMeasures.Contributors, order) is not { } counts)
            return null;
        var largest = Amounts(CellMeasures.Largest, order)!;
        var second = Amounts(CellMeasures.SecondLargest, order)!;
        return [.. counts.Select((count, cell) => new ContributorFacts(count, largest[cell], second[cell]))];
    }

    private Amounts? Amounts(string name, int[]? order) => Column(name)?.Amounts(order, (int)Count);

    private long[]? Longs(string name, int[]? order) => Column(name)?.Longs(order, (int)Count);

    private CellColumn? Column(string name)
    {
        for (var measure = 0; measure < columns.Length; measure++)
        {
            if (measures[measure].Name == name)
                return columns[measure];
        }
        return null;
    }

    private static long[]? NothingWhenZero(long[]? counts) =>
        counts is not null && Array.TrueForAll(counts, count => count == 0) ? null : counts;
}
