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
        Parts = parts;
        Rows = $"read_parquet({Sql.Files(parts)})";
        bounds = ReadBounds(parts, connection);
        RowCount = ReadRowCount(parts, connection);
        if (RowCount > 0 && Columns.FirstOrDefault(column => !bounds.ContainsKey(column)) is { } lacking)
            throw new DamagedSnapshot($"its rows lack the column {lacking}.");
    }

    private static IEnumerable<string> Columns =>
        [.. Enum.GetValues<Dimension>().Select(dimension => dimension.Name()), "value", "mass", "quantity"];

    /// <summary>The files that hold the rows.</summary>
    public IReadOnlyList<string> Parts { get; }

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

    /// <summary>True when no sum of the column over any rows can need more than 64 bits: rows × largest value, block by block, say so.</summary>
    public bool FitsLong(string column) => bounds[column].LargestSum <= long.MaxValue;

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

    // A block of nulls alone has no least and largest value, and needs none; any other that does not tell may hold anything.
    private static string BoundsQuery(IReadOnlyList<string> parts) =>
        $"""
            with block as (
                select
                    path_in_schema as name,
                    num_values as rows,
                    coalesce(stats_null_count, num_values) as nulls,
                    case when stats_min_value is not null then stats_min_value::bigint
                        when stats_null_count = num_values then 0
                        else {long.MinValue} end as lowest,
                    case when stats_max_value is not null then stats_max_value::bigint
                        when stats_null_count = num_values then 0
                        else {long.MaxValue} end as highest
                from parquet_metadata({Sql.Files(parts)})
                where type in ('INT32', 'INT64')
            )
            select
                name,
                min(lowest)::bigint,
                max(highest)::bigint,
                sum(rows::hugeint * greatest(abs(lowest::hugeint), abs(highest::hugeint)))::hugeint,
                max(nulls) > 0
            from block
            group by name
            order by name
            """;

    private static (string Column, ColumnBounds Bounds) ReadBound(DuckDBDataReader reader) =>
        (
            reader.GetString(0),
            new ColumnBounds(
                reader.GetInt64(1),
                reader.GetInt64(2),
                (Int128)reader.GetFieldValue<System.Numerics.BigInteger>(3),
                reader.GetBoolean(4)
            )
        );

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

    /// <summary>What the footers of all files say of a column.</summary>
    /// <param name="LargestSum">No sum over any of its rows has a larger absolute value.</param>
    private sealed record ColumnBounds(long Lowest, long Highest, Int128 LargestSum, bool HasNulls);
}

/// <summary>The files of a snapshot contradict each other.</summary>
internal sealed class DamagedSnapshot(string message) : Exception(message);
