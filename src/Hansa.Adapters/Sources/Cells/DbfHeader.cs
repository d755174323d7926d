using System.Buffers.Binary;
using System.Text;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Cells;

/// <summary>A column of a DBF file.</summary>
/// <param name="Type">The letter of its type: C text, N and F numbers, D dates, L booleans, I whole numbers of four bytes.</param>
/// <param name="Start">Position within the record, whose first byte is the mark of deletion.</param>
internal readonly record struct DbfField(string Name, char Type, int Start, int Length);

/// <summary>The first part of a DBF file: how many records follow, how each is divided, and in which language they are written.</summary>
/// <remarks>
/// dBase III and later, FoxPro and Clipper: a header of 32 bytes, a description of 32 bytes for each field, a carriage return.
/// </remarks>
internal sealed record DbfHeader(long Records, int RecordLength, IReadOnlyList<DbfField> Fields, byte LanguageDriver)
{
    private const int Part = 32;
    private const byte FieldsEnd = 0x0D;

    /// <summary>True for the first byte of a DBF file; a line of text in any encoding begins with another.</summary>
    public static bool Recognises(byte version) =>
        version is 0x02 or 0x03 or 0x04 or 0x30 or 0x31 or 0x32 or 0x43 or 0x83 or 0x8B or 0xF5;

    /// <summary>Reads up to the first record.</summary>
    public static Outcome<DbfHeader> Read(Stream content)
    {
        var head = new byte[Part];
        if (content.ReadAtLeast(head, Part, throwOnEndOfStream: false) < Part)
            return Damaged(new("it ends within its header", "он кончается внутри заголовка"));
        var descriptions = new byte[Math.Max(BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)) - Part, 0)];
        if (content.ReadAtLeast(descriptions, descriptions.Length, throwOnEndOfStream: false) < descriptions.Length)
            return Damaged(new("it ends within its header", "он кончается внутри заголовка"));
        int length = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(10));
        // Texts longer than 255 bytes keep the rest of their length where other fields keep their decimals.
        var fields =
            FieldsOf(descriptions, length, longTexts: false) ?? FieldsOf(descriptions, length, longTexts: true);
        return fields is null
            ? Damaged(
                new(
                    $"its fields do not make up records of {length} bytes",
                    $"поля не складываются в записи по {length} байт"
                )
            )
            : new DbfHeader(BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)), length, fields, head[29]);
    }

    public static Problem Damaged(LocalText how) =>
        new(
            ProblemKind.Invalid,
            new($"The DBF file is damaged: {how}.", $"Файл DBF повреждён: {how}."),
            new(
                "Get the file again and compare its size with the publisher's.",
                "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
            )
        );

    private static List<DbfField>? FieldsOf(ReadOnlySpan<byte> descriptions, int recordLength, bool longTexts)
    {
        var fields = new List<DbfField>();
        var start = 1;
        for (var at = 0; at < descriptions.Length && descriptions[at] != FieldsEnd; at += Part)
        {
            if (at + Part > descriptions.Length)
                return null;
            var description = descriptions.Slice(at, Part);
            var type = (char)description[11];
            var length = description[16] + (longTexts && type == 'C' ? description[17] << 8 : 0);
            fields.Add(new DbfField(NameOf(description[..11]), type, start, length));
            start += length;
        }
        return fields.Count > 0 && start == recordLength ? fields : null;
    }

    private static string NameOf(ReadOnlySpan<byte> padded)
    {
        var end = padded.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? padded : padded[..end]).Trim();
    }
}
