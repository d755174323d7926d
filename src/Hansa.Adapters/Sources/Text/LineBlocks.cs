using System.Text;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Cuts a stream of text into blocks of whole lines in UTF-8; lines end with LF, CRLF or, where the file has no LF, CR.</summary>
internal sealed class LineBlocks(Stream content, ByteEncoding encoding)
{
    /// <summary>The longest record, in bytes.</summary>
    public const int LongestRecord = 1 << 20;

    private const int ReadSize = 1 << 20;
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly byte[] raw = encoding.IsUtf8 ? [] : new byte[ReadSize / 4];
    private byte[] carried = new byte[ReadSize];
    private int carriedLength;
    private long line = 1;
    private bool atEnd;
    private bool? endsWithReturn;

    /// <summary>A block that <see cref="Next"/> can fill without growing.</summary>
    public static RecordBlock NewBlock() => new((2 * ReadSize) + 16);

    /// <summary>Fills the block with whole lines; the last line of the file gets a line feed if it has none.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next(RecordBlock block)
    {
        TakeCarried(block);
        var end = Fill(block);
        if (block.Length == 0)
            return false;
        if (end < 0)
            CutOff(block);
        else
            Carry(block, end);
        block.FirstLine = line;
        line += block.IsCutOff ? 1 : block.Content.Count(LineFeed);
        return true;
    }

    private void TakeCarried(RecordBlock block)
    {
        carried.AsSpan(0, carriedLength).CopyTo(block.Bytes);
        block.Length = carriedLength;
        block.IsCutOff = false;
        carriedLength = 0;
    }

    // Reads until the block holds a line end or the longest record is exceeded; returns the position after the last line end.
    private int Fill(RecordBlock block)
    {
        var searched = 0;
        while (!atEnd && block.Length < ReadSize)
        {
            Append(block);
        }
        while (true)
        {
            var end = block.Bytes.AsSpan(searched, block.Length - searched).LastIndexOf(LineFeed);
            if (end >= 0)
                return searched + end + 1;
            if (atEnd)
                return EndLastLine(block);
            if (block.Length > LongestRecord)
                return -1;
            searched = block.Length;
            Append(block);
        }
    }

    private static int EndLastLine(RecordBlock block)
    {
        if (block.Length > 0)
            block.Bytes[block.Length++] = LineFeed;
        return block.Length;
    }

    private void Append(RecordBlock block)
    {
        var start = block.Length;
        if (encoding.IsUtf8)
            block.Length += Read(block.Bytes.AsSpan(start, Math.Min(ReadSize, block.Bytes.Length - start - 1)));
        else
            Decode(block, Read(raw));
        endsWithReturn ??= EndsWithReturn(block.Content);
        if (endsWithReturn == true)
            block.Bytes.AsSpan(start, block.Length - start).Replace(CarriageReturn, LineFeed);
    }

    private int Read(Span<byte> target)
    {
        var read = content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        atEnd = read < target.Length;
        return read;
    }

    private static bool EndsWithReturn(ReadOnlySpan<byte> first) =>
        !first.Contains(LineFeed) && first.Contains(CarriageReturn);

    private void Decode(RecordBlock block, int length)
    {
        var source = raw.AsSpan(0, length);
        if (Ascii.IsValid(source))
        {
            source.CopyTo(block.Bytes.AsSpan(block.Length));
            block.Length += length;
            return;
        }
        foreach (var value in source)
        {
            if (value < 0x80)
                block.Bytes[block.Length++] = value;
            else
                AppendCharacter(block, value);
        }
    }

    private void AppendCharacter(RecordBlock block, byte value)
    {
        var character =
            encoding.Character(value)
            ?? throw new ContentException(
                new(
                    $"Line {line + block.Content.Count(LineFeed)} holds the byte 0x{value:X2}, which is no character in {encoding.Name}.",
                    $"В строке {line + block.Content.Count(LineFeed)} байт 0x{value:X2}, такого знака нет в {encoding.Name}."
                ),
                new(
                    "Say how the file is written with --encoding, or write it anew as utf-8.",
                    "Назовите кодировку (--encoding) или перепишите файл в utf-8."
                )
            );
        character.CopyTo(block.Bytes, block.Length);
        block.Length += character.Length;
    }

    private void Carry(RecordBlock block, int end)
    {
        carriedLength = block.Length - end;
        if (carriedLength > carried.Length)
            carried = new byte[carriedLength * 2];
        block.Bytes.AsSpan(end, carriedLength).CopyTo(carried);
        block.Length = end;
    }

    // Keeps the beginning of a line that is too long and passes over the rest of it.
    private void CutOff(RecordBlock block)
    {
        var kept = 4096;
        while ((block.Bytes[kept] & 0xC0) == 0x80)
            kept--;
        var rest = new RecordBlock(block.Bytes.Length);
        var end = -1;
        while (end < 0 && !atEnd)
        {
            rest.Length = 0;
            Append(rest);
            end = rest.Content.IndexOf(LineFeed);
        }
        if (end >= 0)
            Carry(rest, end + 1);
        block.Bytes[kept] = LineFeed;
        block.Length = kept + 1;
        block.IsCutOff = true;
    }
}
