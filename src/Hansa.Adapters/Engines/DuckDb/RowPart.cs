using System.Numerics;
using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>What the footers of files say of a column of numbers.</summary>
/// <param name="LargestSum">No sum over any of its rows has a larger absolute value.</param>
internal sealed record ColumnBounds(long Lowest, long Highest, Int128 LargestSum, bool HasNulls)
{
    /// <summary>The same over both.</summary>
    public ColumnBounds And(ColumnBounds other) =>
        new(
            Math.Min(Lowest, other.Lowest),
            Math.Max(Highest, other.Highest),
            LargestSum + other.LargestSum,
            HasNulls || other.HasNulls
        );
}

/// <summary>One Parquet file of rows, as its footer describes it.</summary>
/// <param name="Rows">1 or more.</param>
internal sealed record RowPart(string Path, long Rows, IReadOnlyDictionary<string, ColumnBounds> Columns)
{
    public ColumnBounds Periods => Columns["period"];

    /// <summary>The files that have rows, by path.</summary>
    /// <exception cref="DuckDBException">A file cannot be read.</exception>
    public static IReadOnlyList<RowPart> Read(IReadOnlyList<string> paths, DuckDBConnection connection)
    {
        if (paths.Count == 0)
            return [];
        return
        [
            .. connection
                .Read(FooterQuery(paths), ReadColumn)
                .GroupBy(column => column.Path, StringComparer.Ordinal)
                .Select(file => new RowPart(
                    file.Key,
                    file.Max(column => column.Rows),
                    file.ToDictionary(column => column.Name, column => column.Bounds)
                )),
        ];
    }

    // A block of nulls alone has no least and largest value, and needs none; any other that does not tell may hold anything.
    private static string FooterQuery(IReadOnlyList<string> paths) =>
        $"""
            with block as (
                select
                    file_name,
                    path_in_schema as name,
                    row_group_num_rows as rows,
                    coalesce(stats_null_count, num_values) as nulls,
                    case when stats_min_value is not null then stats_min_value::bigint
                        when stats_null_count = num_values then 0
                        else {long.MinValue} end as lowest,
                    case when stats_max_value is not null then stats_max_value::bigint
                        when stats_null_count = num_values then 0
                        else {long.MaxValue} end as highest
                from parquet_metadata({Sql.Files(paths)})
                where type in ('INT32', 'INT64')
            )
            select
                file_name,
                name,
                sum(rows)::bigint,
                min(lowest)::bigint,
                max(highest)::bigint,
                sum(rows::hugeint * greatest(abs(lowest::hugeint), abs(highest::hugeint)))::hugeint,
                max(nulls) > 0
            from block
            group by file_name, name
            order by file_name, name
            """;

    private static (string Path, string Name, long Rows, ColumnBounds Bounds) ReadColumn(DuckDBDataReader reader) =>
        (
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt64(2),
            new ColumnBounds(
                reader.GetInt64(3),
                reader.GetInt64(4),
                (Int128)reader.GetFieldValue<BigInteger>(5),
                reader.GetBoolean(6)
            )
        );
}
