using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>A simple list as people read it.</summary>
public static class ListPrint
{
    public static PrintedTable Of(Sheet sheet, string language, LocalText? title = null) =>
        new(
            [.. sheet.Columns.Select(column => new PrintedColumn(column.Title.In(language), column.IsNumber))],
            [.. sheet.Rows.Select(row => row.Select(cell => cell.Printed(language)).ToArray())]
        )
        {
            Title = title?.In(language),
            Notes = [.. sheet.Notes.Select(note => note.In(language))],
        };
}
