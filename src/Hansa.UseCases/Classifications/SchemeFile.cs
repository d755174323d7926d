namespace Hansa.UseCases.Classifications;

/// <summary>A user's classification as its CSV file has it: texts, unchecked.</summary>
/// <param name="FileName">Without folders.</param>
/// <param name="Columns">The header, in the file's order.</param>
/// <param name="Rows">In the file's order.</param>
public sealed record SchemeFile(string FileName, IReadOnlyList<string> Columns, IReadOnlyList<SchemeFileRow> Rows)
{
    /// <summary>The text of a row in a column; empty when the file has no such column.</summary>
    public string Text(SchemeFileRow row, string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at] == column)
                return at < row.Fields.Count ? row.Fields[at] : "";
        }
        return "";
    }
}

/// <summary>One row of a <see cref="SchemeFile"/>.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
public sealed record SchemeFileRow(int Line, IReadOnlyList<string> Fields);
