using System.Text;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The texts of several fields of a record as one, so that they can be looked up together.</summary>
internal sealed class JoinedTexts
{
    private const byte Separator = 0x1F;

    private byte[] bytes = new byte[256];
    private int length;

    /// <summary>The texts of the last record asked for, one per field.</summary>
    public string[] Texts => Encoding.UTF8.GetString(bytes, 0, length).Split((char)Separator);

    /// <summary>The texts with separators between them, each trimmed; valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(RecordSplitter record, int[] fields)
    {
        length = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            var text = record[fields[i]].Trim((byte)' ');
            if (bytes.Length < length + text.Length + 1)
                Array.Resize(ref bytes, (length + text.Length + 1) * 2);
            if (i > 0)
                bytes[length++] = Separator;
            text.CopyTo(bytes.AsSpan(length));
            length += text.Length;
        }
        return bytes.AsSpan(0, length);
    }
}
