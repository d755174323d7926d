using Spectre.Console;

namespace Hansa.Cli.Rendering;

/// <summary>Writes tables for people: fitted to the screen, or as wide as they need to be where no screen is.</summary>
public static class TableWriter
{
    private const int Unbounded = 100_000;

    public static void Write(PrintedTable table, Terminal terminal)
    {
        WriteTitle(table, terminal);
        if (table.Rows.Count > 0)
            WriteGrid(table, terminal);
        foreach (var note in table.Notes)
            Paragraph.Write(note, terminal, indent: 0);
    }

    private static void WriteTitle(PrintedTable table, Terminal terminal)
    {
        if (table.Title is null)
            return;
        Paragraph.Write(table.Title, terminal, indent: 0);
        foreach (var line in table.Caption)
            Paragraph.Write(line, terminal, indent: 0);
        terminal.Output.WriteLine();
    }

    private static void WriteGrid(PrintedTable table, Terminal terminal)
    {
        var grid = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var column in table.Columns)
            grid.AddColumn(Column(column));
        foreach (var row in table.Rows)
            grid.AddRow(row.Select(cell => new Text(cell)));
        var text = Rendered(grid, terminal);
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim() is not "")
                terminal.Output.WriteLine(line.TrimEnd());
        }
        if (table.Notes.Count > 0)
            terminal.Output.WriteLine();
    }

    // Numbers never break inside; words may.
    private static TableColumn Column(PrintedColumn column) =>
        new(new Text(column.Head))
        {
            Alignment = column.IsRight ? Justify.Right : Justify.Left,
            NoWrap = column.IsRight,
            Padding = new Padding(0, 0, 2, 0),
        };

    private static string Rendered(Table grid, Terminal terminal)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = terminal.Width ?? Unbounded;
        console.Profile.Capabilities.Unicode = true;
        console.Write(grid);
        return text.ToString();
    }
}
