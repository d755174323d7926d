using System.Numerics;

namespace Hansa.Statistics.Decompositions;

/// <summary>A sum of portions x a / b of whole numbers, to 64 binary digits after the point: the error is below 2⁻⁶⁴ for each portion.</summary>
/// <remarks>Fractions of many different denominators have no small common one; so many digits are as good as exact for money, and the
/// same bits come out in any order.</remarks>
public sealed class PortionSum
{
    /// <summary>Binary digits after the point.</summary>
    public const int Digits = 64;

    private Int128 whole;
    private UInt128 fractions;
    private BigInteger large;

    /// <summary>The sum, times 2 to the power of <see cref="Digits"/>.</summary>
    public BigInteger Scaled => ((BigInteger)whole << Digits) + (BigInteger)fractions + large;

    public void Add(Int128 amount) => large += (BigInteger)amount << Digits;

    /// <summary>Adds <paramref name="amount"/> × <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <param name="denominator">Above 0.</param>
    public void Add(Int128 amount, Int128 numerator, Int128 denominator)
    {
        if (IsSmall(amount) && IsSmall(numerator) && IsSmall(denominator))
            AddSmall((ulong)amount, (ulong)numerator, (ulong)denominator);
        else
            Add((BigInteger)amount * (BigInteger)numerator, (BigInteger)denominator);
    }

    /// <summary>Adds a fraction of numbers of any size.</summary>
    /// <param name="denominator">Above 0.</param>
    public void Add(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator << Digits, denominator, out var rest);
        large += rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private void AddSmall(ulong amount, ulong numerator, ulong denominator)
    {
        var product = Math.BigMul(amount, numerator, out var low);
        var dividend = new UInt128(product, low);
        var quotient = dividend / denominator;
        var rest = (ulong)(dividend - (quotient * denominator));
        whole += (Int128)quotient;
        fractions += (ulong)(new UInt128(rest, 0) / denominator);
    }

    /// <summary>A sum times 2 to the power of <see cref="Digits"/>, by whole money above 0.</summary>
    public static double Ratio(BigInteger scaled, Int128 money) => Math.ScaleB((double)scaled, -Digits) / (double)money;

    // Products of two such numbers, and such a number moved by 64 places, stay within 127 bits.
    private static bool IsSmall(Int128 number) => number >= 0 && number <= long.MaxValue;
}
