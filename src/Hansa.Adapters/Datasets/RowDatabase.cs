using DuckDB.NET.Data;
using Hansa.Adapters.Engines.DuckDb;

namespace Hansa.Adapters.Datasets;

/// <summary>An in-memory database of DuckDB that turns rows into Parquet files.</summary>
internal sealed class RowDatabase : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    /// <param name="spill">A folder for what does not fit in memory.</param>
    public RowDatabase(string spill)
    {
        connection.Open();
        Execute($"set memory_limit = '384MB'");
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

    public void Dispose() => connection.Dispose();
}
