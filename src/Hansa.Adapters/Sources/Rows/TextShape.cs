using System.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>What a text looks like, without what it says: 9 for each digit, A for each letter, signs as they are.</summary>
/// <remarks>For files that name firms or persons: a record that was not accepted can be found and mended by its line and shape, and gives nobody away.</remarks>
internal static class TextShape
{
    private const int Longest = 1_000;

    public static string Of(string text)
    {
        var shape = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shape.Length == Longest)
                break;
            shape.Append(Sign(rune));
        }
        return shape.ToString();
    }

    private static char Sign(Rune rune) =>
        Rune.IsDigit(rune) ? '9'
        : rune.IsAscii && !Rune.IsLetter(rune) ? (char)rune.Value
        : 'A';
}
