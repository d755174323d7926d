using System.Text.RegularExpressions;

namespace Hansa.Adapters.Documents.Excel;

/// <summary>Texts as a cell of a worksheet holds them.</summary>
internal static partial class ExcelText
{
    /// <summary>The most characters that a cell can hold.</summary>
    public const int Longest = 32_767;

    /// <summary>Allowed in XML, short enough, and with no piece that would be read as an escaped character.</summary>
    public static string Of(string text)
    {
        var escaped = Escape().Replace(OfficeText.Plain(text), "_x005F$0");
        return OfficeText.Cut(escaped, Longest);
    }

    /// <summary>True for a text that would become a formula if a person edited the cell.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
