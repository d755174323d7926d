using Hansa.Adapters.Sources.Registers;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>Appends accepted records of a register to the table <c>incoming</c>, a few thousand at a time.</summary>
internal sealed class RegisterWriter : IDisposable
{
    private const int Capacity = 8192;

    public const string Columns = """
        firm_high integer, size integer, region integer, activity integer, entered integer, from_day integer, to_day integer,
        group_high integer, file integer, born integer, firm_low bigint, group_low bigint, line bigint
        """;

    private readonly ColumnAppender appender;
    private readonly TextNumbers texts;
    private readonly int file;
    private readonly int[][] integers = [.. Enumerable.Range(0, 10).Select(_ => new int[Capacity])];
    private readonly long[][] longs = [.. Enumerable.Range(0, 3).Select(_ => new long[Capacity])];
    private int count;

    /// <param name="file">Position of the file in the manifest, from 1.</param>
    public RegisterWriter(RowDatabase database, TextNumbers texts, int file)
    {
        (this.texts, this.file) = (texts, file);
        appender = new ColumnAppender(database, "incoming", integers.Length, longs.Length);
    }

    public void Add(FirmRecord record, long line)
    {
        Set(integers, record.Firm.High, record.Size, texts.Number(record.Region), texts.Number(record.Activity));
        integers[4][count] = record.Entered;
        integers[5][count] = record.From;
        integers[6][count] = record.To;
        integers[7][count] = record.Group?.High ?? -1;
        integers[8][count] = file;
        integers[9][count] = record.Born;
        longs[0][count] = (long)record.Firm.Low;
        longs[1][count] = (long)(record.Group?.Low ?? 0);
        longs[2][count] = line;
        if (++count == Capacity)
            Flush();
    }

    public void Dispose()
    {
        Flush();
        appender.Dispose();
    }

    private void Set(int[][] columns, params ReadOnlySpan<int> values)
    {
        for (var at = 0; at < values.Length; at++)
            columns[at][count] = values[at];
    }

    private void Flush()
    {
        appender.Append(integers, longs, count);
        count = 0;
    }
}

/// <summary>Gives each distinct text a number, from 1; the empty text is 0.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Number(string text)
    {
        if (text.Length == 0)
            return 0;
        if (!numbers.TryGetValue(text, out var number))
            numbers.Add(text, number = numbers.Count + 1);
        return number;
    }

    /// <summary>Writes the table <c>texts</c> (id, text), 0 for the empty text.</summary>
    public void Write(RowDatabase database)
    {
        database.Execute("create or replace table texts (id integer, text varchar)");
        using var appender = database.Connection.CreateAppender("texts");
        appender.CreateRow().AppendValue(0).AppendValue("").EndRow();
        foreach (var (text, number) in numbers)
            appender.CreateRow().AppendValue(number).AppendValue(text).EndRow();
    }
}
