using System.Text;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Text;

/// <summary>An encoding of one byte per character as a table to UTF-8, or UTF-8 itself.</summary>
internal sealed class ByteEncoding
{
    private static readonly (string[] Names, int CodePage)[] Known =
    [
        (["utf-8", "utf8"], 65001),
        (["latin-1", "latin1", "iso-8859-1"], 28591),
        (["windows-1252", "cp1252"], 1252),
        (["windows-1251", "cp1251"], 1251),
        (["cp866", "ibm866"], 866),
    ];

    private readonly byte[]?[] high = new byte[]?[256];

    private ByteEncoding(string name, int codePage)
    {
        Name = name;
        IsUtf8 = codePage == 65001;
        if (!IsUtf8)
            Fill(CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage));
    }

    public string Name { get; }

    public bool IsUtf8 { get; }

    public static ByteEncoding Utf8 { get; } = new("utf-8", 65001);

    public static Outcome<ByteEncoding> Find(string name)
    {
        var (names, codePage) = Known.FirstOrDefault(one => one.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        return names is null
            ? new Problem(
                ProblemKind.Invalid,
                new($"The encoding '{name}' is not known.", $"Кодировка «{name}» неизвестна."),
                new(
                    $"Use {Known.Select(one => one.Names[0])}; write other files anew as utf-8.",
                    $"Возможны {Known.Select(one => one.Names[0])}; остальные файлы перепишите в utf-8."
                )
            )
            : new ByteEncoding(names[0], codePage);
    }

    /// <summary>The UTF-8 bytes of one byte of 0x80 or more; nothing where the encoding has no character.</summary>
    public byte[]? Character(byte value) => high[value];

    // Bytes that would become C1 control characters have no character in text of any of these encodings.
    private void Fill(Encoding encoding)
    {
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var text = encoding.GetString([(byte)value]);
            if (text.Length == 1 && text[0] is not (>= '\u0080' and <= '\u009F' or '\uFFFD' or '?'))
                high[value] = Encoding.UTF8.GetBytes(text);
        }
    }
}
