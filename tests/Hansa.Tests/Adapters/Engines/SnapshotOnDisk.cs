using System.Globalization;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Tests.Adapters.Engines;

/// <summary>A workspace in a temporary folder with one snapshot of given rows, in the layout that engines read.</summary>
public sealed class SnapshotOnDisk : IDisposable
{
    private static readonly Dimension[] Dimensions =
    [
        Dimension.Reporter,
        Dimension.Region,
        Dimension.Partner,
        Dimension.Product,
        Dimension.Firm,
        Dimension.Flow,
        Dimension.Size,
        Dimension.Status,
    ];

    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly Dictionary<(Dimension, string, int), int> ids = [];
    private readonly Dictionary<Dimension, int> counts = [];

    /// <param name="folderName">Last part of the workspace's path, which may hold characters that SQL or patterns treat as their own.</param>
    public SnapshotOnDisk(string folderName = "workspace")
    {
        Workspace = Path.Combine(Directory.CreateTempSubdirectory("hansa-engine-").FullName, folderName);
        Folder = Path.Combine(Workspace, "datasets", "sample", "s1");
        Directory.CreateDirectory(Folder);
        connection.Open();
        Execute(
            """
            create table rows (period integer, reporter integer, region integer, partner integer, product integer, firm integer,
            flow utinyint, size utinyint, status utinyint, value bigint, mass bigint, quantity bigint, file smallint, line bigint)
            """
        );
        Execute(
            "create table members (dimension varchar, id integer, code varchar, original varchar, vintage varchar)"
        );
    }

    public string Workspace { get; }

    public string Folder { get; }

    public SnapshotOnDisk With(IReadOnlyList<EngineRow> rows)
    {
        using (var appender = connection.CreateAppender("rows"))
        {
            for (var line = 0; line < rows.Count; line++)
                Append(appender.CreateRow(), rows[line], line + 1);
        }
        WriteMembers();
        WriteRows(parts: 2);
        return this;
    }

    /// <summary>Any statement over the tables <c>rows</c> and <c>members</c>.</summary>
    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void WriteRows(int parts)
    {
        for (var part = 0; part < parts; part++)
        {
            Execute(
                $"""
                copy (select * from rows where line % {parts} = {part} order by period)
                to {Quoted($"rows-{part + 1:00000}.parquet")} (format parquet, compression zstd)
                """
            );
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(Path.GetDirectoryName(Workspace)!, recursive: true);
    }

    private void WriteMembers()
    {
        using (var appender = connection.CreateAppender("members"))
        {
            foreach (var ((dimension, code, spelling), id) in ids)
            {
                appender
                    .CreateRow()
                    .AppendValue(dimension.Name())
                    .AppendValue((int?)id)
                    .AppendValue(code)
                    .AppendValue($"{code}/{spelling}")
                    .AppendValue("HS2017")
                    .EndRow();
            }
        }
        CopyMembers([.. counts.Keys.Select(dimension => dimension.Name())]);
    }

    /// <summary>Writes the members of some dimensions from the table <c>members</c>.</summary>
    public void CopyMembers(params IReadOnlyList<string> dimensions)
    {
        foreach (var dimension in dimensions)
        {
            var columns = dimension == "product" ? "id, code, original, vintage" : "id, code, original";
            Execute(
                $"""
                copy (select {columns} from members where dimension = '{dimension}' order by id)
                to {Quoted($"members-{dimension}.parquet")} (format parquet)
                """
            );
        }
    }

    private string Quoted(string file) =>
        $"'{Path.Combine(Folder, file).Replace("'", "''", StringComparison.Ordinal)}'";

    private void Append(IDuckDBAppenderRow to, EngineRow row, int line)
    {
        to.AppendValue((int?)row.Period.Number);
        foreach (var dimension in Dimensions)
        {
            var id = Id(dimension, row.Code(dimension), row.Spelling);
            if (dimension is Dimension.Flow or Dimension.Size or Dimension.Status)
                to.AppendValue((byte?)id);
            else
                to.AppendValue((int?)id);
        }
        to.AppendValue(row.Value)
            .AppendValue(row.Mass)
            .AppendValue(row.Quantity)
            .AppendValue((short?)1)
            .AppendValue((long?)line);
        to.EndRow();
    }

    // Dense from 1 in order of first sight; 0 for a row without the dimension.
    private int Id(Dimension dimension, string code, int spelling)
    {
        if (code.Length == 0)
            return 0;
        if (ids.TryGetValue((dimension, code, spelling), out var known))
            return known;
        counts[dimension] = counts.GetValueOrDefault(dimension) + 1;
        return ids[(dimension, code, spelling)] = counts[dimension];
    }
}
