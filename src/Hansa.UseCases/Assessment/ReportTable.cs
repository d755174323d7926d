using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Assessment;

/// <summary>A column of a printed table.</summary>
/// <param name="Code">Its name in CSV and JSON.</param>
/// <param name="Title">Its head.</param>
/// <param name="Unit">What its figures are counted in, in words; nothing for columns of text.</param>
/// <param name="Decimals">Digits after the point when printed, rounded half away from zero.</param>
/// <param name="Scale">What values are multiplied by when printed: 100 for percents.</param>
public sealed record ReportColumn(
    string Code,
    LocalText Title,
    LocalText? Unit = null,
    int Decimals = 1,
    double Scale = 1
)
{
    /// <summary>The column as a row prints it: with the row's own unit, decimals and scale where it has them.</summary>
    public ReportColumn For(ReportRow row) =>
        row.Form is { } form ? this with { Unit = form.Unit, Decimals = form.Decimals, Scale = form.Scale } : this;
}

/// <summary>How a row prints its figures, in tables whose rows are counted in different units.</summary>
/// <param name="Code">The unit of the figures themselves, before they are scaled: <c>share</c>, <c>USD</c>, …</param>
/// <param name="Unit">The unit of the printed numbers.</param>
public sealed record ReportForm(string Code, LocalText Unit, int Decimals, double Scale);

/// <summary>One cell: a figure, or a text, or nothing.</summary>
public sealed record ReportCell(Figure? Figure, LocalText? Text)
{
    public static readonly ReportCell Empty = new(null, null);

    public static ReportCell Of(Figure figure) => new(figure, null);

    public static ReportCell Of(LocalText text) => new(null, text);
}

/// <summary>One row of a printed table: a stable code, its name, and a cell for each column.</summary>
public sealed record ReportRow(string Code, LocalText Label, IReadOnlyList<ReportCell> Cells)
{
    /// <summary>Stands before the columns' own decimals and scale; nothing leaves them.</summary>
    public ReportForm? Form { get; init; }

    /// <summary>The name with the row's own unit, where it has one.</summary>
    public LocalText FullLabel =>
        Form is { } form
            ? new($"{Label.English}, {form.Unit.English}", $"{Label.Russian}, {form.Unit.Russian}")
            : Label;
}

/// <summary>A table for people, the same in every face and language.</summary>
/// <param name="Code"><c>table-1</c>, <c>table-2</c>, …</param>
/// <param name="RowTitle">The head of the column of row names.</param>
public sealed record ReportTable(
    string Code,
    LocalText Title,
    LocalText RowTitle,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<LocalText> Notes,
    Provenance Provenance
)
{
    /// <summary>The text in a row and column, in English; nothing where there is none.</summary>
    public string? TextOf(string row, string column)
    {
        var position = Columns.Select(one => one.Code).ToList().IndexOf(column);
        return position < 0 ? null : Rows.FirstOrDefault(one => one.Code == row)?.Cells[position].Text?.English;
    }
}
