using System.Buffers.Binary;
using System.Globalization;
using Hansa.Adapters.Sources.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>Reads the records of a DBF file; the n-th record is line n. Records marked as deleted are refused one by one.</summary>
internal sealed class DbfRecords : RecordReader
{
    // Fields of other types have no text in the record (memos, binary numbers): they cannot be mapped.
    private const string Readable = "CNFDLI";
    private const byte Live = (byte)' ';
    private const byte Deleted = (byte)'*';

    private readonly Stream content;
    private readonly DbfHeader header;
    private readonly DbfField[] fields;
    private readonly ByteEncoding encoding;
    private readonly char decimalMark;
    private readonly byte[] record;
    private readonly CellWriter writer = new();
    private long read;

    private DbfRecords(Stream content, DbfHeader header, ByteEncoding encoding, char decimalMark)
    {
        (this.content, this.header, this.encoding, this.decimalMark) = (content, header, encoding, decimalMark);
        fields = [.. header.Fields.Where(field => Readable.Contains(field.Type, StringComparison.Ordinal))];
        record = new byte[header.RecordLength];
        Header = new Header([.. fields.Select(field => field.Name)]);
    }

    public override Header Header { get; }

    public override Dialect Dialect => Dialect.Cells;

    public override string Encoding => encoding.Name;

    /// <param name="form">Its encoding holds where neither the request nor the file names one.</param>
    public static Outcome<RecordReader> Open(Stream content, CellForm form, LoadRequest request) =>
        from header in DbfHeader.Read(content)
        from name in EncodingName(header.LanguageDriver, form, request)
        from encoding in ByteEncoding.Find(name)
        from records in Checked(new DbfRecords(content, header, encoding, form.MarkFor(request)))
        select records;

    public override bool Next(RecordBlock block)
    {
        writer.Begin(block, read + 1);
        while (read < header.Records && writer.HasRoom)
        {
            ReadRecord();
            WriteRecord();
        }
        if (read == header.Records && block.Length == 0)
            CheckEnd();
        return block.Length > 0;
    }

    private static Outcome<RecordReader> Checked(DbfRecords records) =>
        records.Header.Check() is { } problem ? problem : records;

    private static Outcome<string> EncodingName(byte languageDriver, CellForm form, LoadRequest request) =>
        request.Encoding
        ?? languageDriver switch
        {
            0 => form.Encoding,
            0x26 or 0x65 => "cp866",
            0xC9 => "windows-1251",
            0x03 or 0x57 or 0x58 => "windows-1252",
            _ => (Outcome<string>)
                new Problem(
                    ProblemKind.Invalid,
                    new(
                        $"The DBF file is written in an encoding that is not known (language driver 0x{languageDriver:X2}).",
                        $"Файл DBF в неизвестной кодировке (код языка 0x{languageDriver:X2})."
                    ),
                    new(
                        "Say which with --encoding: cp866 or windows-1251 for Russian files.",
                        "Назовите её: --encoding cp866 или windows-1251 для русских файлов."
                    )
                ),
        };

    private void ReadRecord()
    {
        read++;
        if (content.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) < record.Length)
            throw Damaged(
                new(
                    $"it is cut short within record {read} of {header.Records}",
                    $"он обрывается внутри записи {read} из {header.Records}"
                )
            );
        if (record[0] is not (Live or Deleted))
            throw Damaged(
                new(
                    $"record {read} does not begin with a mark of deletion",
                    $"запись {read} начинается не с пометки удаления"
                )
            );
    }

    private void WriteRecord()
    {
        if (record[0] == Deleted)
            writer.RefuseRecord(QuarantineReasons.DeletedRecord);
        foreach (var field in fields)
            WriteField(field, record.AsSpan(field.Start, field.Length));
        writer.EndRecord();
    }

    private void WriteField(DbfField field, Span<byte> bytes)
    {
        if (field.Type == 'I' && bytes.Length == sizeof(int))
        {
            writer.Cell(BinaryPrimitives.ReadInt32LittleEndian(bytes).ToString(CultureInfo.InvariantCulture));
            return;
        }
        if (field.Type is 'N' or 'F')
            bytes.Replace((byte)'.', (byte)decimalMark);
        writer.Cell(((ReadOnlySpan<byte>)bytes).Trim((byte)' ').TrimEnd((byte)0), encoding);
    }

    private void CheckEnd()
    {
        var after = new byte[1];
        if (content.Read(after) == 1 && after[0] is Live or Deleted)
            throw Damaged(
                new(
                    $"it holds more records than the {header.Records} that its header counts",
                    $"записей больше, чем указано в заголовке ({header.Records})"
                )
            );
        content.CopyTo(Stream.Null);
    }

    private static ContentException Damaged(LocalText how)
    {
        var problem = DbfHeader.Damaged(how);
        return new ContentException(problem.Title, problem.Fix);
    }
}
