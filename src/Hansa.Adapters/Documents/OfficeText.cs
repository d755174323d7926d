using System.Text;

namespace Hansa.Adapters.Documents;

/// <summary>Texts as the XML of office documents allows them.</summary>
internal static class OfficeText
{
    /// <summary>Without control characters and broken surrogates, which XML cannot hold: a space or a replacement sign stands for them.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter >= '\uFFFE'))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
            plain.Append(
                rune.Value is '\n' ? "\n"
                : Rune.IsControl(rune) ? " "
                : rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD"
                : rune.ToString()
            );
        return plain.ToString();
    }

    /// <summary>At most this many characters, an ellipsis in place of the rest; pairs of surrogates stay whole.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }
}
