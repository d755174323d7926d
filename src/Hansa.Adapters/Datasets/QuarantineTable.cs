using System.Security.Cryptography;
using System.Text;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Collects quarantined records in the database and writes them, with those of the previous snapshot, as one file.</summary>
internal sealed class QuarantineTable
{
    public const string Name = "quarantine.parquet";

    private readonly RowDatabase database;

    /// <param name="previous">The previous snapshot's file, or nothing.</param>
    public QuarantineTable(RowDatabase database, string? previous)
    {
        this.database = database;
        database.Execute(
            """
            create table quarantine (
                file smallint, line bigint, "column" varchar, reason varchar, value varchar, remark varchar, raw varchar,
                hash varchar)
            """
        );
        if (previous is not null)
            database.Execute($"insert into quarantine select * from read_parquet({Sql.Files([previous])})");
    }

    /// <param name="file">Position of the file in the manifest, from 1.</param>
    public void Add(int file, IReadOnlyList<QuarantinedField> records)
    {
        if (records.Count == 0)
            return;
        using var appender = database.Connection.CreateAppender("quarantine");
        foreach (var record in records)
        {
            appender
                .CreateRow()
                .AppendValue((short)file)
                .AppendValue(record.Line)
                .AppendValue(record.Column)
                .AppendValue(record.Reason)
                .AppendValue(record.Value)
                .AppendValue(record.Remark)
                .AppendValue(record.Raw)
                .AppendValue(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Raw))))
                .EndRow();
        }
    }

    /// <summary>Takes back what a file brought.</summary>
    public void Remove(int file) => database.Execute($"delete from quarantine where file = {file}");

    /// <summary>Lines of a file that are quarantined.</summary>
    public IReadOnlySet<long> Lines(int file)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"select line from quarantine where file = {file}";
        using var reader = command.ExecuteReader();
        var lines = new HashSet<long>();
        while (reader.Read())
            lines.Add(reader.GetInt64(0));
        return lines;
    }

    public void Write(string folder) =>
        database.Execute(
            $"""
            copy (select * from quarantine order by file, line)
            to {Sql.Text(Path.Combine(folder, Name))} (format parquet, compression zstd)
            """
        );

    /// <summary>The quarantined records of a snapshot, by file and line.</summary>
    public static List<QuarantinedRecord> Read(RowDatabase database, string folder, IReadOnlyList<LoadedFile> files)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"""
            select file, line, "column", reason, value, remark, raw
            from read_parquet({Sql.Files([Path.Combine(folder, Name)])})
            order by file, line
            """;
        using var reader = command.ExecuteReader();
        var records = new List<QuarantinedRecord>();
        while (reader.Read())
        {
            var file = files[reader.GetInt16(0) - 1].Name;
            string Text(int column) => reader.GetString(column);
            records.Add(new QuarantinedRecord(file, reader.GetInt64(1), Text(2), Text(3), Text(4), Text(5), Text(6)));
        }
        return records;
    }
}
