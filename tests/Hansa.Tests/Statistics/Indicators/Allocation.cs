using Hansa.Statistics.Comparisons;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Every way in which undisclosed rows can be given to the codes they may belong to, unit by unit; a row that is hidden in
/// whole may also belong to a code that nobody else trades, or to none.</summary>
internal static class Allocation
{
    /// <summary>The same trade with every row under a code, once per allocation; codes that were on the axis stay on it.</summary>
    public static IEnumerable<PlainTrade> All(PlainTrade trade)
    {
        var codes = new PlainStatistics(trade).Codes;
        foreach (var rows in Rows([.. trade.Rows], codes))
        {
            if (trade.World is null)
            {
                yield return trade with
                {
                    Rows = rows,
                };
                continue;
            }
            // Other data hold other undisclosed rows, and those of the territories may be disclosed in them.
            foreach (var world in Rows([.. trade.World], codes))
                yield return trade with
                {
                    Rows = rows,
                    World = world,
                };
        }
    }

    private static IEnumerable<PlainRow[]> Rows(PlainRow[] rows, string[] codes)
    {
        PlainRow[] disclosed =
        [
            .. rows.Where(row => !IsUndisclosed(row)),
            .. codes.Select(code => Zero(rows[0], code)),
        ];
        IEnumerable<PlainRow[]> found = [disclosed];
        foreach (var row in rows.Where(IsUndisclosed))
            found = found.SelectMany(before =>
                Splits(row, MayBe(row, codes)).Select(after => (PlainRow[])[.. before, .. after])
            );
        return found;
    }

    // A territory whose trade is all undisclosed keeps its place, as does a code that nothing is given to.
    private static PlainRow Zero(PlainRow any, string code) => any with { Code = code, Value = 0 };

    private static IEnumerable<PlainRow[]> Splits(PlainRow row, ReadOnlyMemory<string> codes)
    {
        if (codes.Length == 1)
            return
            [
                [row with { Code = codes.Span[0] }],
            ];
        return Enumerable
            .Range(0, (int)row.Value + 1)
            .SelectMany(units =>
                Splits(row with { Value = row.Value - units }, codes[1..])
                    .Select(rest => (PlainRow[])[row with { Code = codes.Span[0], Value = units }, .. rest])
            );
    }

    private static bool IsUndisclosed(PlainRow row) =>
        row.Code == "_U" || row.Code.Contains('|', StringComparison.Ordinal);

    private static string[] MayBe(PlainRow row, string[] codes) =>
        row.Code == "_U" ? [.. codes, ""] : row.Code.Split('|');
}
