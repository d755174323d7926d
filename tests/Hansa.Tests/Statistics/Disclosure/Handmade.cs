using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>Small releases written out in a test: values of the inner cells, which are sensitive, which are withheld.</summary>
internal static class Handmade
{
    /// <param name="inner">Value of a combination of leaves.</param>
    /// <param name="sensitive">Key → protection level.</param>
    public static AuditedRelease Release(
        LinkedTable table,
        Func<string[], long> inner,
        Dictionary<string, long> sensitive,
        params string[] withheld
    ) => Release([table], (_, codes) => inner(codes), sensitive, withheld);

    public static AuditedRelease Release(
        IReadOnlyList<LinkedTable> tables,
        Func<LinkedTable, string[], long> inner,
        Dictionary<string, long> sensitive,
        params string[] withheld
    )
    {
        var model = TableModel.Of(tables);
        var values = new long[model.Count];
        foreach (var table in tables)
        {
            foreach (var codes in table.Coordinates())
                values[model.Find(table.Key(codes))] = Sum(table, codes, 0, inner);
        }
        Assert.All(withheld.Concat(sensitive.Keys), key => Assert.True(model.Find(key) >= 0, key));
        return new AuditedRelease(
            model,
            [.. values.Select(value => new CellFacts(value, 10, value, []))],
            [
                .. model.Cells.Select(key =>
                    sensitive.TryGetValue(key, out var level) ? new Sensitivity(true, level) : default
                ),
            ],
            [.. model.Cells.Select(key => withheld.Contains(key) ? KnownFrom.Nowhere : KnownFrom.Release)]
        );
    }

    /// <summary>Nine of sixteen cells withheld, at least two in every row and column, as in the tests of sdcTable (problemdata), whose values
    /// all of these are.</summary>
    public static AuditedRelease ProblemData(params string[] withheldToo)
    {
        var values = new Dictionary<string, long[]>
        {
            ["w"] = [30, 47, 64, 89],
            ["x"] = [90, 124, 5, 31],
            ["y"] = [92, 100, 59, 85],
            ["z"] = [800, 991, 651, 685],
        };
        var table = new LinkedTable(
            "problem",
            [Hierarchy.Flat("row", "all", values.Keys), Hierarchy.Flat("column", "all", ["a", "b", "c", "d"])]
        );
        string[] withheld = ["aw", "cw", "bw", "ax", "cx", "by", "dy", "bz", "dz"];
        string[] keys = [.. withheld.Select(pair => $"column={pair[0]};row={pair[1]}"), .. withheldToo];
        return Release(
            table,
            codes => values[codes[0]][codes[1][0] - 'a'],
            keys.ToDictionary(key => key, _ => 1L),
            keys
        );
    }

    private static long Sum(LinkedTable table, string[] codes, int at, Func<LinkedTable, string[], long> inner)
    {
        if (at == codes.Length)
            return inner(table, codes);
        var parts = table.Dimensions[at].Parts(codes[at]);
        return parts.Count == 0
            ? Sum(table, codes, at + 1, inner)
            : parts.Sum(part => Sum(table, [.. codes[..at], part, .. codes[(at + 1)..]], at, inner));
    }
}
