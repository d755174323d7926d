using System.Text;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>Writes records of cells into a block as <see cref="Dialect.Cells"/> has them.</summary>
internal sealed class CellWriter
{
    private const byte LineFeed = (byte)'\n';

    // Stands for a control character: such a record is quarantined.
    private const byte Control = 1;

    private RecordBlock block = new(0);
    private int recordStart;
    private bool isBlank;
    private bool isFirst;

    /// <summary>True while the block has room for one more record of any permitted length.</summary>
    public bool HasRoom => block.Length < LineBlocks.LongestRecord / 2;

    public void Begin(RecordBlock records, long firstLine)
    {
        block = records;
        block.Length = 0;
        block.FirstLine = firstLine;
        block.IsCutOff = false;
        BeginRecord();
    }

    /// <summary>Says that the record is no row, for this quarantine reason; before its first cell.</summary>
    public void RefuseRecord(string reason)
    {
        Mark(CellMark.Record, reason);
        isBlank = false;
    }

    public void Cell(string text)
    {
        BeginCell();
        if (text.Length == 0 || !HasRoomFor(text.Length * 3))
            return;
        var start = block.Length;
        block.Length += Encoding.UTF8.GetBytes(text, block.Bytes.AsSpan(start));
        Clean(start);
    }

    /// <summary>A cell of one byte a character.</summary>
    public void Cell(ReadOnlySpan<byte> text, ByteEncoding encoding)
    {
        BeginCell();
        var start = block.Length;
        foreach (var value in text)
        {
            if (value < 0x80)
                block.Bytes[block.Length++] = value;
            else
                Append(encoding.Character(value) ?? throw Undecodable(value, encoding));
        }
        Clean(start);
    }

    /// <summary>A cell that quarantines its record for this reason if its column is used.</summary>
    public void RefusedCell(string reason, string text)
    {
        BeginCell();
        Mark(CellMark.Cell, reason);
        var start = block.Length;
        if (HasRoomFor(text.Length * 3))
            block.Length += Encoding.UTF8.GetBytes(text, block.Bytes.AsSpan(start));
        Clean(start);
        isBlank = false;
    }

    /// <summary>Ends the record; one without any text becomes an empty line.</summary>
    public void EndRecord()
    {
        if (isBlank)
            block.Length = recordStart;
        block.Bytes[block.Length++] = LineFeed;
        BeginRecord();
    }

    private void BeginRecord()
    {
        recordStart = block.Length;
        isBlank = true;
        isFirst = true;
    }

    private void BeginCell()
    {
        if (!isFirst)
            block.Bytes[block.Length++] = Dialect.Cells.Delimiter;
        isFirst = false;
    }

    // A record longer than is permitted loses its last cells and is quarantined for its length.
    private bool HasRoomFor(int bytes)
    {
        if (block.Length - recordStart > LineBlocks.LongestRecord)
            return false;
        if (block.Length + bytes + 1024 > block.Bytes.Length)
            Array.Resize(ref block.Bytes, (block.Length + bytes) * 2);
        return true;
    }

    private void Mark(byte mark, string reason)
    {
        block.Bytes[block.Length++] = mark;
        block.Length += Encoding.ASCII.GetBytes(reason, block.Bytes.AsSpan(block.Length));
        block.Bytes[block.Length++] = mark;
    }

    private void Append(byte[] character)
    {
        character.CopyTo(block.Bytes, block.Length);
        block.Length += character.Length;
    }

    // Line ends and tabs within a cell become blanks: a record is one line. Other control characters are kept visible as one.
    private void Clean(int start)
    {
        var text = block.Bytes.AsSpan(start, block.Length - start);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)'\t' or (byte)'\n' or (byte)'\r')
                text[i] = (byte)' ';
            else if (text[i] is > 0 and < (byte)' ')
                text[i] = Control;
            isBlank &= text[i] == (byte)' ';
        }
    }

    private static ContentException Undecodable(byte value, ByteEncoding encoding) =>
        new(
            new(
                $"The file holds the byte 0x{value:X2}, which is no character in {encoding.Name}.",
                $"В файле байт 0x{value:X2}, такого знака нет в {encoding.Name}."
            ),
            new("Say how the file is written with --encoding.", "Назовите кодировку файла: --encoding.")
        );
}
