using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Hansa.Adapters.Sources.Cells;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Finds what has no place in text: bytes that are not UTF-8, NUL, byte-order marks inside, control characters.</summary>
internal static class BlockText
{
    // All below the blank but tab, line feed and carriage return.
    private static readonly byte[] Controls =
    [
        .. Enumerable.Range(0, ' ').Except(['\t', '\n', '\r']).Select(value => (byte)value),
    ];

    private static readonly SearchValues<byte> InText = SearchValues.Create(Controls);

    // Readers of cells divide and mark them with control characters of their own.
    private static readonly SearchValues<byte> InCells = SearchValues.Create([
        .. Controls.Except([Dialect.Cells.Delimiter, CellMark.Cell, CellMark.Record]),
    ]);

    private static readonly SearchValues<byte> MarksAndControls = SearchValues.Create([
        .. Controls.Except([Dialect.Cells.Delimiter]),
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

    /// <summary>True when some record of the text may have a fault or carry a mark of its reader.</summary>
    public static bool IsSuspicious(ReadOnlySpan<byte> text, Dialect dialect) =>
        text.ContainsAny(dialect == Dialect.Cells ? MarksAndControls : InText)
        || (!Ascii.IsValid(text) && text.IndexOf("\uFEFF"u8) >= 0);

    /// <summary>The quarantine reason for a record that holds what has no place in text, or nothing.</summary>
    public static string? Fault(ReadOnlySpan<byte> record, Dialect dialect)
    {
        if (record.Contains((byte)0))
            return QuarantineReasons.NulByte;
        if (record.IndexOf("\uFEFF"u8) >= 0)
            return QuarantineReasons.ByteOrderMark;
        return record.ContainsAny(Unwanted(dialect)) ? QuarantineReasons.ControlCharacter : null;
    }

    private static SearchValues<byte> Unwanted(Dialect dialect) => dialect == Dialect.Cells ? InCells : InText;
}
