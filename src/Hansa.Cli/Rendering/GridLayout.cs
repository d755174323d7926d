namespace Hansa.Cli.Rendering;

/// <summary>How wide the columns of a table are: natural where there is room, else with heads and texts broken between words.</summary>
public static class GridLayout
{
    public const int Gap = 2;

    /// <summary>One width per column, or nothing when the columns do not fit side by side.</summary>
    /// <param name="width">Columns of the screen; nothing where the table may be as wide as it needs to be.</param>
    public static int[]? Widths(PrintedTable table, IReadOnlyList<int> columns, int? width)
    {
        var natural = columns.Select(column => Math.Max(Longest(table, column), Head(table, column).Length)).ToArray();
        if (width is not { } room || Total(natural) <= room)
            return natural;
        // Heads give way first: they are often longer than what stands below them.
        var compact = columns
            .Select(column => Math.Max(Longest(table, column), LongestWord(Head(table, column))))
            .ToArray();
        if (Total(compact) <= room)
            return Widened(compact, natural, room);
        var least = columns.Select(column => Least(table, column)).ToArray();
        return Total(least) <= room ? Widened(least, compact, room) : null;
    }

    public static int Total(IReadOnlyCollection<int> widths) => widths.Sum() + (Gap * (widths.Count - 1));

    // Room that is left goes to the columns that want it, one letter at a time, the neediest first.
    private static int[] Widened(int[] least, int[] wanted, int room)
    {
        var widths = least.ToArray();
        for (var left = room - Total(widths); left > 0; left--)
        {
            var neediest = Enumerable.Range(0, widths.Length).MaxBy(column => wanted[column] - widths[column]);
            if (widths[neediest] >= wanted[neediest])
                break;
            widths[neediest]++;
        }
        return widths;
    }

    // Numbers never break; words may, between them.
    private static int Least(PrintedTable table, int column)
    {
        var cells = table.Columns[column].IsRight
            ? Longest(table, column)
            : table.Rows.Select(row => LongestWord(row[column])).DefaultIfEmpty(0).Max();
        return Math.Max(cells, LongestWord(Head(table, column)));
    }

    private static string Head(PrintedTable table, int column) => table.Columns[column].Head;

    private static int Longest(PrintedTable table, int column) =>
        table.Rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max();

    private static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);
}
