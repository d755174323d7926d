using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Hansa.Adapters.Documents.Word;

/// <summary>A table of a document as a Word table: heads repeated on every page, rows kept whole, figures at the right.</summary>
internal sealed class WordTable(TableBlock block, WordRuns runs, string language)
{
    /// <summary>More columns than this lie across the page.</summary>
    private const int MostUpright = 8;
    private const int MeasuredRows = 500;

    private readonly ReportTable table = block.Table;
    private readonly Typography typography = new(language, DigitSpace.Narrow);

    /// <summary>True where the page must lie.</summary>
    public bool IsWide => table.Columns.Count > MostUpright;

    public Table Build()
    {
        var widths = Widths();
        return new Table([
            Properties(widths.Sum()),
            new TableGrid(widths.Select(width => new GridColumn { Width = Digits(width) })),
            HeadRow(widths),
            .. table.Rows.Select(row => BodyRow(row, widths)),
        ]);
    }

    private TableProperties Properties(int width) =>
        new(
            new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Digits(width) },
            new TableBorders(
                new TopBorder
                {
                    Val = BorderValues.Single,
                    Size = 8,
                    Color = "374151",
                },
                new BottomBorder
                {
                    Val = BorderValues.Single,
                    Size = 8,
                    Color = "374151",
                },
                new InsideHorizontalBorder
                {
                    Val = BorderValues.Single,
                    Size = 2,
                    Color = "D1D5DB",
                }
            ),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }
            ),
            new TableLook { FirstRow = true, FirstColumn = true },
            new TableCaption { Val = OfficeText.Plain(table.Title.In(language)) }
        );

    private int[] Widths()
    {
        var heads = Enumerable
            .Range(0, table.Columns.Count)
            .Select(Head)
            .Prepend(table.RowTitle.In(language))
            .ToArray();
        var columns = heads
            .Select(
                (head, at) => new WordColumn(head, [.. table.Rows.Take(MeasuredRows).Select(row => Shown(row, at))])
            )
            .ToArray();
        return WordColumn.Widths(columns, IsWide ? WordPage.WideTextWidth : WordPage.TextWidth);
    }

    private string Shown(ReportRow row, int at)
    {
        if (at == 0)
            return row.FullLabel.In(language);
        var (cell, column) = (row.Cells[at - 1], table.Columns[at - 1]);
        if (cell.Figure is not { } figure)
            return cell.Text?.In(language) ?? "";
        return figure.Value is not { } value ? MissingWords.Of(figure.Missing).In(language)
            : Bounds(figure, column) is { Length: > 0 } bounds ? Whole(bounds)
            : Whole(Printed(value, column));
    }

    // A number is not broken between its digits.
    private static string Whole(string number) => number.Replace(' ', '\u00a0');

    private string Head(int at)
    {
        var column = table.Columns[at];
        var title = column.Title.In(language);
        return column.Unit is null ? title : $"{title}, {Whole(column.Unit.In(language))}";
    }

    private TableRow HeadRow(int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(HeadCell(table.RowTitle.In(language), null, false, widths[0]));
        for (var at = 0; at < table.Columns.Count; at++)
            row.Append(
                HeadCell(
                    Head(at),
                    block.HasOneKey ? null : block.Keys.ElementAtOrDefault(at),
                    HasFigures(at),
                    widths[at + 1]
                )
            );
        return row;
    }

    private TableCell HeadCell(string text, int? key, bool isRight, int width)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties([
                new ParagraphStyleId { Val = WordStyles.Head },
                .. isRight ? new[] { new Justification { Val = JustificationValues.Right } } : [],
            ]),
            WordRuns.Text(text)
        );
        if (key > 0)
            paragraph.Append(runs.Link(key.Value));
        return new TableCell(
            new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Digits(width) },
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "E5E7EB",
                },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }
            ),
            paragraph
        );
    }

    private TableRow BodyRow(ReportRow row, int[] widths)
    {
        var written = new TableRow(new TableRowProperties(new CantSplit()));
        written.Append(Cell(widths[0], WordStyles.Cell, WordRuns.Text(row.FullLabel.In(language))));
        for (var at = 0; at < table.Columns.Count; at++)
            written.Append(BodyCell(row.Cells[at], table.Columns[at].For(row), widths[at + 1]));
        return written;
    }

    private TableCell BodyCell(ReportCell cell, ReportColumn column, int width)
    {
        if (cell.Figure is not { } figure)
            return Cell(width, WordStyles.Cell, WordRuns.Text(cell.Text?.In(language) ?? ""));
        if (figure.Value is not { } value)
            return Cell(
                width,
                WordStyles.NumberCell,
                WordRuns.Text(MissingWords.Of(figure.Missing).In(language), WordStyles.Quiet)
            );
        var printed = WordRuns.Text(Printed(value, column));
        return Bounds(figure, column) is { Length: > 0 } bounds
            ? Cell(width, WordStyles.NumberCell, printed, new Run(new Break()), WordRuns.Text(bounds, WordStyles.Quiet))
            : Cell(width, WordStyles.NumberCell, printed);
    }

    private string Printed(double value, ReportColumn column) =>
        typography.Number(value * column.Scale, column.Decimals);

    // Ends that print as the value does say nothing.
    private string Bounds(Figure figure, ReportColumn column)
    {
        if (figure.IsExact || figure.Value is not { } value)
            return "";
        var low = figure.Low is { } least ? Printed(least, column) : "−∞";
        var high = figure.High is { } most ? Printed(most, column) : "∞";
        return low == high && low == Printed(value, column) ? "" : $"{low} … {high}";
    }

    private static TableCell Cell(int width, string style, params Run[] content) =>
        new(
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Digits(width) }),
            new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content])
        );

    private bool HasFigures(int column) => table.Rows.Any(row => row.Cells[column].Figure is not null);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
