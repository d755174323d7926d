using Hansa.UseCases;

namespace Hansa.Adapters.Sources;

/// <summary>The columns of a file, in order, as the file writes them (trimmed).</summary>
internal sealed class Header(IReadOnlyList<string> columns)
{
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The column's position: an exact match, else the only one that differs in case; −1 when there is none.</summary>
    public int Find(string column)
    {
        var exact = Positions(column, StringComparison.Ordinal);
        if (exact.Count > 0)
            return exact[0];
        var close = Positions(column, StringComparison.OrdinalIgnoreCase);
        return close.Count == 1 ? close[0] : -1;
    }

    /// <summary>True when the file has every one of the columns.</summary>
    public bool HasAll(IEnumerable<string> wanted) => wanted.All(column => Find(column) >= 0);

    /// <summary>A problem when a column has no name or two have the same.</summary>
    public Problem? Check()
    {
        var twice = Columns
            .GroupBy(column => column, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null || (twice.Key.Length == 0 && Columns.Count > 1 && twice.Count() < Columns.Count)
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"The header names the column '{twice.Key}' {twice.Count()} times.",
                    $"В заголовке столбец «{twice.Key}» назван несколько раз: {twice.Count()}."
                ),
                new(
                    "Give each column its own name in the first line of the file.",
                    "Дайте каждому столбцу своё имя в первой строке файла."
                )
            );
    }

    private List<int> Positions(string column, StringComparison comparison)
    {
        var found = new List<int>();
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i], column, comparison))
                found.Add(i);
        }
        return found;
    }
}
