using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Lays rows out firm by firm and adds up what each firm has: no join, no hash table, and sums of any width.</summary>
/// <remarks>The files are read once to count the rows of each firm, then once for every so many rows: memory does not grow with the dataset.</remarks>
/// <param name="plan">One of its axes is the firm, and no measure tells firms apart.</param>
/// <param name="most">Rows that are laid out at once; a firm that has more is laid out all the same.</param>
internal sealed class FirmRows(CubePlan plan, Func<DuckDBConnection> connect, int threads, long most)
{
    // Firms are added up in portions of about so many rows, whose columns are small enough to be forgotten cheaply.
    private const int Portion = 1 << 12;
    private const int PortionsOfThread = 32;

    private readonly int firmAxis = plan.Maps.ToList().FindIndex(map => map.Axis.Dimension == Dimension.Firm);
    private readonly IdRanks firms = new(plan.Maps.Single(map => map.Axis.Dimension == Dimension.Firm));
    private readonly RowKeys keys = new([.. plan.Maps.Where(map => map.Axis.Dimension != Dimension.Firm)]);

    /// <summary>True where the whole answer can be made so: cells come sorted by firm, and all rows fit at once.</summary>
    public static bool Suits(CubePlan plan, long most) =>
        plan.Maps[0].Axis.Dimension == Dimension.Firm
        && plan.Measures.All(measure => measure.PerRow is not null)
        && plan.Files.RowCount <= most;

    /// <returns>All cells, or nothing when they are more than the budget.</returns>
    public CellColumns? Run(CancellationToken cancellation)
    {
        var (portions, count) = (new List<CellColumns>(), 0L);
        foreach (var portion in Portions(cancellation))
        {
            count += portion.Count;
            if (count > plan.Query.CellBudget)
                return null;
            portions.Add(portion);
        }
        return CellColumns.Joined(portions, plan);
    }

    /// <summary>The cells of some firms after the other, sorted by firm and then by the other axes.</summary>
    public IEnumerable<CellColumns> Portions(CancellationToken cancellation)
    {
        var starts = Starts(cancellation);
        (int First, int End)[] passes = [.. Ranges(starts, 0, starts.Length - 1, most)];
        if (passes.Length == 0)
            yield break;
        using var pages = new FirmPages(plan, checked((int)passes.Max(pass => starts[pass.End] - starts[pass.First])));
        foreach (var (first, end) in passes)
        {
            Lay(starts, first, end, pages, cancellation);
            foreach (var portion in AddUp(starts, first, end, pages, cancellation))
                yield return portion;
        }
    }

    // The place of the first row of each firm, and at the end the number of rows.
    private long[] Starts(CancellationToken cancellation)
    {
        var counts = new long[plan.Maps[firmAxis].Codes.Length + 1];
        Read(
            ["r.firm"],
            reader =>
            {
                foreach (var id in reader.Integers(0))
                {
                    if (firms.Of(id) is >= 0 and var firm)
                        Interlocked.Increment(ref counts[firm + 1]);
                }
            },
            cancellation
        );
        for (var firm = 1; firm < counts.Length; firm++)
            counts[firm] += counts[firm - 1];
        return counts;
    }

    // As many firms as have so many rows together; one at least.
    private static int End(long[] starts, int first, long rows)
    {
        var end = Array.BinarySearch(starts, first + 1, starts.Length - first - 1, starts[first] + rows);
        // Between two firms it is the complement of the later one.
        return Math.Clamp(end < 0 ? ~end - 1 : end, first + 1, starts.Length - 1);
    }

    private void Lay(long[] starts, int first, int end, FirmPages pages, CancellationToken cancellation)
    {
        var next = new int[end - first];
        for (var firm = 0; firm < next.Length; firm++)
            next[firm] = (int)(starts[first + firm] - starts[first]);
        Read(
            ["r.firm", .. keys.Columns, .. pages.Measures.Select(measure => measure.PerRow!)],
            reader => pages.Take(reader, keys, Places(reader.Integers(0), first, next)),
            cancellation
        );
    }

    // Where each row goes; -1 for those of other firms. Threads share the counters.
    private int[] Places(ReadOnlySpan<int> ids, int first, int[] next)
    {
        var places = new int[ids.Length];
        for (var row = 0; row < places.Length; row++)
        {
            var firm = firms.Of(ids[row]) - first;
            places[row] = (uint)firm < (uint)next.Length ? Interlocked.Increment(ref next[firm]) - 1 : -1;
        }
        return places;
    }

    private IEnumerable<CellColumns> AddUp(
        long[] starts,
        int first,
        int end,
        FirmPages pages,
        CancellationToken cancellation
    )
    {
        foreach (var portions in Ranges(starts, first, end, Portion).Chunk(threads * PortionsOfThread))
        {
            cancellation.ThrowIfCancellationRequested();
            var parts = new CellColumns[portions.Length];
            Parallel.For(
                0,
                parts.Length,
                new ParallelOptions { MaxDegreeOfParallelism = threads },
                at => parts[at] = AddUp(starts, first, portions[at], pages)
            );
            foreach (var part in parts)
                yield return part;
        }
    }

    // Firms that have about so many rows together, those without rows left out.
    private static IEnumerable<(int First, int End)> Ranges(long[] starts, int first, int end, long rows)
    {
        for (int last; first < end; first = last)
        {
            last = Math.Min(end, End(starts, first, rows));
            if (starts[last] > starts[first])
                yield return (first, last);
        }
    }

    private CellColumns AddUp(long[] starts, int origin, (int First, int End) portion, FirmPages pages)
    {
        var cells = new FirmCells(plan, pages, (int)(starts[portion.End] - starts[portion.First]));
        for (var firm = portion.First; firm < portion.End; firm++)
            cells.Add(firm, (int)(starts[firm] - starts[origin]), (int)(starts[firm + 1] - starts[origin]));
        return cells.ToColumns(firmAxis, keys);
    }

    // Each thread takes files, as long as there are any.
    private void Read(IReadOnlyList<string> columns, Action<VectorReader> take, CancellationToken cancellation)
    {
        var portions = new ConcurrentQueue<IReadOnlyList<RowPart>>(plan.Portions);
        var readers = Enumerable
            .Range(0, Math.Clamp(portions.Count, 1, threads))
            .Select(_ => Task.Run(() => Read(portions, columns, take, cancellation), CancellationToken.None))
            .ToArray();
        Task.WhenAll(readers).GetAwaiter().GetResult();
    }

    private void Read(
        ConcurrentQueue<IReadOnlyList<RowPart>> portions,
        IReadOnlyList<string> columns,
        Action<VectorReader> take,
        CancellationToken cancellation
    )
    {
        using var connection = connect();
        while (portions.TryDequeue(out var parts))
        {
            var sql = $"""
                select {string.Join(", ", columns)}
                from read_parquet({Sql.Files(parts.Select(part => part.Path))}) as r
                {plan.Where()}
                """;
            using var reader = new VectorReader(connection, sql, cancellation);
            while (reader.Next())
                take(reader);
        }
    }
}
