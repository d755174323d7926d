using System.Globalization;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>A word that a cell holds: a class by code and name, or a text that is its own code.</summary>
internal sealed record KeyedWord(string Code, LocalText Name);

/// <summary>Numbers in place of words, for formats whose cells hold numbers only; the key says which word a number stands for.</summary>
/// <remarks>Codes that are all whole numbers are those numbers; others are counted from 1 in the order of their first appearance.</remarks>
internal sealed class WordKey
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<KeyedWord> words = [];

    public WordKey(IEnumerable<KeyedWord> all)
    {
        words.AddRange(all.DistinctBy(word => word.Code));
        var areNumbers = words.All(word => Number(word.Code) is not null);
        for (var at = 0; at < words.Count; at++)
            numbers[words[at].Code] = areNumbers ? Number(words[at].Code)!.Value : at + 1;
    }

    public int this[KeyedWord word] => numbers[word.Code];

    /// <summary><c>1: first word; 2: second word</c>; nothing where every word is its own number.</summary>
    public LocalText? Text =>
        words.All(word => word.Name.In("en") == Digits(word) && word.Name.In("ru") == Digits(word))
            ? null
            : new(
                string.Join("; ", words.Select(word => $"{Digits(word)}: {word.Name.English}")),
                string.Join("; ", words.Select(word => $"{Digits(word)}: {word.Name.Russian}"))
            );

    private string Digits(KeyedWord word) => this[word].ToString(CultureInfo.InvariantCulture);

    private static int? Number(string code) =>
        code is "0" or [>= '1' and <= '9', ..]
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
