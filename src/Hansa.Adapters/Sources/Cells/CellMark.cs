using System.Text.RegularExpressions;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>How a reader of cells says within a block that a cell or a record is refused: between two marks stands the quarantine reason.</summary>
internal static partial class CellMark
{
    /// <summary>Begins a cell that cannot be taken as it stands (ASCII CAN); counts only where the cell's column is used.</summary>
    public const byte Cell = 0x18;

    /// <summary>Begins a record that is no row, whatever its cells hold (ASCII EM).</summary>
    public const byte Record = 0x19;

    /// <summary>The reason that the bytes begin with, or nothing.</summary>
    public static string? Reason(ReadOnlySpan<byte> bytes, byte mark)
    {
        if (bytes.IsEmpty || bytes[0] != mark)
            return null;
        var end = bytes[1..].IndexOf(mark);
        return end < 0 ? null : System.Text.Encoding.ASCII.GetString(bytes.Slice(1, end));
    }

    /// <summary>The text of a record or cell without marks and their reasons.</summary>
    public static string Strip(string text) =>
        text.IndexOfAny([(char)Cell, (char)Record]) < 0 ? text : Marks().Replace(text, "");

    [GeneratedRegex("\u0018[^\u0018]*\u0018|\u0019[^\u0019]*\u0019", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
