using System.Globalization;
using System.Text;

namespace Hansa.Statistics.Classifications;

/// <summary>A name without what spellings differ in: case, accents, punctuation, spaces.</summary>
public static class NameKey
{
    /// <summary>Lower-case letters and digits of any script, words parted by one space: <c>cote d ivoire</c>.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            if (Rune.IsLetterOrDigit(rune))
                key.Append(Rune.ToLowerInvariant(rune));
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
