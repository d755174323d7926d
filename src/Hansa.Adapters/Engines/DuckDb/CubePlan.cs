using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>How a question is carried out: which rows are read, how their members become codes, and what is added up.</summary>
internal sealed class CubePlan
{
    private const long FewRows = 500_000;

    private readonly Dictionary<Dimension, (int[] Ids, bool[] IsKept)> kept;

    public CubePlan(SnapshotFiles files, DuckDBConnection connection, CubeQuery query)
    {
        Files = files;
        Query = query;
        Maps =
        [
            .. query.Axes.Select(axis => AxisMap.Of(axis, files.Of(axis.Dimension, connection), Tests(axis.Dimension))),
        ];
        kept = Maps.ToDictionary(
            map => map.Axis.Dimension,
            map => (map.Ids, Array.ConvertAll(map.Ranks, rank => rank >= 0))
        );
        foreach (var dimension in query.Filters.Select(filter => filter.Dimension).Append(Dimension.Period))
            kept.TryAdd(dimension, Filtered(files.Of(dimension, connection), Tests(dimension)));
        Measures = CellMeasures.For(query.Measures, files, connection);
        Masks = new(query.Asks(Statistics.Cubes.Measures.Presence) ? BitsOf(query.Periods!.Value, connection) : []);
        Places = Maps.Aggregate((Int128)1, (product, map) => product * map.Codes.Length);
    }

    public SnapshotFiles Files { get; }

    public CubeQuery Query { get; }

    /// <summary>One per axis.</summary>
    public IReadOnlyList<AxisMap> Maps { get; }

    public IReadOnlyList<CellMeasure> Measures { get; }

    /// <summary>The bits of periods; none where presence is not asked for.</summary>
    public PeriodMasks Masks { get; }

    /// <summary>Number of combinations of codes: cells cannot be more.</summary>
    public Int128 Places { get; }

    /// <summary>True when no row can be kept.</summary>
    public bool IsEmpty => kept.Values.Any(one => !one.IsKept.Contains(true));

    /// <summary>The same for plans that add up the same rows in the same way: a digest of what their members become.</summary>
    public string Identity()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => digest.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));
        Add($"{Query.Dataset}/{Query.Snapshot} {Query.Measures} {Query.Periods}");
        foreach (var map in Maps)
        {
            Add($"{map.Axis.Dimension} {string.Join('\0', map.Codes)}");
            digest.AppendData(MemoryMarshal.AsBytes<int>(map.Ranks));
        }
        foreach (var (dimension, (_, isKept)) in kept.OrderBy(one => one.Key))
        {
            Add($"{dimension}");
            digest.AppendData(MemoryMarshal.AsBytes<bool>(isKept));
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>The files that may hold rows of kept periods.</summary>
    public IReadOnlyList<RowPart> Parts =>
        [.. Files.Parts.Where(part => KeptPeriods.Any(id => id >= part.Periods.Lowest && id <= part.Periods.Highest))];

    /// <summary>The same, by queries: one of its own for each file keeps all threads busy; where there is little to read, its start would cost more.</summary>
    public IEnumerable<IReadOnlyList<RowPart>> Portions =>
        Parts.Sum(part => part.Rows) <= FewRows ? [Parts] : Parts.Select(part => new[] { part });

    private IEnumerable<int> KeptPeriods
    {
        get
        {
            var (ids, isKept) = kept[Dimension.Period];
            return ids.Where((_, place) => isKept[place]);
        }
    }

    /// <summary>The conditions under which a row <c>r</c> is kept, as a clause; empty when all are.</summary>
    public string Where()
    {
        var conditions = kept.Select(one => RowFilter.On(one.Key.Name(), one.Value.Ids, one.Value.IsKept))
            .OfType<string>()
            .ToList();
        return conditions.Count == 0 ? "" : $"where {string.Join(" and ", conditions)}";
    }

    private (int Id, int Bit)[] BitsOf(PeriodRange range, DuckDBConnection connection) =>
        [
            .. from number in Files.Of(Dimension.Period, connection).Ids
            let place = range.Place(Period.FromNumber(number))
            where place is not null
            select (number, place.Value),
        ];

    private static (int[] Ids, bool[] IsKept) Filtered(Members members, List<Func<string, bool>> tests) =>
        (members.Ids, Array.ConvertAll(members.Codes, code => tests.All(test => test(code))));

    private List<Func<string, bool>> Tests(Dimension dimension)
    {
        var tests = Query
            .Filters.Where(filter => filter.Dimension == dimension)
            .Select(filter => filter.Test())
            .ToList();
        if (dimension == Dimension.Period && Query.Periods is { } range)
            tests.Add(code => Period.TryParse(code, out var period) && range.Contains(period));
        return tests;
    }
}
