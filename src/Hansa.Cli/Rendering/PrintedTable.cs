namespace Hansa.Cli.Rendering;

/// <summary>A column of a table for people.</summary>
public sealed record PrintedColumn(string Head, bool IsRight = false);

/// <summary>A table as people read it: every text and number already in their language.</summary>
public sealed record PrintedTable(IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string? Title { get; init; }

    /// <summary>Lines between title and table: what the numbers are, where they come from.</summary>
    public IReadOnlyList<string> Caption { get; init; } = [];

    /// <summary>Sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
