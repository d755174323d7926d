using DuckDB.NET.Data;

namespace Hansa.Bench.Cases;

/// <summary>The least that any answer costs: DuckDB reads the same columns of the same files and sums each.</summary>
public sealed class FloorScan : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly string sql;

    /// <param name="snapshot">The snapshot's folder.</param>
    public FloorScan(string snapshot, params IEnumerable<string> columns)
    {
        var files = Path.Combine(snapshot, "rows-*.parquet").Replace("'", "''", StringComparison.Ordinal);
        sql = $"select {string.Join(", ", columns.Select(column => $"sum({column})"))} from read_parquet('{files}')";
        connection.Open();
    }

    public Timing Time() => Timing.Of(Run);

    public void Dispose() => connection.Dispose();

    private void Run()
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // made of constants and a path whose quotes are doubled
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteScalar();
    }
}
