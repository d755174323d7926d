using Hansa.Statistics.Figures;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Documents.Model;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>A table of a document as a worksheet: real numbers with formats, reasons where there are none, the ends of intervals beside their value.</summary>
internal sealed class TableSheet(TableBlock block, string language)
{
    private const double Narrowest = 8;
    private const double Widest = 46;
    private const int MeasuredRows = 2000;

    private readonly ReportTable table = block.Table;

    // Positions of columns whose figures have intervals.
    private readonly HashSet<int> bounded =
    [
        .. Enumerable
            .Range(0, block.Table.Columns.Count)
            .Where(at => block.Table.Rows.Any(row => row.Cells[at].Figure is { IsExact: false })),
    ];

    public SheetPage Page(string name)
    {
        SheetRow[] body = [.. table.Rows.Select(row => new SheetRow([.. Cells(row)]))];
        var heads = new SheetRow([.. Heads()]);
        SheetRow[] above =
        [
            Merged(Title, CellLook.Title),
            Merged(ProvenanceFacts.Line(table.Provenance).In(language), CellLook.Subtitle),
            new([]),
        ];
        return new SheetPage(name, Widths(heads, body), [.. above, heads, .. body, .. Notes()])
        {
            HeadRow = above.Length + 1,
            TableRows = body.Length,
        };
    }

    private string Title => $"{OfficeWords.Table.In(language)} {block.Number}. {table.Title.In(language)}";

    private static SheetRow Merged(string text, CellLook look) => new([SheetCell.Of(text, look)]) { IsMerged = true };

    private IEnumerable<SheetCell> Heads()
    {
        yield return SheetCell.Of(table.RowTitle.In(language), CellLook.Head);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var column = table.Columns[at];
            var head = column.Unit is null
                ? column.Title.In(language)
                : $"{column.Title.In(language)}, {column.Unit.In(language)}";
            yield return SheetCell.Of(head, HasFigures(at) ? CellLook.NumberHead : CellLook.Head) with
            {
                Keys = Keys(at),
            };
            if (!bounded.Contains(at))
                continue;
            yield return SheetCell.Of(OfficeWords.LowerBound.In(language), CellLook.NumberHead);
            yield return SheetCell.Of(OfficeWords.UpperBound.In(language), CellLook.NumberHead);
        }
    }

    private bool HasFigures(int column) => table.Rows.Any(row => row.Cells[column].Figure is not null);

    private string Keys(int column) =>
        column < block.Keys.Count && block.Keys[column] > 0 ? FormattableString.Invariant($"{block.Keys[column]}") : "";

    private IEnumerable<SheetCell> Cells(ReportRow row)
    {
        yield return SheetCell.Of(row.FullLabel.In(language), CellLook.Label);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var (cell, column) = (row.Cells[at], table.Columns[at].For(row));
            yield return Cell(cell, column);
            if (!bounded.Contains(at))
                continue;
            yield return End(cell.Figure?.Low, column);
            yield return End(cell.Figure?.High, column);
        }
    }

    private SheetCell Cell(ReportCell cell, ReportColumn column) =>
        cell.Figure is { Value: { } value } ? Number(value, column)
        : cell.Figure is { } figure ? SheetCell.Of(MissingWords.Of(figure.Missing).In(language), CellLook.Missing)
        : cell.Text is { } text ? SheetCell.Of(text.In(language), CellLook.Word)
        : SheetCell.Empty with { Look = CellLook.Word };

    private static SheetCell End(double? end, ReportColumn column) =>
        end is { } value ? Number(value, column) : SheetCell.Empty with { Look = CellLook.Word };

    // Excel multiplies percents itself; other scales are in the head, so that the number is the one that is read.
    private static SheetCell Number(double value, ReportColumn column) =>
        IsPercent(column)
            ? SheetCell.Of(value, NumberFormats.Percent(column.Decimals))
            : SheetCell.Of(value * column.Scale, NumberFormats.Number(column.Decimals));

    private static bool IsPercent(ReportColumn column) => column.Scale == 100 && column.Unit?.English == "%";

    private IEnumerable<SheetRow> Notes()
    {
        if (table.Rows.Count == 0)
            yield return Merged(OfficeWords.NoRows.In(language), CellLook.Note);
        yield return new([]);
        foreach (var note in table.Notes)
            yield return Merged(note.In(language), CellLook.Note);
    }

    private static double[] Widths(SheetRow heads, SheetRow[] body) =>
        [
            .. heads.Cells.Select(
                (head, at) =>
                    Math.Clamp(
                        Math.Max(
                            HeadWidth(head.Text!),
                            body.Take(MeasuredRows).Select(row => Width(row.Cells[at])).DefaultIfEmpty(0).Max()
                        ) + 2,
                        Narrowest,
                        Widest
                    )
            ),
        ];

    // Heads wrap between words into three lines or so.
    private static double HeadWidth(string head) =>
        Math.Max(head.Split(' ').Max(word => word.Length), Math.Ceiling(head.Length / 3.0)) + 2;

    private static double Width(SheetCell cell) =>
        cell.Number is { } number ? NumberFormats.Width(number, cell.Format) : cell.Text?.Length ?? 0;
}
