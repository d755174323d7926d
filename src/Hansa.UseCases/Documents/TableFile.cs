namespace Hansa.UseCases.Documents;

/// <summary>A small CSV file as it stands: texts without the spaces around them, unchecked.</summary>
/// <param name="FileName">Without folders.</param>
/// <param name="Columns">The header, in the file's order.</param>
public sealed record TableFile(string FileName, IReadOnlyList<string> Columns, IReadOnlyList<TableFileRow> Rows)
{
    public bool Has(string column) => Columns.Contains(column);

    /// <summary>The text of a row in a column; empty when the file has no such column.</summary>
    public string Text(TableFileRow row, string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at] == column)
                return at < row.Fields.Count ? row.Fields[at] : "";
        }
        return "";
    }

    /// <summary>What is wrong with the header and with the number of fields, one a line, with file and line.</summary>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    public IEnumerable<LocalText> Faults(IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        string[] known = [.. required, .. optional];
        foreach (var column in required.Except(Columns))
            yield return new(
                $"{FileName}, line 1: there is no column {column}; the columns are {Columns}.",
                $"{FileName}, строка 1: нет столбца {column}; столбцы: {Columns}."
            );
        foreach (var column in Columns.Except(known))
            yield return new LocalText(
                $"{FileName}, line 1: there is no use for a column '{column}'.",
                $"{FileName}, строка 1: столбец «{column}» лишний."
            ).And(Nearest.Advice(column, known, new($"Columns are {known}.", $"Столбцы: {known}.")));
        foreach (var twice in Columns.GroupBy(column => column).Where(group => group.Count() > 1))
            yield return new(
                $"{FileName}, line 1: the column {twice.Key} stands there twice.",
                $"{FileName}, строка 1: столбец {twice.Key} повторяется."
            );
        foreach (var row in Rows.Where(row => row.Fields.Count != Columns.Count))
            yield return new(
                $"{FileName}, line {row.Line}: {row.Fields.Count} fields where the header has {Columns.Count}.",
                $"{FileName}, строка {row.Line}: полей {row.Fields.Count}, а в заголовке {Columns.Count}."
            );
    }
}

/// <summary>One row of a <see cref="TableFile"/>.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
public sealed record TableFileRow(int Line, IReadOnlyList<string> Fields);
