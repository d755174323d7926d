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
