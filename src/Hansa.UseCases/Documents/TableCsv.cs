using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>A table of the method as CSV: one line per row of the table, one column per column of the table.</summary>
/// <remarks>
/// Shape: <c>code,label</c>, then the columns under their codes. Figures are unscaled, at full precision (a share is 0 to 1);
/// a missing figure prints its reason code (<c>no-base</c>) in place of the number. Labels and texts are in the language asked for.
/// </remarks>
public static class TableCsv
{
    /// <param name="language"><c>en</c> or <c>ru</c>.</param>
    public static void Write(ReportTable table, string language, TextWriter output)
    {
        var lines = new CsvLines(output).Text("code").Text("label");
        foreach (var column in table.Columns)
            lines.Text(column.Code);
        lines.End();
        foreach (var row in table.Rows)
            WriteRow(row, language, lines);
    }

    private static void WriteRow(ReportRow row, string language, CsvLines lines)
    {
        lines.Text(row.Code).Text(row.Label.In(language));
        foreach (var cell in row.Cells)
            WriteCell(cell, language, lines);
        lines.End();
    }

    private static void WriteCell(ReportCell cell, string language, CsvLines lines)
    {
        if (cell.Figure is { Value: { } value })
            lines.Number(value);
        else
            lines.Text(cell.Figure?.Missing.Code() ?? cell.Text?.In(language));
    }
}
