using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Assessment;

/// <summary>Picks the rows of a table of figures that a person asked to see; the computation has covered all.</summary>
internal static class FigureSelection
{
    private const string OtherAxis = "other";

    /// <param name="only">Codes on any axis; an axis that has some of them shows only those, the others show all.</param>
    /// <returns>The smaller table, or a problem that names the codes found on no axis.</returns>
    public static Outcome<FigureTable> Of(FigureTable table, IReadOnlyList<string> only)
    {
        if (only.Count == 0)
            return table;
        var unknown = only.Where(code => !table.Axes.Any(axis => axis.Codes.Contains(code))).ToArray();
        if (unknown.Length == 0)
            return Cut(table, [.. table.Axes.Select(axis => Kept(axis, only))]);
        var known = table.Axes.SelectMany(axis => axis.Codes).Distinct().ToArray();
        return new Problem(
            ProblemKind.NotFound,
            new(
                $"Nothing here is coded {unknown.Select(code => $"'{code}'")}.",
                $"Таких кодов здесь нет: {unknown.Select(code => $"«{code}»")}."
            ),
            Nearest.Advice(unknown[0], known, Nearest.Like(known))
        );
    }

    // The others that a territory is compared with pair by pair are all shown: it is the territory that was chosen.
    private static int[] Kept(FigureAxis axis, IReadOnlyList<string> only)
    {
        var all = Enumerable.Range(0, axis.Codes.Count).ToArray();
        if (axis.Name == OtherAxis)
            return all;
        int[] some = [.. all.Where(at => only.Contains(axis.Codes[at]))];
        return some.Length == 0 ? all : some;
    }

    private static FigureTable Cut(FigureTable table, int[][] kept)
    {
        var axes = table.Axes.Zip(kept, (axis, at) => axis with { Codes = [.. at.Select(one => axis.Codes[one])] });
        var rows = Rows(table, kept);
        var cut = new FigureTable(table.Unit, [.. axes])
        {
            Types = table.Types is null ? null : [.. rows.Select(row => table.Types[row])],
        };
        for (var row = 0; row < rows.Length; row++)
            cut[row] = table[rows[row]];
        return cut;
    }

    private static int[] Rows(FigureTable table, int[][] kept)
    {
        int[] rows = [0];
        for (var axis = 0; axis < kept.Length; axis++)
        {
            var width = table.Axes[axis].Codes.Count;
            rows = [.. rows.SelectMany(row => kept[axis].Select(at => (row * width) + at))];
        }
        return rows;
    }
}
