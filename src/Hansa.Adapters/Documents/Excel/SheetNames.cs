using System.Buffers;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>Names of worksheets as Excel allows them: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at an end, each once whatever the case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\");

    // Excel keeps this name for itself.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Next(string wish)
    {
        var allowed = string.Concat(
            OfficeText.Plain(wish).Select(letter => Forbidden.Contains(letter) || letter == '\n' ? ' ' : letter)
        );
        var name = Trimmed(allowed, Longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var end = FormattableString.Invariant($" ({number})");
            name = Trimmed(allowed, Longest - end.Length) + end;
        }
        return name;
    }

    private static string Trimmed(string text, int longest) =>
        OfficeText.Cut(text.Trim(' ', '\''), longest).Trim(' ', '\'') is { Length: > 0 } name ? name : "-";
}
