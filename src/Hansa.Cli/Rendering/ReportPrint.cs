using Hansa.Cli.Texts;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>A report as people read it.</summary>
public static class ReportPrint
{
    private const int LongestGlued = 6;

    public static PrintedTable Of(ReportTable report, string language) =>
        new(
            [
                new PrintedColumn(report.RowTitle.In(language)),
                .. report.Columns.Select((column, position) => Column(report, column, position, language)),
            ],
            [.. report.Rows.Select(row => Row(report, row, language))]
        )
        {
            Title = report.Title.In(language),
            Caption = [ProvenanceLine.Of(report.Provenance, language)],
            Notes = [.. report.Notes.Select(note => note.In(language))],
        };

    // A column of words stands at the left, one of figures at the right.
    private static PrintedColumn Column(ReportTable report, ReportColumn column, int position, string language)
    {
        var title = column.Title.In(language);
        var head = column.Unit is null ? title : $"{title},{Glued(column.Unit.In(language))}";
        return new PrintedColumn(head, IsRight: report.Rows.Any(row => row.Cells[position].Figure is not null));
    }

    // A short unit stays on the line of the word before it.
    private static string Glued(string unit) =>
        unit.Length <= LongestGlued ? $"\u00a0{unit.Replace(' ', '\u00a0')}" : $" {unit}";

    private static IReadOnlyList<string> Row(ReportTable report, ReportRow row, string language) =>
        [
            row.FullLabel.In(language),
            .. row.Cells.Zip(report.Columns).Select(pair => Printed(pair.First, pair.Second.For(row), language)),
        ];

    private static string Printed(ReportCell cell, ReportColumn column, string language)
    {
        if (cell.Figure is not { } figure)
            return cell.Text?.In(language) ?? "";
        return figure.Value is { } value
            ? Number(value, column, language) + Bounds(figure, column, language)
            : MissingWords.Of(figure.Missing).In(language);
    }

    private static string Number(double value, ReportColumn column, string language) =>
        new Typography(language).Number(value * column.Scale, column.Decimals);

    // Nothing where the figure is known, or both ends print as it does.
    private static string Bounds(Figure figure, ReportColumn column, string language)
    {
        if (figure.IsExact)
            return "";
        var value = Number(figure.Value!.Value, column, language);
        var low = figure.Low is { } least ? Number(least, column, language) : "−∞";
        var high = figure.High is { } most ? Number(most, column, language) : "∞";
        return low == value && high == value ? "" : $" ({low} … {high})";
    }
}
