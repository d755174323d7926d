using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Hansa.Adapters.Datasets.Links;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The members of one dimension: what the numbers stored in rows stand for.</summary>
/// <param name="Ids">Ascending; of the period dimension, the stored numbers of its periods.</param>
/// <param name="Codes">One per id; several ids may share a code.</param>
internal sealed record Members(int[] Ids, string[] Codes)
{
    private readonly Lazy<(string[] Codes, int[] Ranks)> sorted = new(() => Sort(Codes));

    /// <summary>The distinct codes by ordinal, and for each id the place of its code among them; sorted once.</summary>
    public (string[] Codes, int[] Ranks) Sorted => sorted.Value;

    private static (string[] Codes, int[] Ranks) Sort(string[] codes)
    {
        string[] sorted = [.. codes];
        int[] order = [.. Enumerable.Range(0, codes.Length)];
        Array.Sort(sorted, order, StringComparer.Ordinal);
        var ranks = new int[codes.Length];
        var count = 0;
        for (var at = 0; at < order.Length; at++)
        {
            if (at == 0 || sorted[at] != sorted[count - 1])
                sorted[count++] = sorted[at];
            ranks[order[at]] = count - 1;
        }
        return (sorted[..count], ranks);
    }
}

/// <summary>The files of one snapshot, and what their footers tell without reading a row.</summary>
internal sealed class SnapshotFiles
{
    private readonly string folder;
    private readonly Dictionary<string, ColumnBounds> bounds;
    private readonly ConcurrentDictionary<Dimension, Members> members = new();

    private SnapshotFiles(string folder, IReadOnlyList<RowPart> parts)
    {
        this.folder = folder;
        Parts = parts;
        Rows = $"read_parquet({Sql.Files(parts.Select(part => part.Path))})";
        RowCount = parts.Sum(part => part.Rows);
        bounds = parts.Count == 0 ? [] : Columns.ToDictionary(column => column, BoundsOf);
    }

    private static IEnumerable<string> Columns =>
        [.. Enum.GetValues<Dimension>().Select(dimension => dimension.Name()), "value", "mass", "quantity"];

    /// <summary>The files that hold rows.</summary>
    public IReadOnlyList<RowPart> Parts { get; }

    /// <summary>The table expression of all rows.</summary>
    public string Rows { get; }

    public long RowCount { get; }

    /// <summary>The snapshot's files, or nothing where it has no folder.</summary>
    /// <exception cref="DamagedSnapshot">A file cannot be read, or lacks a column.</exception>
    public static SnapshotFiles? Open(string folder, DuckDBConnection connection)
    {
        if (!Directory.Exists(folder))
            return null;
        try
        {
            return new SnapshotFiles(folder, RowPart.Read(Directory.GetFiles(folder, "rows-*.parquet"), connection));
        }
        catch (DuckDBException unreadable)
        {
            throw new DamagedSnapshot(unreadable.Message);
        }
    }

    /// <summary>True when no sum of the column over any rows can need more than 64 bits: rows × largest value, block by block, say so.</summary>
    public bool FitsLong(string column) => bounds[column].LargestSum <= long.MaxValue;

    /// <summary>True when every row has more than zero in the column.</summary>
    public bool IsPositive(string column) => bounds[column] is { HasNulls: false, Lowest: > 0 };

    public bool HasNulls(string column) => bounds[column].HasNulls;

    /// <summary>True when a row may have the member; false is certain.</summary>
    public bool MayHold(Dimension dimension, int id) =>
        bounds[dimension.Name()] is var found && id >= found.Lowest && id <= found.Highest;

    /// <summary>The members of a dimension; the first is id 0, for rows that do not have the dimension.</summary>
    public Members Of(Dimension dimension, DuckDBConnection connection) =>
        members.GetOrAdd(
            dimension,
            asked => asked == Dimension.Period ? ReadPeriods(connection) : ReadMembers(asked, connection)
        );

    /// <summary>The ids that share a code, read without holding all members: firms may be many.</summary>
    public IReadOnlyList<int> IdsOf(Dimension dimension, string code, DuckDBConnection connection) =>
        MembersTable(dimension) is { } table
            ? connection.Read(
                $"select id from {table} where code = {Sql.Text(code)} order by id",
                reader => reader.GetInt32(0)
            )
            : [];

    /// <summary>Number of members and of distinct codes.</summary>
    public static (long Members, long Codes) CountCodes(string membersTable, DuckDBConnection connection) =>
        connection.Read(
            $"select count(*), count(distinct code) from {membersTable}",
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];

    /// <summary>The table expression of a dimension's members; nothing where the dataset does not have the dimension.</summary>
    public string? MembersTable(Dimension dimension) =>
        File.Exists(MembersFile(dimension)) ? $"read_parquet({Sql.Files([MembersFile(dimension)])})" : null;

    /// <summary>The table expression of what a link has found out about firms; nothing where the snapshot was not linked.</summary>
    public string? FirmAttributes =>
        Path.Combine(folder, FirmLink.Attributes) is var file && File.Exists(file)
            ? $"read_parquet({Sql.Files([file])})"
            : null;

    private string MembersFile(Dimension dimension) => Path.Combine(folder, $"members-{dimension.Name()}.parquet");

    private ColumnBounds BoundsOf(string column) =>
        Parts
            .Select(part =>
                part.Columns.GetValueOrDefault(column)
                ?? throw new DamagedSnapshot($"{Path.GetFileName(part.Path)} lacks the column {column}.")
            )
            .Aggregate((one, other) => one.And(other));

    // Rows are sorted by period: most files hold one, which their footers name.
    private Members ReadPeriods(DuckDBConnection connection)
    {
        var single = Parts.Where(part => part.Periods is var periods && periods.Lowest == periods.Highest).ToArray();
        var mixed = Parts.Except(single).Select(part => part.Path).ToArray();
        var numbers = single.Select(part => (int)part.Periods.Lowest).ToHashSet();
        if (mixed.Length > 0)
            numbers.UnionWith(
                connection.Read(
                    $"select distinct period from read_parquet({Sql.Files(mixed)}) order by period",
                    reader => reader.GetInt32(0)
                )
            );
        int[] sorted = [.. numbers.Order()];
        return new Members(sorted, Array.ConvertAll(sorted, number => Period.FromNumber(number).ToString()));
    }

    private Members ReadMembers(Dimension dimension, DuckDBConnection connection)
    {
        List<(int Id, string Code)> listed = [(0, DimensionNames.NotGiven)];
        if (MembersTable(dimension) is { } table)
        {
            var sql = $"select id, code from {table} order by id";
            listed.AddRange(connection.Read(sql, reader => (reader.GetInt32(0), reader.GetString(1))));
        }
        if (bounds.TryGetValue(dimension.Name(), out var ids) && ids.Highest > listed[^1].Id)
            throw new DamagedSnapshot(
                $"{Path.GetFileName(MembersFile(dimension))} lacks member {ids.Highest}, which rows refer to."
            );
        return new Members([.. listed.Select(one => one.Id)], [.. listed.Select(one => one.Code)]);
    }
}

/// <summary>The files of a snapshot contradict each other.</summary>
internal sealed class DamagedSnapshot(string message) : Exception(message);
