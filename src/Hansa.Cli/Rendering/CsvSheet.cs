using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>Writes a list as CSV: a header of column codes, then one line per row.</summary>
public static class CsvSheet
{
    public static void Write(Sheet sheet, TextWriter output, string language)
    {
        var lines = new CsvLines(output);
        foreach (var column in sheet.Columns)
            lines.Text(column.Code);
        lines.End();
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row)
                cell.WriteTo(lines, language);
            lines.End();
        }
    }
}
