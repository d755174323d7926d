using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Made-up tables of at most 40 cells, small enough for a proof of the optimum.</summary>
internal static class SmallTables
{
    public static AuditedRelease Of(int seed)
    {
        var random = new Random(seed);
        var (rows, columns) = (3 + random.Next(3), 3 + random.Next(3));
        var table = new LinkedTable(
            "small",
            [
                Hierarchy.Flat("row", "all", Enumerable.Range(0, rows).Select(at => $"r{at}")),
                Hierarchy.Flat("column", "all", Enumerable.Range(0, columns).Select(at => $"c{at}")),
            ]
        );
        var amounts = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        for (var firm = 0; firm < rows * columns * 4; firm++)
        {
            var (row, column) = ($"r{random.Next(rows)}", $"c{random.Next(columns)}");
            var amount = 10 + (long)(1000 * random.NextDouble() * random.NextDouble());
            foreach (var codes in new[] { (row, column), (row, "all"), ("all", column), ("all", "all") })
            {
                var key = table.Key([codes.Item1, codes.Item2]);
                if (!amounts.TryGetValue(key, out var firms))
                    amounts[key] = firms = new Dictionary<string, long>(StringComparer.Ordinal);
                firms[$"f{firm}"] = amount;
            }
        }
        var model = TableModel.Of(table);
        CellFacts[] facts =
        [
            .. model.Cells.Select(key =>
                CellFacts.Of(amounts.GetValueOrDefault(key, []).Select(one => (one.Key, one.Value)))
            ),
        ];
        return new AuditedRelease(
            model,
            facts,
            [.. facts.Select(new DisclosureRules().Judge)],
            new KnownFrom[model.Count]
        );
    }
}
