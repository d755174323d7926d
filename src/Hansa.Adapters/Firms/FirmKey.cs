using System.Security.Cryptography;
using System.Text;

namespace Hansa.Adapters.Firms;

/// <summary>The secret that turns the numbers of firms into pseudonyms; without it nobody can tell which firm a pseudonym stands for.</summary>
/// <remarks>
/// A pseudonym is the first 80 bits of HMAC-SHA-256 over the number, written as 16 signs. Among six million firms the odds that any two
/// share one are 1.5 in 10¹¹. Numbers are few enough to try them all, so a hash without a key would hide nothing. Safe for several threads.
/// </remarks>
internal sealed class FirmKey(byte[] secret)
{
    public const int Bytes = 32;

    private const int PseudonymBytes = 10;
    private const string Signs = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Tells keys apart and gives nothing of them away: datasets under two keys cannot be joined.</summary>
    public string Id { get; } =
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, "hansa: which key is this"u8))[..8];

    /// <summary>A key that nobody has had before.</summary>
    public static FirmKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The secret as 64 hexadecimal digits, for the key's file alone.</summary>
    public string Secret() => Convert.ToHexStringLower(secret);

    public string Pseudonym(string number)
    {
        Span<byte> text = stackalloc byte[256];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Encoding.UTF8.TryGetBytes(number, text, out var length))
            HMACSHA256.HashData(secret, text[..length], digest);
        else
            HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(number), digest);
        return Written(digest[..PseudonymBytes]);
    }

    // Five bytes are eight signs of five bits.
    private static string Written(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[bytes.Length / 5 * 8];
        for (var group = 0; group < bytes.Length / 5; group++)
        {
            ulong bits = 0;
            for (var i = 0; i < 5; i++)
                bits = (bits << 8) | bytes[(group * 5) + i];
            for (var i = 0; i < 8; i++)
                text[(group * 8) + i] = Signs[(int)(bits >> (35 - (5 * i))) & 31];
        }
        return new string(text);
    }
}
