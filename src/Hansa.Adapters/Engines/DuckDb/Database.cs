using System.Globalization;
using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>An in-memory DuckDB that can read a workspace's datasets and nothing else.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection root = new("DataSource=:memory:");

    public Database(EngineSettings settings)
    {
        root.Open();
        root.Execute($"set temp_directory = {Sql.Text(settings.Spill)}");
        // Access is checked twice: for the pattern that stands for a path, and for the path it stands for.
        root.Execute(
            $"set allowed_directories = {Sql.Texts(settings.Datasets, Sql.Pattern(settings.Datasets), settings.Spill)}"
        );
        root.Execute("set autoload_known_extensions = false");
        root.Execute("set autoinstall_known_extensions = false");
        root.Execute("set enable_external_access = false");
        // Snapshots never change, so footers need reading once.
        root.Execute("set parquet_metadata_cache = true");
        if (settings.MemoryLimit is { } limit)
            root.Execute($"set memory_limit = {Sql.Text(limit)}");
        if (settings.Threads is { } threads)
            root.Execute(string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}"));
        root.Execute("set lock_configuration = true");
    }

    /// <summary>A connection of its own for one query: its temporary tables vanish with it.</summary>
    public DuckDBConnection Connect()
    {
        var connection = root.Duplicate();
        connection.Open();
        return connection;
    }

    public void Dispose() => root.Dispose();
}
