using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>A table of the method as a matrix: its rows, then its columns as measures.</summary>
/// <remarks>
/// Values are unscaled, at full precision (a share is 0 to 1). A column of words has numbers and a key in its note; a dash or an empty
/// cell is not applicable. A column with intervals is followed by its lower and upper bounds.
/// </remarks>
public static class TableMatrix
{
    private static readonly LocalText MeasureTitle = new("measure", "показатель");

    public static FigureMatrix Of(ReportTable table)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).SelectMany(at => Columns(table, at)).ToArray();
        var cells = new MatrixCell[table.Rows.Count * columns.Length];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < columns.Length; column++)
                cells[(row * columns.Length) + column] = columns[column].Cells[row];
        }
        return new FigureMatrix(
            table.Code,
            table.Title,
            [
                Rows(table),
                new MatrixDimension(
                    "measure",
                    MeasureTitle,
                    DimensionRole.Measure,
                    [.. columns.Select(column => column.Measure)]
                ),
            ],
            cells
        )
        {
            Statuses = MatrixWords.Statuses,
            Source = ProvenanceFacts.Line(table.Provenance),
            Notes = table.Notes,
            Provenance = table.Provenance,
        };
    }

    private static MatrixDimension Rows(ReportTable table) =>
        new(
            "row",
            table.RowTitle,
            DimensionRole.Class,
            [.. table.Rows.Select(row => new MatrixMember(row.Code, row.Label))]
        );

    private static IEnumerable<(MatrixMember Measure, MatrixCell[] Cells)> Columns(ReportTable table, int at)
    {
        var column = table.Columns[at];
        var cells = table.Rows.Select(row => row.Cells[at]).ToArray();
        var measure = Measure(table, column);
        if (cells.Any(IsWord))
            return [Words(measure, cells)];
        (MatrixMember, MatrixCell[]) value = (measure, [.. cells.Select(cell => Cell(cell, figure => figure.Value))]);
        return cells.Any(cell => cell.Figure is { IsExact: false })
            ?
            [
                value,
                (
                    Bound(measure, "low", new("lower bound", "нижняя граница")),
                    [.. cells.Select(cell => Cell(cell, figure => figure.IsExact ? figure.Value : figure.Low))]
                ),
                (
                    Bound(measure, "high", new("upper bound", "верхняя граница")),
                    [.. cells.Select(cell => Cell(cell, figure => figure.IsExact ? figure.Value : figure.High))]
                ),
            ]
            : [value];
    }

    private static MatrixMember Measure(ReportTable table, ReportColumn column) =>
        new(column.Code, column.Title)
        {
            Unit = Unit(column),
            Decimals = table.Rows.Select(column.For).DefaultIfEmpty(column).Max(Decimals),
        };

    private static int Decimals(ReportColumn column) =>
        Math.Max(0, column.Decimals + (int)Math.Round(Math.Log10(column.Scale)));

    // The printed unit is that of the scaled value.
    private static LocalText Unit(ReportColumn column) =>
        column.Unit is not { } unit ? new("number", "число")
        : column.Scale == 1 ? unit
        : new(
            FormattableString.Invariant($"1 = {column.Scale} {unit.English}"),
            FormattableString.Invariant($"1 = {column.Scale} {unit.Russian}")
        );

    private static MatrixMember Bound(MatrixMember value, string end, LocalText name) =>
        value with
        {
            Code = $"{value.Code}-{end}",
            Name = new($"{value.Name.English}, {name.English}", $"{value.Name.Russian}, {name.Russian}"),
        };

    private static MatrixCell Cell(ReportCell cell, Func<Figure, double?> number) =>
        cell.Figure is not { } figure ? NotApplicable
        : number(figure) is { } value ? new(value, "")
        : figure.Missing != Missing.None ? new(null, figure.Missing.Code())
        : NotApplicable;

    private static (MatrixMember, MatrixCell[]) Words(MatrixMember measure, ReportCell[] cells)
    {
        var key = new WordKey(cells.Where(IsWord).Select(Word));
        var kept = measure with { Unit = new("number of the word", "номер слова"), Decimals = 0, Note = key.Text };
        return (kept, [.. cells.Select(cell => IsWord(cell) ? new(key[Word(cell)], "") : Cell(cell, _ => null))]);
    }

    private static KeyedWord Word(ReportCell cell) => new(cell.Text!.English, cell.Text);

    // What tables print for nothing is no word.
    private static bool IsWord(ReportCell cell) => cell.Text is { English: not ("" or "-" or "–" or "—") };

    private static readonly MatrixCell NotApplicable = new(null, Missing.NotApplicable.Code());
}
