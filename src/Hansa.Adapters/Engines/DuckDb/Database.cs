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
        Execute(root, $"set temp_directory = {Sql.Text(settings.Spill)}");
        // Access is checked twice: for the pattern that stands for a path, and for the path it stands for.
        Execute(
            root,
            $"set allowed_directories = {Sql.Texts(settings.Datasets, Sql.Pattern(settings.Datasets), settings.Spill)}"
        );
        Execute(root, "set autoload_known_extensions = false");
        Execute(root, "set autoinstall_known_extensions = false");
        Execute(root, "set enable_external_access = false");
        if (settings.MemoryLimit is { } limit)
            Execute(root, $"set memory_limit = {Sql.Text(limit)}");
        if (settings.Threads is { } threads)
            Execute(root, string.Create(CultureInfo.InvariantCulture, $"set threads = {threads}"));
    }

    /// <summary>A connection of its own for one query: its temporary tables vanish with it.</summary>
    public DuckDBConnection Connect()
    {
        var connection = root.Duplicate();
        connection.Open();
        return connection;
    }

    public void Dispose() => root.Dispose();

    public static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // SQL is made of constants, numbers, and texts that passed through Sql
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
