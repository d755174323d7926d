using System.Buffers;
using System.Globalization;
using Hansa.Statistics.Disclosure;

namespace Hansa.UseCases.Documents;

/// <summary>Writes CSV as RFC 4180 has it: comma, quotes only where needed, invariant numbers, one line feed per line.</summary>
/// <remarks>A text that a spreadsheet would read as a formula gets a leading apostrophe; numbers are written as numbers.</remarks>
public sealed class CsvLines(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private bool lineHasCells;

    /// <summary>One cell of text; nothing gives an empty cell.</summary>
    public CsvLines Text(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text))
            return this;
        var safe = LooksLikeFormula(text) ? "'" + text : text;
        if (safe.AsSpan().ContainsAny(Special))
            output.Write($"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            output.Write(safe);
        return this;
    }

    /// <summary>One cell with the shortest digits that read back as the same number; nothing gives an empty cell.</summary>
    public CsvLines Number(double? number)
    {
        Separate();
        if (number is { } value)
            output.Write(value.ToString("R", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>One cell with an exact number.</summary>
    public CsvLines Number(decimal number)
    {
        Separate();
        output.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends a line of figures: those of internal tables have one more column, which says so in every line.</summary>
    public void EndMarked(Clearance clearance, string mark)
    {
        if (clearance.IsInternal)
            Text(mark);
        End();
    }

    public void End()
    {
        output.Write('\n');
        lineHasCells = false;
    }

    private void Separate()
    {
        if (lineHasCells)
            output.Write(',');
        lineHasCells = true;
    }

    // Full-width forms are read as formulas too by some spreadsheets.
    private static bool LooksLikeFormula(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
