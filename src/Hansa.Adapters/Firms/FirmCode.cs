using System.Buffers.Binary;

namespace Hansa.Adapters.Firms;

/// <summary>A pseudonym as numbers, for files of many millions of firms: 80 bits, the upper 16 apart.</summary>
internal readonly record struct FirmCode(ushort High, ulong Low)
{
    public const int Bytes = 10;
    public const int TextLength = 16;

    private const string Signs = "0123456789abcdefghjkmnpqrstvwxyz";

    public static FirmCode Of(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt16BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]));

    /// <summary>Reads the text of a pseudonym; false for any other text.</summary>
    public static bool TryParse(string text, out FirmCode code)
    {
        code = default;
        if (text.Length != TextLength)
            return false;
        UInt128 bits = 0;
        foreach (var sign in text)
        {
            var value = Signs.IndexOf(sign, StringComparison.Ordinal);
            if (value < 0)
                return false;
            bits = (bits << 5) | (uint)value;
        }
        code = new FirmCode((ushort)(bits >> 64), (ulong)bits);
        return true;
    }

    /// <summary>The sixteen signs of the pseudonym, five bits each.</summary>
    public override string ToString() =>
        string.Create(
            TextLength,
            ((UInt128)High << 64) | Low,
            (text, bits) =>
            {
                for (var at = 0; at < TextLength; at++)
                    text[at] = Signs[(int)(uint)(bits >> (5 * (TextLength - 1 - at))) & 31];
            }
        );
}
