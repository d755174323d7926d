using System.Text;

namespace Hansa.Adapters.Reference;

/// <summary>One record of a CSV text.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);

/// <summary>Reads a small CSV text (RFC 4180: comma, double quotes, a quoted field may hold line ends); blank lines are skipped.</summary>
public sealed class CsvText
{
    private readonly string text;
    private int at;
    private int line = 1;

    private CsvText(string text) => this.text = text;

    /// <exception cref="InvalidDataException">A quote is opened and never closed, or text follows a closed one.</exception>
    public static IEnumerable<CsvRecord> Records(string text)
    {
        var reader = new CsvText(text);
        while (reader.at < text.Length)
        {
            var start = reader.line;
            var fields = reader.Fields();
            if (fields is not [""])
                yield return new CsvRecord(start, fields);
        }
    }

    private List<string> Fields()
    {
        var fields = new List<string> { Field() };
        while (Takes(','))
            fields.Add(Field());
        Takes('\r');
        if (!Takes('\n') && at < text.Length)
            throw new InvalidDataException($"Line {line}: text follows a closed quote.");
        line++;
        return fields;
    }

    private string Field() => Takes('"') ? Quoted() : Plain();

    private string Plain()
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private string Quoted()
    {
        var field = new StringBuilder();
        var opened = line;
        for (; at < text.Length; at++)
        {
            if (Takes('"') && (at >= text.Length || text[at] != '"'))
                return field.ToString();
            if (text[at] == '\n')
                line++;
            field.Append(text[at]);
        }
        throw new InvalidDataException($"Line {opened}: a quote is opened and never closed.");
    }

    private bool Takes(char letter)
    {
        if (at >= text.Length || text[at] != letter)
            return false;
        at++;
        return true;
    }
}
