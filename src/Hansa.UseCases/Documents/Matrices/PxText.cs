using System.Text;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>Texts as PX allows them: without quotation marks and control characters, names short enough for one line and different from each other.</summary>
internal static class PxText
{
    /// <summary>A text between two of these is one value; there is no way to write the mark itself.</summary>
    private const char Quote = '"';

    /// <summary>Quotation marks become apostrophes; control characters and line breaks become spaces.</summary>
    public static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            (letters, source) =>
            {
                for (var at = 0; at < source.Length; at++)
                    letters[at] = Allowed(source, at);
            }
        );

    /// <summary>Names of at most this many characters that all differ, in the order given: long ones are cut, equal ones get their code or a number behind them.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<(string Name, string Code)> all, int longest)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. all.Select(one => Name(one.Name, one.Code, longest, taken))];
    }

    private static string Name(string name, string code, int longest, HashSet<string> taken)
    {
        var cut = Cut(Plain(name).Trim() is { Length: > 0 } plain ? plain : Plain(code).Trim(), longest);
        if (taken.Add(cut))
            return cut;
        var coded = WithEnd(cut, $" ({Cut(Plain(code), longest / 2)})", longest);
        for (var number = 2; !taken.Add(coded); number++)
            coded = WithEnd(cut, FormattableString.Invariant($" ({number})"), longest);
        return coded;
    }

    /// <summary>At most this many characters, an ellipsis in place of what is left out; pairs of surrogates stay whole.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>A text in pieces of at most this many characters, broken behind spaces where there are any.</summary>
    public static IEnumerable<string> Pieces(string text, int longest)
    {
        while (text.Length > longest)
        {
            var space = text.LastIndexOf(' ', longest - 1);
            var end = space > longest / 2 ? space + 1 : longest;
            if (char.IsHighSurrogate(text[end - 1]))
                end--;
            yield return text[..end];
            text = text[end..];
        }
        yield return text;
    }

    private static string WithEnd(string name, string end, int longest) => Cut(name, longest - end.Length) + end;

    private static char Allowed(string text, int at)
    {
        var letter = text[at];
        if (letter == Quote)
            return '\'';
        if (char.IsControl(letter) || letter is '\u2028' or '\u2029')
            return ' ';
        return Rune.TryGetRuneAt(text, at, out _) || IsSecondHalf(text, at) ? letter : '\uFFFD';
    }

    private static bool IsSecondHalf(string text, int at) =>
        at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
