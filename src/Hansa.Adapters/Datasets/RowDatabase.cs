using DuckDB.NET.Data;
using Hansa.Adapters.Engines.DuckDb;

namespace Hansa.Adapters.Datasets;

/// <summary>An in-memory database of DuckDB that turns rows into Parquet files.</summary>
internal sealed class RowDatabase : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    /// <param name="spill">A folder for what does not fit in memory.</param>
    /// <param name="megabytes">How much may be held in memory.</param>
    public RowDatabase(string spill, int megabytes = 384)
    {
        connection.Open();
        Execute($"set memory_limit = '{megabytes}MB'");
        Execute($"set temp_directory = {Sql.Text(spill)}");
        Execute("set autoinstall_known_extensions = false");
        Execute("set autoload_known_extensions = false");
        Execute("set preserve_insertion_order = true");
    }

    public DuckDBConnection Connection => connection;

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The same on a connection of its own: other threads may use this database meanwhile.</summary>
    public void ExecuteAside(params IEnumerable<string> statements)
    {
        using var aside = connection.Duplicate();
        aside.Open();
        foreach (var statement in statements)
        {
            using var command = aside.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The rows of a query, each read as asked.</summary>
    public List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => connection.Dispose();
}
