using System.Globalization;
using Hansa.Adapters.Engines.DuckDb;

namespace Hansa.Adapters.Datasets;

/// <summary>Takes rows out of the parts of a snapshot that is being built.</summary>
internal sealed class RowRemoval
{
    private readonly RowDatabase database;

    public RowRemoval(RowDatabase database)
    {
        this.database = database;
        database.Execute("create or replace table removed (file smallint, line bigint)");
    }

    /// <summary>Marks rows of one file.</summary>
    public void Mark(int file, IEnumerable<long> lines)
    {
        using var appender = database.Connection.CreateAppender("removed");
        foreach (var line in lines)
            appender.CreateRow().AppendValue((short)file).AppendValue(line).EndRow();
    }

    /// <summary>Marks the rows that a query names by file and line.</summary>
    public void Mark(string query) => database.Execute($"insert into removed {query}");

    /// <summary>Removes the marked rows.</summary>
    /// <returns>File's position → rows removed and the sum of their values.</returns>
    public IReadOnlyDictionary<int, (long Rows, Int128 Total)> Remove(IReadOnlyList<string> parts)
    {
        var removed = new Dictionary<int, (long, Int128)>();
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"""
            select r.filename, r.file, count(*), coalesce(sum(r.value), 0)::varchar
            from read_parquet({Sql.Files(parts)}, filename = true) r
            semi join removed d on r.file = d.file and r.line = d.line
            group by r.filename, r.file
            """;
        var concerned = new HashSet<string>(StringComparer.Ordinal);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                concerned.Add(reader.GetString(0));
                var (rows, total) = removed.GetValueOrDefault(reader.GetInt16(1));
                var value = Int128.Parse(reader.GetString(3), CultureInfo.InvariantCulture);
                removed[reader.GetInt16(1)] = (rows + reader.GetInt64(2), total + value);
            }
        }
        foreach (var part in concerned)
            Rewrite(part, "r.period, r.file, r.line");
        return removed;
    }

    /// <summary>Writes those parts anew that hold a marked row, without it.</summary>
    /// <param name="order">The columns by which the rows of a part are sorted.</param>
    public void Rewrite(IReadOnlyList<string> parts, string order)
    {
        if (parts.Count == 0)
            return;
        var concerned = database.Rows(
            $"""
            select distinct r.filename
            from read_parquet({Sql.Files(parts)}, filename = true) r
            semi join removed d on r.file = d.file and r.line = d.line
            """,
            reader => reader.GetString(0)
        );
        foreach (var part in concerned)
            Rewrite(part, order);
    }

    // A part may be a second name of an immutable file: it is written anew and takes the name over.
    private void Rewrite(string part, string order)
    {
        var written = $"{part}.new";
        database.Execute(
            $"""
            copy (
                select r.*
                from read_parquet({Sql.Files([part])}) r
                anti join removed d on r.file = d.file and r.line = d.line
                order by {order})
            to {Sql.Text(written)} (format parquet, compression zstd)
            """
        );
        File.Move(written, part, overwrite: true);
    }
}
