using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The cells of an answer, sorted by key.</summary>
/// <param name="Ranks">One column per axis: the position of each cell's code on it.</param>
/// <param name="Sums">One column per measure, by name.</param>
internal sealed record CellColumns(int Count, IReadOnlyList<int[]> Ranks, IReadOnlyDictionary<string, Amounts> Sums)
{
    /// <summary>Memory that the columns take, about.</summary>
    public long Bytes => (long)Count * ((4 * Ranks.Count) + Sums.Values.Sum(sums => sums.IsWide ? 16 : 8));

    /// <summary>An answer without cells.</summary>
    public static Cube Empty(CubeQuery query) =>
        new CellColumns(0, [.. query.Axes.Select(_ => Array.Empty<int>())], new Dictionary<string, Amounts>()).ToCube(
            query,
            [.. query.Axes.Select(_ => Array.Empty<string>())]
        );

    /// <summary>The cells of one after the other.</summary>
    public static CellColumns Joined(IReadOnlyList<CellColumns> portions, CubePlan plan) =>
        new(
            portions.Sum(one => one.Count),
            [.. plan.Maps.Select((_, axis) => portions.SelectMany(one => one.Ranks[axis]).ToArray())],
            plan.Measures.ToDictionary(
                measure => measure.Name,
                measure => Amounts.Joined([.. portions.Select(one => one.Sums[measure.Name])])
            )
        );

    /// <param name="codes">For each axis, the codes that ranks refer to.</param>
    public Cube ToCube(CubeQuery query, IReadOnlyList<string[]> codes) =>
        new([.. query.Axes.Select((axis, place) => Key(axis, codes[place], Ranks[place]))], Count)
        {
            Values = query.Asks(Measures.Value) ? Column(CellMeasures.Value) : null,
            SuppressedRows = NothingWhenZero(CellMeasures.Suppressed),
            UnobservedRows = NothingWhenZero(CellMeasures.Unobserved),
            Masses = query.Asks(Measures.Mass) ? Column(CellMeasures.Mass) : null,
            Quantities = query.Asks(Measures.Quantity) ? Column(CellMeasures.Quantity) : null,
            Rows = query.Asks(Measures.Rows) ? Column(CellMeasures.Rows).Narrow : null,
            Firms = query.Asks(Measures.Firms) ? Column(CellMeasures.Firms).Narrow : null,
            Contributors = query.Asks(Measures.Contributors) ? Contributors() : null,
            Presence = query.Asks(Measures.Presence)
                ? Array.ConvertAll(Column(CellMeasures.Presence).Narrow!, mask => (ulong)mask)
                : null,
        };

    private Amounts Column(string name) => Count == 0 ? Amounts.Zeros(0) : Sums[name];

    private ContributorFacts[] Contributors()
    {
        var counts = Column(CellMeasures.Contributors).Narrow!;
        var largest = Column(CellMeasures.Largest);
        var second = Column(CellMeasures.SecondLargest);
        return [.. counts.Select((count, cell) => new ContributorFacts(count, largest[cell], second[cell]))];
    }

    private long[]? NothingWhenZero(string name) =>
        Sums.TryGetValue(name, out var counts) && Array.Exists(counts.Narrow!, count => count != 0)
            ? counts.Narrow
            : null;

    // A code of the axis that no cell has is no member of the answer.
    private static CubeKey Key(Axis axis, string[] codes, int[] ranks)
    {
        var occurs = new bool[codes.Length];
        foreach (var rank in ranks)
            occurs[rank] = true;
        if (!occurs.Contains(false))
            return new CubeKey(axis, codes, ranks);
        var members = new int[codes.Length];
        for (var rank = 1; rank < members.Length; rank++)
            members[rank] = members[rank - 1] + (occurs[rank - 1] ? 1 : 0);
        return new CubeKey(
            axis,
            [.. codes.Where((_, rank) => occurs[rank])],
            Array.ConvertAll(ranks, rank => members[rank])
        );
    }
}
