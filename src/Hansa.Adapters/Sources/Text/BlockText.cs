using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Finds what has no place in text: bytes that are not UTF-8, NUL, byte-order marks inside, control characters.</summary>
internal static class BlockText
{
    // All below the blank but tab, line feed, carriage return and the unit separator, which divides cells.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Except(['\t', '\n', '\r', Dialect.Cells.Delimiter]).Select(value => (byte)value),
    ]);

    /// <summary>The physical line of the first record that is not UTF-8, or 0.</summary>
    public static long FirstUndecodableLine(RecordBlock block)
    {
        if (Ascii.IsValid(block.Content) || Utf8.IsValid(block.Content))
            return 0;
        var line = block.FirstLine;
        foreach (var range in block.Content.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(block.Content[range]))
                break;
            line++;
        }
        return line;
    }

    /// <summary>True when some record of the text has a fault.</summary>
    public static bool IsSuspicious(ReadOnlySpan<byte> text) =>
        text.ContainsAny(Controls) || (!Ascii.IsValid(text) && text.IndexOf("\uFEFF"u8) >= 0);

    /// <summary>The quarantine reason for a record that holds what has no place in text, or nothing.</summary>
    public static string? Fault(ReadOnlySpan<byte> record)
    {
        if (record.Contains((byte)0))
            return QuarantineReasons.NulByte;
        if (record.IndexOf("\uFEFF"u8) >= 0)
            return QuarantineReasons.ByteOrderMark;
        return record.ContainsAny(Controls) ? QuarantineReasons.ControlCharacter : null;
    }
}
