using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The members of one dimension: what the numbers stored in rows stand for.</summary>
/// <param name="Ids">Ascending; of the period dimension, the stored numbers of its periods.</param>
/// <param name="Codes">One per id; several ids may share a code.</param>
internal sealed record Members(int[] Ids, string[] Codes);

/// <summary>The files of one snapshot, and what their footers tell without reading a row.</summary>
internal sealed class SnapshotFiles
{
    private readonly string folder;
    private readonly Dictionary<string, ColumnBounds> bounds;
    private readonly ConcurrentDictionary<Dimension, Members> members = new();

    private SnapshotFiles(string folder, IReadOnlyList<string> parts, DuckDBConnection connection)
    {
        this.folder = folder;
        Rows = $"read_parquet({Sql.Files(parts)})";
        bounds = ReadBounds(parts, connection);
        RowCount = ReadRowCount(parts, connection);
        if (RowCount > 0 && Columns.FirstOrDefault(column => !bounds.ContainsKey(column)) is { } lacking)
            throw new DamagedSnapshot($"its rows lack the column {lacking}.");
    }

    private static IEnumerable<string> Columns =>
        [.. Enum.GetValues<Dimension>().Select(dimension => dimension.Name()), "value", "mass", "quantity"];

    /// <summary>The table expression of all rows.</summary>
    public string Rows { get; }

    public long RowCount { get; }

    /// <summary>The snapshot's files, or nothing where it has no folder.</summary>
    /// <exception cref="DamagedSnapshot">A file cannot be read, or lacks a column.</exception>
    public static SnapshotFiles? Open(string folder, DuckDBConnection connection)
    {
        if (!Directory.Exists(folder))
            return null;
        var parts = Directory.GetFiles(folder, "rows-*.parquet");
        Array.Sort(parts, StringComparer.Ordinal);
        try
        {
            return new SnapshotFiles(folder, parts, connection);
        }
        catch (DuckDBException unreadable)
        {
            throw new DamagedSnapshot(unreadable.Message);
        }
    }

    /// <summary>True when no sum of the column over any rows can need more than 64 bits.</summary>
    public bool FitsLong(string column) => RowCount * bounds[column].LargestAbsolute <= long.MaxValue;

    /// <summary>True when a row may have the member; false is certain.</summary>
    public bool MayHold(Dimension dimension, int id) =>
        bounds[dimension.Name()] is var ids && id >= ids.Lowest && id <= ids.Highest;

    /// <summary>The members of a dimension; the first is id 0, for rows that do not have the dimension.</summary>
    public Members Of(Dimension dimension, DuckDBConnection connection) =>
        members.GetOrAdd(
            dimension,
            asked => asked == Dimension.Period ? ReadPeriods(connection) : ReadMembers(asked, connection)
        );

    /// <summary>The ids that share a code, read without holding all members: firms may be many.</summary>
    public IReadOnlyList<int> IdsOf(Dimension dimension, string code, DuckDBConnection connection) =>
        MembersTable(dimension) is { } table
            ? Read(
                connection,
                $"select id from {table} where code = {Sql.Text(code)} order by id",
                reader => reader.GetInt32(0)
            )
            : [];

    /// <summary>Number of members and of distinct codes.</summary>
    public static (long Members, long Codes) CountCodes(string membersTable, DuckDBConnection connection) =>
        Read(
            connection,
            $"select count(*), count(distinct code) from {membersTable}",
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];

    /// <summary>The table expression of a dimension's members; nothing where the dataset does not have the dimension.</summary>
    public string? MembersTable(Dimension dimension) =>
        File.Exists(MembersFile(dimension)) ? $"read_parquet({Sql.Files([MembersFile(dimension)])})" : null;

    private string MembersFile(Dimension dimension) => Path.Combine(folder, $"members-{dimension.Name()}.parquet");

    private Members ReadPeriods(DuckDBConnection connection)
    {
        var numbers = Read(
            connection,
            $"select distinct period from {Rows} order by period",
            reader => reader.GetInt32(0)
        );
        return new Members([.. numbers], [.. numbers.Select(number => Period.FromNumber(number).ToString())]);
    }

    private Members ReadMembers(Dimension dimension, DuckDBConnection connection)
    {
        List<(int Id, string Code)> listed = [(0, DimensionNames.NotGiven)];
        if (MembersTable(dimension) is { } table)
        {
            var sql = $"select id, code from {table} order by id";
            listed.AddRange(Read(connection, sql, reader => (reader.GetInt32(0), reader.GetString(1))));
        }
        if (bounds.TryGetValue(dimension.Name(), out var ids) && ids.Highest > listed[^1].Id)
            throw new DamagedSnapshot(
                $"{Path.GetFileName(MembersFile(dimension))} lacks member {ids.Highest}, which rows refer to."
            );
        return new Members([.. listed.Select(one => one.Id)], [.. listed.Select(one => one.Code)]);
    }

    private static long ReadRowCount(IReadOnlyList<string> parts, DuckDBConnection connection) =>
        parts.Count == 0
            ? 0
            : Read(
                connection,
                $"select coalesce(sum(num_rows), 0)::bigint from parquet_file_metadata({Sql.Files(parts)})",
                reader => reader.GetInt64(0)
            )[0];

    private static Dictionary<string, ColumnBounds> ReadBounds(
        IReadOnlyList<string> parts,
        DuckDBConnection connection
    ) =>
        parts.Count == 0
            ? []
            : Read(connection, BoundsQuery(parts), ReadBound).ToDictionary(one => one.Column, one => one.Bounds);

    // A chunk of nulls alone has no least and largest value, and needs none.
    private static string BoundsQuery(IReadOnlyList<string> parts) =>
        $"""
            select
                path_in_schema,
                min(try_cast(stats_min_value as bigint)),
                max(try_cast(stats_max_value as bigint)),
                bool_and(stats_min_value is not null or coalesce(stats_null_count = num_values, false))
            from parquet_metadata({Sql.Files(parts)})
            group by path_in_schema
            order by path_in_schema
            """;

    private static (string Column, ColumnBounds Bounds) ReadBound(DuckDBDataReader reader)
    {
        var lowest = reader.IsDBNull(1) ? 0 : reader.GetInt64(1);
        var highest = reader.IsDBNull(2) ? 0 : reader.GetInt64(2);
        return (
            reader.GetString(0),
            reader.GetBoolean(3) ? new ColumnBounds(lowest, highest) : new ColumnBounds(long.MinValue, long.MaxValue)
        );
    }

    private static List<T> Read<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.UseStreamingMode = true;
#pragma warning disable CA2100 // SQL is made of constants and of paths that passed through Sql
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var list = new List<T>();
        while (reader.Read())
            list.Add(read(reader));
        return list;
    }

    /// <summary>The least and the largest number of a column; the widest possible where a file does not tell.</summary>
    private readonly record struct ColumnBounds(long Lowest, long Highest)
    {
        public Int128 LargestAbsolute => Int128.Max(Int128.Abs(Lowest), Int128.Abs(Highest));
    }
}

/// <summary>The files of a snapshot contradict each other.</summary>
internal sealed class DamagedSnapshot(string message) : Exception(message);
