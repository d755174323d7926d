using System.Text;

namespace Hansa.UseCases.Documents;

/// <summary>Text as HTML, SVG and XML hold it: nothing in it can become markup.</summary>
internal static class Markup
{
    private const char Replacement = '\ufffd';

    /// <summary>Escaped for content and for attributes in either kind of quotes; characters that XML forbids become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                safe.Append(text[at]).Append(text[++at]);
            else
                Append(safe, text[at]);
        }
        return safe.ToString();
    }

    private static void Append(StringBuilder safe, char one) =>
        _ = one switch
        {
            '&' => safe.Append("&amp;"),
            '<' => safe.Append("&lt;"),
            '>' => safe.Append("&gt;"),
            '"' => safe.Append("&quot;"),
            '\'' => safe.Append("&#39;"),
            '\t' or '\n' or '\r' => safe.Append(one),
            < ' ' or '\ufffe' or '\uffff' => safe.Append(Replacement),
            _ when char.IsSurrogate(one) => safe.Append(Replacement),
            _ => safe.Append(one),
        };
}
