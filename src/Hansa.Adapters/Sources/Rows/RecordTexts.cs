using System.Text;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Records of a file as they stand.</summary>
internal static class RecordTexts
{
    /// <summary>The text of some records, by physical line.</summary>
    public static Dictionary<long, string> At(RecordReader records, HashSet<long> lines)
    {
        var texts = new Dictionary<long, string>();
        Each(
            records,
            (line, text) =>
            {
                if (lines.Contains(line))
                    texts.Add(line, Text(text, records.Dialect));
            }
        );
        return texts;
    }

    /// <summary>Calls for every record of the file, in order.</summary>
    public static void Each(RecordReader records, RecordAction use)
    {
        var block = LineBlocks.NewBlock();
        var splitter = new RecordSplitter();
        while (records.Next(block))
        {
            splitter.Begin(block, records.Dialect);
            while (splitter.Next(out _))
                use(splitter.Line, block.Content.Slice(splitter.RecordStart, splitter.RecordLength));
        }
    }

    /// <summary>A record for people: cells are divided by tabs.</summary>
    public static string Text(ReadOnlySpan<byte> record, Dialect dialect)
    {
        var text = Encoding.UTF8.GetString(record);
        return dialect == Dialect.Cells ? text.Replace((char)Dialect.Cells.Delimiter, '\t') : text;
    }
}

/// <summary>Takes one record.</summary>
internal delegate void RecordAction(long line, ReadOnlySpan<byte> text);
