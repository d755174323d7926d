using System.Globalization;
using ExcelDataReader;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>Reads the rows of one sheet as records; a record's line is its row in the sheet.</summary>
/// <remarks>
/// The header is the first row that holds all mapped columns, or the first with any text. Numbers are written as
/// <see cref="CellNumber"/> has them, dates as 2017-03-15. Formulas, errors and booleans quarantine the rows that need them.
/// </remarks>
internal sealed class ExcelRecords : RecordReader
{
    private const int RowsBeforeHeader = 100;

    private readonly Workbook workbook;
    private readonly char decimalMark;
    private readonly CellWriter writer = new();
    private int row;

    private ExcelRecords(Workbook workbook, Header header, int row, char decimalMark)
    {
        (this.workbook, Header, this.row, this.decimalMark) = (workbook, header, row, decimalMark);
    }

    public override Header Header { get; }

    public override Dialect Dialect => Dialect.Cells;

    public override string Encoding => "cells";

    public override IReadOnlyList<string> Findings =>
        workbook.TellsFormulas
            ? []
            : ["the workbook's format does not tell formulas from values: stored results were read as values"];

    public static Outcome<RecordReader> Open(Stream content, CellForm form, LoadRequest request)
    {
        var opened = Workbook.Open(content, request.Sheet);
        if (!opened.Succeeded)
            return opened.Problem;
        var records = Workbook.Read(() => Open(opened.Value, form.MarkFor(request), request));
        if (!records.Succeeded)
            opened.Value.Dispose();
        return records;
    }

    public override bool Next(RecordBlock block)
    {
        writer.Begin(block, row + 1);
        while (writer.HasRoom && Workbook.Read(workbook.Cells.Read))
        {
            for (var column = 0; column < Header.Columns.Count; column++)
                Write(column);
            writer.EndRecord();
            row++;
        }
        return block.Length > 0;
    }

    public override void Dispose()
    {
        workbook.Dispose();
        base.Dispose();
    }

    private static Outcome<RecordReader> Open(Workbook workbook, char decimalMark, LoadRequest request)
    {
        var rows = FirstRows(workbook.Cells);
        var wanted = request.Mapping.Values.ToArray();
        var at = rows.FindIndex(row => wanted.Length > 0 && row.HasAll(wanted));
        at = at < 0 ? rows.FindIndex(row => row.Columns.Any(text => text.Length > 0)) : at;
        if (at < 0)
            return new Problem(
                ProblemKind.Invalid,
                new("The sheet is empty.", "Лист пуст."),
                new("Choose another with --sheet NAME.", "Выберите другой: --sheet ИМЯ.")
            );
        if (rows[at].Check() is { } problem)
            return problem;
        workbook.Restart(at + 1);
        return new ExcelRecords(workbook, rows[at], at + 1, decimalMark);
    }

    private static List<Header> FirstRows(IExcelDataReader cells)
    {
        var rows = new List<Header>();
        while (rows.Count < RowsBeforeHeader && cells.Read())
        {
            var texts = Enumerable.Range(0, cells.FieldCount).Select(column => Title(cells.GetValue(column))).ToList();
            rows.Add(new Header(texts[..(texts.FindLastIndex(text => text.Length > 0) + 1)]));
        }
        return rows;
    }

    // Titles that are broken into lines are one line here.
    private static string Title(object? value) =>
        string.Join(
            ' ',
            (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private void Write(int column)
    {
        var cells = workbook.Cells;
        if (column >= cells.FieldCount)
            writer.Cell("");
        else if (workbook.Refusal(row, column) is { } reason)
            writer.RefusedCell(reason, Text(cells.GetValue(column)));
        else
            writer.Cell(Text(cells.GetValue(column)));
    }

    private string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "TRUE" : "FALSE",
            double number => CellNumber.Text(number, decimalMark),
            int number => number.ToString(CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
