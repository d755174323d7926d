using System.Globalization;
using DuckDB.NET.Data;
using Hansa.Adapters.Datasets;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

/// <summary>What a load accepted and quarantined, read from the snapshot on disk.</summary>
internal static class LoadedRows
{
    /// <summary>One text a row, in the order of files and lines: line, period, the codes of the dimensions given, value, mass and quantity in stored units.</summary>
    public static IReadOnlyList<string> Read(Workspace workspace, Manifest manifest, params string[] dimensions)
    {
        var folder = workspace.Snapshot(manifest.Dataset, manifest.Snapshot);
        var joins = dimensions.Select(name =>
            $"left join read_parquet({Sql.Text(Path.Combine(folder, $"members-{name}.parquet"))}) as m_{name} on m_{name}.id = r.{name}"
        );
        var parts = Directory.GetFiles(folder, "rows-*.parquet");
        return parts.Length == 0
            ? []
            : Query(
                $"""
                select concat_ws(' ', line, period, {string.Concat(dimensions.Select(name => $"m_{name}.code, "))}
                    coalesce(value::varchar, '-'), coalesce(mass::varchar, '-'), coalesce(quantity::varchar, '-'))
                from read_parquet({Sql.Files(parts)}) as r {string.Join(' ', joins)}
                order by file, line
                """
            );
    }

    /// <summary>Line, reason, column and value of each quarantined record.</summary>
    public static IReadOnlyList<string> Quarantined(Workspace workspace, Manifest manifest)
    {
        var folder = workspace.Snapshot(manifest.Dataset, manifest.Snapshot);
        return Query(
            $"""
            select concat_ws('|', line, reason, "column", value)
            from read_parquet({Sql.Text(Path.Combine(folder, QuarantineTable.Name))})
            order by file, line
            """
        );
    }

    /// <summary>The distinct codes or originals of a dimension's members, sorted.</summary>
    public static IReadOnlyList<string> Members(
        Workspace workspace,
        Manifest manifest,
        string dimension,
        string column
    ) =>
        Query(
            $"""
            select distinct {column}
            from read_parquet({Sql.Text(Members(workspace, manifest, dimension))})
            order by {column}
            """
        );

    /// <summary>Original text, rows and rows with a value, by member of a dimension.</summary>
    public static IReadOnlyList<string> ByOriginal(Workspace workspace, Manifest manifest, string dimension)
    {
        var parts = Directory.GetFiles(workspace.Snapshot(manifest.Dataset, manifest.Snapshot), "rows-*.parquet");
        return Query(
            $"""
            select concat_ws(' ', m.original, count(*), count(r.value))
            from read_parquet({Sql.Files(parts)}) as r
            join read_parquet({Sql.Text(Members(workspace, manifest, dimension))}) as m on m.id = r.{dimension}
            group by m.original
            order by m.original
            """
        );
    }

    /// <summary>True when any field of a Parquet file contains the text.</summary>
    public static bool Holds(string path, string text) =>
        Query(
                $"select count(*) from (select t::varchar as fields from read_parquet({Sql.Text(path)}) as t) where contains(fields, {Sql.Text(text)})"
            )
            .Single() != "0";

    private static string Members(Workspace workspace, Manifest manifest, string dimension) =>
        Path.Combine(workspace.Snapshot(manifest.Dataset, manifest.Snapshot), $"members-{dimension}.parquet");

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }
}
