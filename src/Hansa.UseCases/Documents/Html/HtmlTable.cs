using System.Globalization;
using System.Text;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model;

namespace Hansa.UseCases.Documents.Html;

/// <summary>A table as HTML: caption, heads that repeat on every printed page, notes below.</summary>
internal sealed class HtmlTable(StringBuilder html, TableBlock block, string language)
{
    // A table of so many rows is not broken over pages.
    private const int MostKeptTogether = 16;

    private readonly Typography typography = new(language, DigitSpace.Narrow);

    private ReportTable Table => block.Table;

    public void Write()
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"scroll\" tabindex=\"0\">\n<table{(Table.Rows.Count <= MostKeptTogether ? " class=\"short\"" : "")}>\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<caption><b>{Text(DocumentWords.Table(block.Number))}.</b> {Text(Table.Title)}{CaptionMarks()}</caption>\n"
        );
        WriteHead();
        html.Append("<tbody>\n");
        foreach (var row in Table.Rows)
            WriteRow(row);
        html.Append("</tbody>\n</table>\n</div>\n");
        WriteNotes();
    }

    private string CaptionMarks() => block.HasOneKey ? HtmlBlocks.Marks(block.DistinctKeys) : "";

    private void WriteHead()
    {
        html.Append(CultureInfo.InvariantCulture, $"<thead><tr><th scope=\"col\">{Text(Table.RowTitle)}</th>");
        for (var at = 0; at < Table.Columns.Count; at++)
        {
            var column = Table.Columns[at];
            var unit = column.Unit is null ? "" : $", <span class=\"unit\">{Text(column.Unit)}</span>";
            var marks = block.HasOneKey ? "" : HtmlBlocks.Marks([block.Keys[at]]);
            html.Append(
                CultureInfo.InvariantCulture,
                $"<th scope=\"col\"{Kind(at)}>{Text(column.Title)}{unit}{marks}</th>"
            );
        }
        html.Append("</tr></thead>\n");
    }

    private void WriteRow(ReportRow row)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row.FullLabel)}</th>");
        for (var at = 0; at < Table.Columns.Count; at++)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<td{Kind(at)}>{Cell(row.Cells[at], Table.Columns[at].For(row))}</td>"
            );
        html.Append("</tr>\n");
    }

    private string Kind(int column) =>
        Table.Rows.Any(row => row.Cells[column].Figure is not null) ? " class=\"number\"" : "";

    private string Cell(ReportCell cell, ReportColumn column)
    {
        if (cell.Figure is not { } figure)
            return cell.Text is { } text ? Text(text) : "";
        if (figure.Value is not { } value)
            return $"<span class=\"reason\">{Text(MissingWords.Of(figure.Missing))}</span>";
        var number = Number(value, column);
        return Bounds(figure, column) is { } bounds ? $"{number}<small>{bounds}</small>" : number;
    }

    // The interval in which the true value lies, where some trade is undisclosed and the interval can be seen in the printed digits.
    private string? Bounds(Figure figure, ReportColumn column)
    {
        if (figure is not { IsExact: false, Low: { } low, High: { } high })
            return null;
        var digit = Math.Pow(10, -column.Decimals);
        return (high - low) * column.Scale < digit ? null : $"{Number(low, column)}…{Number(high, column)}";
    }

    private string Number(double value, ReportColumn column) =>
        double.IsInfinity(value) ? (value > 0 ? "∞" : "−∞") : typography.Number(value * column.Scale, column.Decimals);

    private void WriteNotes()
    {
        if (Table.Notes.Count == 0)
            return;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"notes\">{string.Join(' ', Table.Notes.Select(Text))}</p>\n"
        );
    }

    private string Text(LocalText text) => Markup.Escape(text.In(language));
}
