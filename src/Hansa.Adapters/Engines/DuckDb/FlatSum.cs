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
        var portions = new ConcurrentQueue<IReadOnlyList<RowPart>>(plan.Portions);
        var tables = Enumerable
            .Range(0, Math.Clamp(portions.Count, 1, threads))
            .Select(_ => Task.Run(() => Fill(portions, cancellation), CancellationToken.None))
            .ToArray();
        Task.WhenAll(tables).GetAwaiter().GetResult();
        var whole = tables[0].Result;
        foreach (var table in tables.Skip(1))
            whole.Add(table.Result);
        return whole.CountCells() > plan.Query.CellBudget ? null : whole.ToCells();
    }

    private FlatTable Fill(ConcurrentQueue<IReadOnlyList<RowPart>> portions, CancellationToken cancellation)
    {
        var table = new FlatTable(plan);
        using var connection = connect();
        while (portions.TryDequeue(out var parts))
            Add(parts, table, connection, cancellation);
        return table;
    }

    // An axis that has one member in all these files, as most files have one period, is not read from them.
    private void Add(
        IReadOnlyList<RowPart> parts,
        FlatTable table,
        DuckDBConnection connection,
        CancellationToken cancellation
    )
    {
        var bounds = plan.Maps.Select(map => BoundsOf(map, parts)).ToArray();
        int[] varying =
        [
            .. Enumerable.Range(0, bounds.Length).Where(axis => bounds[axis].Lowest != bounds[axis].Highest),
        ];
        var start = Enumerable
            .Range(0, bounds.Length)
            .Except(varying)
            .Sum(axis => table.OffsetOf(axis, bounds[axis].Lowest));
        using var reader = new VectorReader(connection, Text(parts, varying), cancellation);
        while (reader.Next())
            table.Add(reader, start, varying);
    }

    private static ColumnBounds BoundsOf(AxisMap map, IReadOnlyList<RowPart> parts) =>
        parts.Select(part => part.Columns[map.Axis.Dimension.Name()]).Aggregate((one, other) => one.And(other));

    private string Text(IReadOnlyList<RowPart> parts, int[] varying)
    {
        string[] columns =
        [
            .. varying.Select(axis => plan.Maps[axis].Column),
            .. plan.Measures.Where(measure => !measure.IsCount).Select(measure => measure.PerRow!),
        ];
        return $"""
            select {(columns.Length > 0 ? string.Join(", ", columns) : "0")}
            from read_parquet({Sql.Files(parts.Select(part => part.Path))}) as r
            {plan.Where()}
            """;
    }
}
