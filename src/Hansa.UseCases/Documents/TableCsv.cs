using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>A table of the method as CSV: one line per row of the table, one column per column of the table.</summary>
/// <remarks>
/// Shape: <c>code,label</c>, then the columns under their codes; a column in which some figure has bounds is followed by
/// <c>CODE-low,CODE-high</c>. Figures are unscaled, at full precision (a share is 0 to 1); a missing figure prints its reason code
/// (<c>no-base</c>) in place of the number. Rows with units of their own end with <c>unit</c>. Labels and texts are in the language asked for.
/// </remarks>
public static class TableCsv
{
    /// <param name="language"><c>en</c> or <c>ru</c>.</param>
    public static void Write(ReportTable table, string language, TextWriter output)
    {
        var lines = new CsvLines(output).Text("code").Text("label");
        bool[] haveBounds = [.. table.Columns.Select((_, at) => table.Rows.Any(row => HasBounds(row.Cells[at])))];
        foreach (var (column, hasBounds) in table.Columns.Zip(haveBounds))
        {
            lines.Text(column.Code);
            if (hasBounds)
                lines.Text($"{column.Code}-low").Text($"{column.Code}-high");
        }
        var hasUnits = table.Rows.Any(row => row.Form is not null);
        if (hasUnits)
            lines.Text("unit");
        lines.EndMarked(table.Provenance.Clearance, "clearance");
        foreach (var row in table.Rows)
        {
            WriteRow(row, haveBounds, language, lines);
            if (hasUnits)
                lines.Text(row.Form?.Code);
            lines.EndMarked(table.Provenance.Clearance, "internal");
        }
    }

    private static bool HasBounds(ReportCell cell) => cell.Figure is { IsExact: false };

    private static void WriteRow(ReportRow row, bool[] haveBounds, string language, CsvLines lines)
    {
        lines.Text(row.Code).Text(row.Label.In(language));
        foreach (var (cell, hasBounds) in row.Cells.Zip(haveBounds))
        {
            WriteCell(cell, language, lines);
            if (hasBounds)
                WriteBounds(cell, lines);
        }
    }

    private static void WriteCell(ReportCell cell, string language, CsvLines lines)
    {
        if (cell.Figure is { Value: { } value })
            lines.Number(value);
        else
            lines.Text(cell.Figure?.Missing.Code() ?? cell.Text?.In(language));
    }

    private static void WriteBounds(ReportCell cell, CsvLines lines)
    {
        foreach (var end in new[] { cell.Figure?.Low, cell.Figure?.High })
        {
            if (end is { } number)
                lines.Number(number);
            else
                lines.Text(null);
        }
    }
}
