namespace Hansa.Cli.Rendering;

/// <summary>Writes tables for people: fitted to the screen, or as wide as they need to be where no screen is.</summary>
/// <remarks>Columns that do not fit side by side go on below, each part with the first column again.</remarks>
public static class TableWriter
{
    public static void Write(PrintedTable table, Terminal terminal)
    {
        WriteTitle(table, terminal);
        if (table.Rows.Count > 0)
            WriteGrid(table, terminal);
        if (table is { Rows.Count: > 0, Notes.Count: > 0 })
            terminal.Output.WriteLine();
        foreach (var note in table.Notes)
            Paragraph.Write(note, terminal, indent: 0);
    }

    private static void WriteTitle(PrintedTable table, Terminal terminal)
    {
        if (table.Title is null)
            return;
        foreach (var line in table.Caption.Prepend(table.Title))
            Paragraph.Write(line, terminal, indent: 0);
        terminal.Output.WriteLine();
    }

    private static void WriteGrid(PrintedTable table, Terminal terminal)
    {
        var isFirst = true;
        foreach (var part in Parts(table, terminal.Width))
        {
            if (!isFirst)
                terminal.Output.WriteLine();
            WritePart(table, part, terminal);
            isFirst = false;
        }
    }

    // As many columns as fit; at least one beside the first, even where it is wider than the screen.
    private static IEnumerable<int[]> Parts(PrintedTable table, int? width)
    {
        var next = 1;
        do
        {
            var part = new List<int> { 0 };
            while (next < table.Columns.Count)
            {
                if (part.Count > 1 && GridLayout.Widths(table, [.. part, next], width) is null)
                    break;
                part.Add(next++);
            }
            yield return [.. part];
        } while (next < table.Columns.Count);
    }

    private static void WritePart(PrintedTable table, int[] columns, Terminal terminal)
    {
        var widths =
            GridLayout.Widths(table, columns, terminal.Width) ?? GridLayout.Widths(table, columns, width: null)!;
        WriteRow([.. columns.Select(column => table.Columns[column].Head)], alignBottom: true);
        terminal.Output.WriteLine(new string('─', GridLayout.Total(widths)));
        foreach (var row in table.Rows)
            WriteRow([.. columns.Select(column => row[column])], alignBottom: false);

        void WriteRow(string[] cells, bool alignBottom)
        {
            var wrapped = cells.Select((cell, at) => Paragraph.Lines(cell, widths[at]).ToArray()).ToArray();
            var height = wrapped.Max(lines => lines.Length);
            for (var line = 0; line < height; line++)
            {
                var texts = wrapped.Select(
                    (lines, at) => Fitted(lines, alignBottom ? line - height + lines.Length : line, at)
                );
                terminal.Output.WriteLine(string.Join(new string(' ', GridLayout.Gap), texts).TrimEnd(' '));
            }
        }

        string Fitted(string[] lines, int line, int at)
        {
            var text = line >= 0 && line < lines.Length ? lines[line] : "";
            return table.Columns[columns[at]].IsRight ? text.PadLeft(widths[at]) : text.PadRight(widths[at]);
        }
    }
}
