using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>How a question is carried out: which rows are read, what they are grouped by, and how cells find their place.</summary>
internal sealed class CubePlan
{
    // A flat table of all possible cells pays while it is small, or not much larger than the rows that fill it.
    private const long SmallTable = 1 << 16;
    private const long LargestTable = 1 << 26;
    private const long RowsWorthAPart = 500_000;

    private readonly SnapshotFiles files;
    private readonly Dictionary<Dimension, (int[] Ids, bool[] IsKept)> kept;

    public CubePlan(SnapshotFiles files, DuckDBConnection connection, CubeQuery query)
    {
        this.files = files;
        Maps =
        [
            .. query.Axes.Select(axis =>
                AxisMap.Of(axis, files.Of(axis.Dimension, connection), Tests(query, axis.Dimension))
            ),
        ];
        kept = Maps.ToDictionary(
            map => map.Axis.Dimension,
            map => (map.Ids, Array.ConvertAll(map.Ranks, rank => rank >= 0))
        );
        foreach (var dimension in query.Filters.Select(filter => filter.Dimension).Append(Dimension.Period))
            kept.TryAdd(dimension, Filtered(files.Of(dimension, connection), Tests(query, dimension)));
        var places = Maps.Aggregate((Int128)1, (product, map) => product * map.Codes.Length);
        Places = places <= LargestTable && places <= Math.Max(SmallTable, files.RowCount * 4) ? (int)places : null;
    }

    /// <summary>One per axis.</summary>
    public IReadOnlyList<AxisMap> Maps { get; }

    /// <summary>Number of combinations of codes where a flat table of them all is worth while; nothing where the engine sorts cells instead.</summary>
    public int? Places { get; }

    /// <summary>True when no row can be kept.</summary>
    public bool IsEmpty => files.RowCount == 0 || kept.Values.Any(one => !one.IsKept.Contains(true));

    /// <summary>True when an axis is grouped by stored id and translated after the sum; else rows are joined to its map.</summary>
    public bool IsGroupedById(AxisMap map) =>
        Places is not null && map.IsOneToOne && map.Axis.Dimension != Dimension.Period;

    /// <summary>The axis by whose codes the work is cut into parts, one small grouping each; nothing where one does it all.</summary>
    public AxisMap? PartAxis =>
        Maps.FirstOrDefault(map => map.Axis.Dimension == Dimension.Period) is { } periods
        && Places is not null
        && files.RowCount / periods.Codes.Length >= RowsWorthAPart
            ? periods
            : null;

    /// <summary>Ranks on the part axis, each a query of its own; a single nothing where one query does it all.</summary>
    public IEnumerable<int?> Parts =>
        PartAxis is { } axis ? Enumerable.Range(0, axis.Codes.Length).Select(rank => (int?)rank) : [null];

    /// <summary>The conditions under which a row is kept.</summary>
    /// <param name="part">Rank on the part axis; nothing for all.</param>
    public IReadOnlyList<string> Conditions(DuckDBConnection connection, int? part) =>
        [
            .. kept.Select(one =>
                    RowFilter.On(
                        connection,
                        one.Key.Name(),
                        one.Value.Ids,
                        one.Key == Dimension.Period && part is { } rank
                            ? Array.ConvertAll(PartAxis!.Ranks, own => own == rank)
                            : one.Value.IsKept
                    )
                )
                .OfType<string>(),
        ];

    private static (int[] Ids, bool[] IsKept) Filtered(Members members, List<Func<string, bool>> tests) =>
        (members.Ids, Array.ConvertAll(members.Codes, code => tests.All(test => test(code))));

    private static List<Func<string, bool>> Tests(CubeQuery query, Dimension dimension)
    {
        var tests = query
            .Filters.Where(filter => filter.Dimension == dimension)
            .Select(filter => filter.Test())
            .ToList();
        if (dimension == Dimension.Period && query.Periods is { } range)
            tests.Add(code => Period.TryParse(code, out var period) && range.Contains(period));
        return tests;
    }
}
