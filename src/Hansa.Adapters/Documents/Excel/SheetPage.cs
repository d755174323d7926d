namespace Hansa.Adapters.Documents.Excel;

/// <summary>How a cell looks.</summary>
internal enum CellLook
{
    Plain,
    Title,
    Subtitle,
    Head,

    /// <summary>The head of a column of figures.</summary>
    NumberHead,
    Label,
    Word,
    Number,

    /// <summary>The reason why there is no number.</summary>
    Missing,
    Section,
    Note,
    Link,
}

/// <summary>One cell: a text, a number, or nothing.</summary>
/// <param name="Text">Shown as it is, never a formula.</param>
internal sealed record SheetCell(string? Text, double? Number, CellLook Look)
{
    public static readonly SheetCell Empty = new(null, null, CellLook.Plain);

    /// <summary>The number format in Excel's own notation; empty for texts.</summary>
    public string Format { get; init; } = "";

    /// <summary>Footnote keys behind the text; empty where there are none.</summary>
    public string Keys { get; init; } = "";

    /// <summary>The worksheet that a click leads to.</summary>
    public string? LinksTo { get; init; }

    public static SheetCell Of(string text, CellLook look) => new(text, null, look);

    public static SheetCell Of(double number, string format) => new(null, number, CellLook.Number) { Format = format };
}

/// <summary>One row of cells, from the first column on.</summary>
internal sealed record SheetRow(IReadOnlyList<SheetCell> Cells)
{
    /// <summary>True when the first cell reaches over all columns of the worksheet.</summary>
    public bool IsMerged { get; init; }
}

/// <summary>A worksheet before it is written.</summary>
/// <param name="Widths">Of the columns, in characters.</param>
internal sealed record SheetPage(string Name, IReadOnlyList<double> Widths, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The row of heads, from 1, which stays in sight and is repeated on each page of print; 0 where there is none.</summary>
    public int HeadRow { get; init; }

    /// <summary>Rows of the table below its heads.</summary>
    public int TableRows { get; init; }
}
