using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Answers by reading rows as they are stored and adding them into flat tables, one per thread: no grouping, no join, no sort.</summary>
internal sealed class FlatSum(CubePlan plan, Func<DuckDBConnection> connect, int threads)
{
    private const long SmallTable = 1 << 16;
    private const long LargestTable = 1 << 24;

    /// <summary>True where a flat table serves: it is small or well filled, and all that is asked for adds up in 64 bits.</summary>
    public static bool Suits(CubePlan plan) =>
        plan.Measures.All(measure => measure is { PerRow: not null, IsWide: false })
        && plan.Places * plan.Measures.Count <= Math.Min(LargestTable, Math.Max(SmallTable, plan.Files.RowCount * 4));

    /// <returns>The cells, or nothing when they are more than the budget.</returns>
    public CellColumns? Run(CancellationToken cancellation)
    {
        var parts = new ConcurrentQueue<string>(plan.Files.Parts);
        var workers = Math.Clamp(plan.Files.Parts.Count, 1, threads);
        var tables = Enumerable
            .Range(0, workers)
            .Select(_ => Task.Run(() => Fill(parts, cancellation), CancellationToken.None))
            .ToArray();
        Task.WhenAll(tables).GetAwaiter().GetResult();
        var whole = tables[0].Result;
        foreach (var table in tables.Skip(1))
            whole.Add(table.Result);
        return whole.CountCells() > plan.Query.CellBudget ? null : whole.ToCells();
    }

    private FlatTable Fill(ConcurrentQueue<string> parts, CancellationToken cancellation)
    {
        var table = new FlatTable(plan);
        using var connection = connect();
        while (parts.TryDequeue(out var part))
        {
            using var reader = new VectorReader(connection, Text(part), cancellation);
            while (reader.Next())
                table.Add(reader);
        }
        return table;
    }

    private string Text(string part)
    {
        var keys = plan.Maps.Select(map =>
            $"r.{map.Axis.Dimension.Name()}{(IsByte(map.Axis.Dimension) ? "::integer" : "")}"
        );
        return $"""
            select {string.Join(", ", keys.Concat(plan.Measures.Select(measure => measure.PerRow)))}
            from read_parquet({Sql.Files([part])}) as r
            {plan.Where()}
            """;
    }

    // Dimensions of few members are stored as bytes; keys are read as 32-bit integers.
    private static bool IsByte(Dimension dimension) =>
        dimension is Dimension.Flow or Dimension.Size or Dimension.Status;
}
