using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>A column of a list.</summary>
/// <param name="Code">Its name in CSV and JSON.</param>
/// <param name="Title">Its head in a table for people.</param>
/// <param name="IsNumber">Numbers stand at the right in tables.</param>
public sealed record SheetColumn(string Code, LocalText Title, bool IsNumber = false);

/// <summary>A simple list (datasets, sources, quarantined records, …): named columns, rows of typed cells, in a stable order.</summary>
/// <param name="Rows">One array per row, a cell per column; read once, as they are made.</param>
public sealed record Sheet(IReadOnlyList<SheetColumn> Columns, IEnumerable<Cell[]> Rows)
{
    /// <summary>Sentences that stand below the table; programs do not get them.</summary>
    public IReadOnlyList<LocalText> Notes { get; init; } = [];

    /// <summary>The same list for people: without columns in which no row has anything, and without those named.</summary>
    public Sheet WithoutEmpty(params ReadOnlySpan<string> columns)
    {
        Cell[][] rows = [.. Rows];
        var kept = new List<int>();
        for (var at = 0; at < Columns.Count; at++)
        {
            if (!columns.Contains(Columns[at].Code) && Array.Exists(rows, row => row[at].Plain("en").Length > 0))
                kept.Add(at);
        }
        return new Sheet([.. kept.Select(at => Columns[at])], rows.Select(row => kept.Select(at => row[at]).ToArray()))
        {
            Notes = Notes,
        };
    }
}
