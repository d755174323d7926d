using System.Text.RegularExpressions;

namespace Hansa.Tests.House;

/// <summary>Finds in source text the pairs of an English and a Russian literal, and those of a problem whose words are in the wrong language.</summary>
internal static partial class BothLanguages
{
    /// <summary>A pair of literals, as they stand in the source.</summary>
    public sealed record Pair(int Line, string English, string Russian, bool IsOfProblem);

    /// <summary>Every <c>new("…", "…")</c> whose Russian side is Russian, and every one within a problem.</summary>
    public static IEnumerable<Pair> Pairs(string source)
    {
        foreach (Match match in TwoLiterals().Matches(source))
        {
            var (english, russian) = (match.Groups["one"].Value, match.Groups["two"].Value);
            var statement = source[..match.Index][(source.LastIndexOf(';', match.Index) + 1)..];
            var isOfProblem = Problems().IsMatch(statement);
            if (isOfProblem || Cyrillic().IsMatch(russian))
                yield return new Pair(
                    source[..match.Index].Count(letter => letter == '\n') + 1,
                    english,
                    russian,
                    isOfProblem
                );
        }
    }

    /// <summary>True where one side is written in the language of the other, or differs in what it fills in.</summary>
    public static bool IsWrong(Pair pair) =>
        (Words(pair.English) && !Cyrillic().IsMatch(Said(pair.Russian))) || Cyrillic().IsMatch(Said(pair.English));

    // Codes and options are the same in every language; a text of words is not.
    private static bool Words(string literal) => LowerWord().Count(Said(literal)) >= 2;

    private static string Said(string literal) => Quoted().Replace(Hole().Replace(literal, ""), "");

    [GeneratedRegex(
        """new(?: LocalText)?\(\s*\$?"(?<one>(?:[^"\\{]|\\.|\{[^}]*\})*)",\s*\$?"(?<two>(?:[^"\\{]|\\.|\{[^}]*\})*)"\s*\)"""
    )]
    private static partial Regex TwoLiterals();

    [GeneratedRegex(
        @"ProblemKind\.|\b(Refuse|Refused|Invalid|Unfit|Wrong|Damaged|NoHeader|NotCsv|ContentException)(<\w+>)?\("
    )]
    private static partial Regex Problems();

    [GeneratedRegex("[А-Яа-яЁё]")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"(?<![-\w.:=/])[a-z]{2,}(?![\w=:/.]*[=:/])")]
    private static partial Regex LowerWord();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""\\".*?\\"|<[^>]*>""")]
    private static partial Regex Quoted();
}
