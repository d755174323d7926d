using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Answers with one grouping query, which may spill to disk: for what does not simply add up, wide sums and sparse cells.</summary>
internal sealed class GroupedSum(CubePlan plan, DuckDBConnection connection)
{
    private readonly CellList<int>[] ranks = [.. plan.Maps.Select(_ => new CellList<int>())];
    private readonly CellList<long>[] narrow = [.. plan.Measures.Select(_ => new CellList<long>())];
    private readonly CellList<Int128>[] wide = [.. plan.Measures.Select(_ => new CellList<Int128>())];

    /// <returns>The cells, or nothing when they are more than the budget: none beyond it is kept.</returns>
    public CellColumns? Run(CancellationToken cancellation)
    {
        var firms = plan.Query.Asks(Measures.Firms | Measures.Contributors) ? FirmIds.Of(plan.Files, connection) : null;
        var sql = new GroupedSql(plan, firms);
        sql.CreateTables(connection);
        using var reader = new VectorReader(connection, sql.Text(), cancellation);
        while (reader.Next())
        {
            if (ranks[0].Count + reader.Count > plan.Query.CellBudget)
                return null;
            Take(reader);
        }
        return new CellColumns(ranks[0].Count, [.. ranks.Select(column => column.ToArray())], Sums());
    }

    private void Take(VectorReader reader)
    {
        for (var axis = 0; axis < ranks.Length; axis++)
            ranks[axis].Add(reader.Integers(axis));
        for (var measure = 0; measure < plan.Measures.Count; measure++)
        {
            if (plan.Measures[measure].IsWide)
                wide[measure].Add(reader.Wides(ranks.Length + measure));
            else
                narrow[measure].Add(reader.Longs(ranks.Length + measure));
        }
    }

    private Dictionary<string, Amounts> Sums() =>
        plan
            .Measures.Select(
                (measure, at) =>
                    (
                        measure.Name,
                        Sums: measure.IsWide ? Amounts.From(wide[at].ToArray()) : new Amounts(narrow[at].ToArray())
                    )
            )
            .ToDictionary(one => one.Name, one => one.Sums);

    /// <summary>A growing column.</summary>
    private sealed class CellList<T>
    {
        private T[] cells = new T[16];

        public int Count { get; private set; }

        public void Add(ReadOnlySpan<T> more)
        {
            if (cells.Length < Count + more.Length)
                Array.Resize(ref cells, Math.Max(Count + more.Length, cells.Length * 2));
            more.CopyTo(cells.AsSpan(Count));
            Count += more.Length;
        }

        public T[] ToArray() => cells[..Count];
    }
}
