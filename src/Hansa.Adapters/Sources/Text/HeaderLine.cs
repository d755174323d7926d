using System.Text;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Text;

/// <summary>The first line of a delimited file: its columns, and which character delimits them.</summary>
internal sealed record HeaderLine(Header Header, char Delimiter)
{
    private const string Candidates = ",;\t|";

    /// <summary>Reads the line with the form's delimiter, or with the only candidate that fits.</summary>
    public static Outcome<HeaderLine> Read(string line, TextForm form)
    {
        if (form.Delimiter is { } declared)
            return Split(line, declared, form.Quote);
        var present = Candidates.Where(candidate => line.Contains(candidate, StringComparison.Ordinal)).ToArray();
        if (present.Length <= 1)
            return Split(line, present.Length == 1 ? present[0] : ',', form.Quote);
        var fitting = present
            .Select(candidate => Split(line, candidate, form.Quote))
            .Where(split => split.Succeeded && split.Value.Header.HasAll(form.Wanted))
            .ToArray();
        return fitting.Length == 1 || (fitting.Length > 1 && OnlyOneSplits(fitting))
            ? Widest(fitting)
            : Ambiguous(present);
    }

    private static Outcome<HeaderLine> Widest(Outcome<HeaderLine>[] fitting) =>
        fitting.MaxBy(split => split.Value.Header.Columns.Count)!;

    // A candidate that stands only inside quoted names makes one column.
    private static bool OnlyOneSplits(Outcome<HeaderLine>[] fitting) =>
        fitting.Count(split => split.Value.Header.Columns.Count > 1) == 1;

    private static Problem Ambiguous(char[] present) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The header could be divided by {string.Join(" or ", present.Select(DelimiterNames.Name))}.",
                $"Заголовок можно разделить по-разному: {string.Join(" или ", present.Select(DelimiterNames.Name))}."
            ),
            new("Say which with --delimiter.", "Назовите разделитель: --delimiter.")
        );

    private static Outcome<HeaderLine> Split(string line, char delimiter, char? quote)
    {
        var columns = new List<string>();
        var rest = line.AsSpan();
        while (true)
        {
            var field = Next(ref rest, delimiter, quote, out var more);
            if (field is null)
                return new Problem(
                    ProblemKind.Invalid,
                    new("A quote in the header is not closed.", "В заголовке не закрыта кавычка."),
                    new("Mend the first line.", "Исправьте первую строку.")
                );
            columns.Add(field.Trim());
            if (!more)
                return new HeaderLine(new Header(columns), delimiter);
        }
    }

    private static string? Next(ref ReadOnlySpan<char> rest, char delimiter, char? quote, out bool more)
    {
        var text = new StringBuilder();
        var quoted = rest.Length > 0 && rest[0] == quote;
        var i = quoted ? 1 : 0;
        for (; i < rest.Length; i++)
        {
            if (quoted && rest[i] == quote && i + 1 < rest.Length && rest[i + 1] == quote)
                i++;
            else if (quoted && rest[i] == quote)
            {
                quoted = false;
                continue;
            }
            else if (!quoted && rest[i] == delimiter)
                break;
            text.Append(rest[i]);
        }
        more = i < rest.Length;
        rest = more ? rest[(i + 1)..] : [];
        return quoted ? null : text.ToString();
    }
}
