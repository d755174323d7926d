using System.Numerics;

namespace Hansa.Statistics.Comparisons;

/// <summary>Compares ratios of sums without rounding, by multiplying crosswise.</summary>
internal static class ExactProducts
{
    /// <summary>The sign of a × b - c × d.</summary>
    public static int Compare(Int128 a, Int128 b, Int128 c, Int128 d) =>
        Fits(a) && Fits(b) && Fits(c) && Fits(d)
            ? (a * b).CompareTo(c * d)
            : ((BigInteger)a * (BigInteger)b).CompareTo((BigInteger)c * (BigInteger)d);

    /// <summary>a × b - c × d, rounded once.</summary>
    public static double Difference(Int128 a, Int128 b, Int128 c, Int128 d) =>
        Fits(a) && Fits(b) && Fits(c) && Fits(d)
            ? (double)((a * b) - (c * d))
            : (double)(((BigInteger)a * (BigInteger)b) - ((BigInteger)c * (BigInteger)d));

    /// <summary>True when part / whole is at least the share; the whole is positive.</summary>
    public static bool IsAtLeast(Int128 part, decimal share, Int128 whole)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(share, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var digits = (BigInteger)(share * Power(scale));
        return (BigInteger)part * BigInteger.Pow(10, scale) >= digits * (BigInteger)whole;
    }

    // Products of two such numbers, and their differences, stay within 128 bits.
    private static bool Fits(Int128 number) => number == (long)number;

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var step = 0; step < scale; step++)
            power *= 10;
        return power;
    }
}
