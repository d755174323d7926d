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

    /// <summary>Tells keys apart and gives nothing of them away: datasets under two keys cannot be joined.</summary>
    public string Id { get; } =
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, "hansa: which key is this"u8))[..8];

    /// <summary>A key that nobody has had before.</summary>
    public static FirmKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The secret as 64 hexadecimal digits, for the key's file alone.</summary>
    public string Secret() => Convert.ToHexStringLower(secret);

    public string Pseudonym(string number) => Code(number).ToString();

    /// <summary>The pseudonym as numbers.</summary>
    public FirmCode Code(string number)
    {
        Span<byte> text = stackalloc byte[256];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Encoding.UTF8.TryGetBytes(number, text, out var length))
            HMACSHA256.HashData(secret, text[..length], digest);
        else
            HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(number), digest);
        return FirmCode.Of(digest);
    }
}
