using System.Runtime.CompilerServices;

namespace Hansa.Adapters.Sources.Text;

/// <summary>What a splitter found on one record.</summary>
internal enum RecordForm
{
    Whole,
    Blank,
    UnbalancedQuote,
    TooManyFields,
}

/// <summary>Splits the records of a block into fields, one record a line; an unbalanced quote costs its own line only.</summary>
/// <remarks>Delimiters, quotes and line feeds are found 32 bytes at a time; only lines with quotes are looked at byte by byte.</remarks>
internal sealed class RecordSplitter
{
    private const int MostFields = 1000;
    private const byte LineFeed = (byte)'\n';

    private readonly int[] starts = new int[MostFields];
    private readonly int[] lengths = new int[MostFields];
    private byte[] unquoted = new byte[4096];
    private int unquotedLength;
    private readonly MarkIndex marks = new();
    private RecordBlock block = new(0);
    private Dialect dialect;
    private int nextMark;
    private int position;

    /// <summary>Fields of the current record.</summary>
    public int FieldCount { get; private set; }

    public int RecordStart { get; private set; }

    /// <summary>Length of the current record without its line end.</summary>
    public int RecordLength { get; private set; }

    /// <summary>The physical line of the current record.</summary>
    public long Line { get; private set; }

    /// <summary>The text of one field, without enclosing quotes.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            starts[field] >= 0
                ? new ReadOnlySpan<byte>(block.Bytes, starts[field], lengths[field])
                : new ReadOnlySpan<byte>(unquoted, ~starts[field], lengths[field]);
    }

    public void Begin(RecordBlock records, Dialect written)
    {
        block = records;
        dialect = written;
        position = 0;
        nextMark = 0;
        Line = records.FirstLine - 1;
        marks.Find(records, written);
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the block.</returns>
    public bool Next(out RecordForm form)
    {
        form = RecordForm.Whole;
        if (position >= block.Length)
            return false;
        Line++;
        RecordStart = position;
        form = Split();
        return true;
    }

    private RecordForm Split()
    {
        var bytes = block.Bytes;
        var count = 0;
        var start = position;
        while (true)
        {
            var mark = marks.Positions[nextMark++];
            var found = bytes[mark];
            if (found == dialect.Delimiter && count < MostFields - 1)
            {
                starts[count] = start;
                lengths[count++] = mark - start;
                start = mark + 1;
            }
            else if (found == LineFeed)
            {
                var end = mark > start && bytes[mark - 1] == (byte)'\r' ? mark - 1 : mark;
                starts[count] = start;
                lengths[count++] = end - start;
                return EndAt(mark, count);
            }
            else if (mark == start && count < MostFields - 1 && FindPlainQuoted(mark) is > 0 and var close)
            {
                starts[count] = mark + 1;
                lengths[count++] = close - mark - 1;
                start = close + 2;
                mark = marks.Positions[nextMark++];
                if (bytes[mark] == LineFeed)
                    return EndAt(mark, count);
            }
            else
            {
                return SplitSlowly(found == dialect.Delimiter);
            }
        }
    }

    private RecordForm EndAt(int mark, int count)
    {
        FieldCount = count;
        position = mark + 1;
        var end = mark > RecordStart && block.Bytes[mark - 1] == (byte)'\r' ? mark - 1 : mark;
        RecordLength = end - RecordStart;
        return count == 1 && IsBlank(block.Bytes.AsSpan(RecordStart, RecordLength))
            ? RecordForm.Blank
            : RecordForm.Whole;
    }

    // The closing quote of a field that holds no quote and ends at a delimiter or the line's end; 0 for any other, which is
    // looked at byte by byte. Afterwards the next mark is that delimiter or line feed.
    private int FindPlainQuoted(int open)
    {
        var bytes = block.Bytes;
        for (var next = nextMark; next < marks.Count; next++)
        {
            var mark = marks.Positions[next];
            if (bytes[mark] == LineFeed)
                return 0;
            if (bytes[mark] != dialect.Quote)
                continue;
            var after = mark + 1 < block.Length && bytes[mark + 1] == (byte)'\r' ? mark + 2 : mark + 1;
            var ends = next + 1 < marks.Count && marks.Positions[next + 1] == after && bytes[after] != dialect.Quote;
            if (!ends || (after > mark + 1 && bytes[after] != LineFeed))
                return 0;
            nextMark = next + 1;
            return mark;
        }
        return 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) =>
        line.IsEmpty || !line.ContainsAnyExcept((byte)' ', (byte)'\t');

    private RecordForm SplitSlowly(bool tooMany)
    {
        var bytes = block.Bytes;
        var mark = position + bytes.AsSpan(position, block.Length - position).IndexOf(LineFeed);
        while (nextMark < marks.Count && marks.Positions[nextMark] <= mark)
            nextMark++;
        var end = mark > position && bytes[mark - 1] == (byte)'\r' ? mark - 1 : mark;
        var start = position;
        position = mark + 1;
        RecordLength = end - start;
        FieldCount = 0;
        return tooMany ? RecordForm.TooManyFields : SplitQuoted(start, end);
    }

    private RecordForm SplitQuoted(int start, int end)
    {
        unquotedLength = 0;
        var at = start;
        while (true)
        {
            if (FieldCount == MostFields)
                return RecordForm.TooManyFields;
            var next = at < end && block.Bytes[at] == dialect.Quote ? Quoted(at, end) : Plain(at, end);
            if (next < 0)
                return RecordForm.UnbalancedQuote;
            FieldCount++;
            if (next >= end)
                return RecordForm.Whole;
            at = next + 1;
            if (at == end)
                return EmptyLast(end);
        }
    }

    private RecordForm EmptyLast(int end)
    {
        if (FieldCount == MostFields)
            return RecordForm.TooManyFields;
        starts[FieldCount] = end;
        lengths[FieldCount++] = 0;
        return RecordForm.Whole;
    }

    // Returns the position of the delimiter after the field, the end of the line, or −1 when a quote stands inside.
    private int Plain(int at, int end)
    {
        var text = block.Bytes.AsSpan(at, end - at);
        var length = text.IndexOf(dialect.Delimiter);
        length = length < 0 ? text.Length : length;
        starts[FieldCount] = at;
        lengths[FieldCount] = length;
        return text[..length].Contains(dialect.Quote) ? -1 : at + length;
    }

    private int Quoted(int at, int end)
    {
        var text = block.Bytes.AsSpan(at + 1, end - at - 1);
        var close = text.IndexOf(dialect.Quote);
        if (close < 0)
            return -1;
        if (close + 1 == text.Length || text[close + 1] == dialect.Delimiter)
        {
            starts[FieldCount] = at + 1;
            lengths[FieldCount] = close;
            return at + 1 + close + 1;
        }
        return text[close + 1] == dialect.Quote ? Doubled(at, end) : -1;
    }

    private int Doubled(int at, int end)
    {
        var bytes = block.Bytes;
        var from = unquotedLength;
        if (unquoted.Length < from + end - at)
            Array.Resize(ref unquoted, (from + end - at) * 2);
        for (var i = at + 1; i < end; i++)
        {
            if (bytes[i] == dialect.Quote)
            {
                if (i + 1 == end || bytes[i + 1] == dialect.Delimiter)
                {
                    starts[FieldCount] = ~from;
                    lengths[FieldCount] = unquotedLength - from;
                    return i + 1;
                }
                if (bytes[++i] != dialect.Quote)
                    return -1;
            }
            unquoted[unquotedLength++] = bytes[i];
        }
        return -1;
    }
}
