using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Lays rows out firm by firm and adds up what each firm has: no join, no hash table, and sums of any width.</summary>
/// <remarks>The files are read once to count the rows of each firm, then once for every so many rows: memory does not grow with the dataset.</remarks>
/// <param name="plan">Its first axis is the period and its last the firm.</param>
/// <param name="most">Rows that are laid out at once; a firm that has more is laid out all the same.</param>
internal sealed class FirmRows(CubePlan plan, Func<DuckDBConnection> connect, int threads, int most)
{
    // Firms are added up in portions of about so many rows, one per thread at a time.
    private const int Portion = 1 << 18;

    private readonly PanelKeys keys = new([.. plan.Maps.SkipLast(1)]);
    private readonly IdRanks firms = new(plan.Maps[^1]);

    private IReadOnlyList<string> Amounts =>
        [
            .. plan
                .Measures.Where(measure => measure.Name is CellMeasures.Value or CellMeasures.Mass)
                .Select(measure => measure.PerRow!),
        ];

    public IEnumerable<PanelPart> Parts(CancellationToken cancellation)
    {
        var starts = Starts(cancellation);
        var pages = new RowPages(Amounts.Count);
        for (int first = 0, end; first < starts.Length - 1; first = end)
        {
            end = End(starts, first, most);
            if (starts[end] == starts[first])
                continue;
            Lay(starts, first, end, pages, cancellation);
            foreach (var part in AddUp(starts, first, end, pages, cancellation))
                yield return part;
        }
    }

    // The place of the first row of each firm, and at the end the number of rows.
    private long[] Starts(CancellationToken cancellation)
    {
        var counts = new long[plan.Maps[^1].Codes.Length + 1];
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

    private static int End(long[] starts, int first, int rows)
    {
        var end = Array.BinarySearch(starts, first + 1, starts.Length - first - 1, starts[first] + rows);
        // Between two firms it is the complement of the later one.
        return Math.Clamp(end < 0 ? ~end - 1 : end, first + 1, starts.Length - 1);
    }

    private void Lay(long[] starts, int first, int end, RowPages pages, CancellationToken cancellation)
    {
        pages.Begin(checked((int)(starts[end] - starts[first])));
        var next = new int[end - first];
        for (var firm = 0; firm < next.Length; firm++)
            next[firm] = (int)(starts[first + firm] - starts[first]);
        var columns = plan.Maps.SkipLast(1).Select(map => map.Column);
        Read(["r.firm", .. columns, .. Amounts], reader => Lay(reader, first, next, pages), cancellation);
    }

    private void Lay(VectorReader reader, int first, int[] next, RowPages pages)
    {
        var own = keys.Of(reader, column: 1);
        var ids = reader.Integers(0);
        for (var row = 0; row < ids.Length; row++)
        {
            var firm = firms.Of(ids[row]) - first;
            if ((uint)firm >= (uint)next.Length)
                continue;
            var place = Interlocked.Increment(ref next[firm]) - 1;
            pages.Keys[place] = own[row];
            for (var amount = 0; amount < pages.Amounts.Length; amount++)
                pages.Amounts[amount][place] = reader.Longs(1 + keys.Count + amount)[row];
        }
    }

    private IEnumerable<PanelPart> AddUp(
        long[] starts,
        int first,
        int end,
        RowPages pages,
        CancellationToken cancellation
    )
    {
        foreach (var portions in Portions(starts, first, end).Chunk(threads))
        {
            cancellation.ThrowIfCancellationRequested();
            var parts = new PanelPart[portions.Length];
            Parallel.For(0, parts.Length, at => parts[at] = AddUp(starts, first, portions[at], pages));
            foreach (var part in parts)
                yield return part;
        }
    }

    private static IEnumerable<(int First, int End)> Portions(long[] starts, int first, int end)
    {
        for (int last; first < end; first = last)
        {
            last = Math.Min(end, End(starts, first, Portion));
            if (starts[last] > starts[first])
                yield return (first, last);
        }
    }

    private PanelPart AddUp(long[] starts, int origin, (int First, int End) portion, RowPages pages)
    {
        var cells = new FirmCells(keys, pages, (int)(starts[portion.End] - starts[portion.First]));
        for (var firm = portion.First; firm < portion.End; firm++)
            cells.Add(firm, (int)(starts[firm] - starts[origin]), (int)(starts[firm + 1] - starts[origin]));
        return cells.ToPart();
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
