using System.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Text;

/// <summary>Reads files of delimited text: one record a line, the first line naming the columns unless the source knows them.</summary>
internal sealed class DelimitedText : RecordReader
{
    private readonly LineBlocks blocks;
    private readonly RecordBlock first;
    private int firstStart;

    private DelimitedText(LineBlocks blocks, RecordBlock first, ByteEncoding encoding, Header header, Dialect dialect)
    {
        this.blocks = blocks;
        this.first = first;
        Encoding = encoding.Name;
        Header = header;
        Dialect = dialect;
    }

    public override Header Header { get; }

    public override Dialect Dialect { get; }

    public override string Encoding { get; }

    /// <summary>Reads the header. The request's encoding, delimiter and mapped columns prevail over the form.</summary>
    public static Outcome<RecordReader> Open(Stream content, TextForm form, LoadRequest request) =>
        DelimiterNames
            .Read(request.Delimiter, form.Delimiter)
            .Then(delimiter =>
                ByteEncoding
                    .Find(request.Encoding ?? form.Encoding)
                    .Then(encoding =>
                        Open(
                            content,
                            encoding,
                            form with
                            {
                                Delimiter = delimiter,
                                Wanted = [.. form.Wanted, .. request.Mapping.Values],
                            }
                        )
                    )
            );

    public override bool Next(RecordBlock block)
    {
        if (firstStart < 0)
            return blocks.Next(block);
        var length = first.Length - firstStart;
        first.Bytes.AsSpan(firstStart, length).CopyTo(block.Bytes);
        block.Length = length;
        block.FirstLine = first.FirstLine + first.Bytes.AsSpan(0, firstStart).Count((byte)'\n');
        block.IsCutOff = false;
        firstStart = -1;
        return length > 0 || blocks.Next(block);
    }

    private static Outcome<RecordReader> Open(Stream content, ByteEncoding declared, TextForm form)
    {
        var head = new byte[4];
        var headLength = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var mark = ByteOrderMark.Find(head.AsSpan(0, headLength));
        if (mark.Problem is { } problem)
            return problem;
        var encoding = mark.Length > 0 ? ByteEncoding.Utf8 : declared;
        var blocks = new LineBlocks(
            new HeadedStream(head.AsMemory(mark.Length, headLength - mark.Length), content),
            encoding
        );
        var first = LineBlocks.NewBlock();
        return blocks.Next(first) ? Open(blocks, first, encoding, form) : Empty();
    }

    private static Outcome<RecordReader> Open(
        LineBlocks blocks,
        RecordBlock first,
        ByteEncoding encoding,
        TextForm form
    )
    {
        if (first.IsCutOff)
            return NoHeader(
                new(
                    "The first line is longer than 1 MB: the file has no lines that end.",
                    "Первая строка длиннее 1 МБ: строки файла не кончаются."
                )
            );
        if (form.Columns is { } columns)
            return Reader(0, new Header(columns), form.Delimiter ?? ',');
        var end = first.Content.IndexOf((byte)'\n');
        var line = first.Content[..end].TrimEnd((byte)'\r');
        if (line.IsEmpty || line.Contains((byte)0))
            return NoHeader(
                line.IsEmpty
                    ? new("The first line is empty.", "Первая строка пуста.")
                    : new(
                        "The first line holds NUL bytes: this is not text.",
                        "В первой строке нулевые байты: это не текст."
                    )
            );
        if (!System.Text.Unicode.Utf8.IsValid(line))
            return NoHeader(
                new(
                    $"The first line is not written in {encoding.Name}.",
                    $"Первая строка записана не в {encoding.Name}."
                )
            );
        return HeaderLine
            .Read(System.Text.Encoding.UTF8.GetString(line), form)
            .Then(found => Reader(end + 1, found.Header, found.Delimiter));

        Outcome<RecordReader> Reader(int start, Header header, char delimiter) =>
            header.Check() is { } problem
                ? problem
                : new DelimitedText(
                    blocks,
                    first,
                    encoding,
                    header,
                    new Dialect((byte)delimiter, (byte)(form.Quote ?? '\0'), form.MayTrail)
                )
                {
                    firstStart = start,
                };
    }

    private static Problem Empty() =>
        new(
            ProblemKind.Invalid,
            new("The file is empty.", "Файл пуст."),
            new("Check that the download is complete.", "Проверьте, что файл скачан целиком.")
        );

    private static Problem NoHeader(LocalText title) =>
        new(
            ProblemKind.Invalid,
            title,
            new(
                "Check that this is the right file, and its encoding (--encoding).",
                "Проверьте, тот ли это файл и та ли у него кодировка (--encoding)."
            )
        );
}
