using System.Globalization;
using System.Numerics;

namespace Hansa.Statistics.Numbers;

/// <content>From exact to printed and stored numbers: each is one rounding.</content>
public readonly partial record struct Fraction
{
    private const int DoubleBits = 53;
    private const int SpareBits = 80;
    private const int MostDecimals = 12;

    /// <summary>The largest whole number that is not above this.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below this.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Rounded to a number of decimals (below zero: tens, hundreds, …), half away from zero, as tables print.</summary>
    public Fraction Round(int decimals)
    {
        var step = PowerOfTen(-decimals);
        var whole = ((Abs() / step) + Of(1, 2)).Floor();
        return step * whole * (Sign < 0 ? -1 : 1);
    }

    /// <summary>The nearest multiple of a power of ten that is not above this.</summary>
    public Fraction RoundDown(int decimals) => PowerOfTen(-decimals) * (this / PowerOfTen(-decimals)).Floor();

    /// <summary>The nearest multiple of a power of ten that is not below this.</summary>
    public Fraction RoundUp(int decimals) => -(-this).RoundDown(decimals);

    /// <summary>A sum times this ratio, rounded once to the nearest whole number, halves away from zero.</summary>
    /// <exception cref="OverflowException">The product does not fit in 128 bits.</exception>
    public Int128 Times(Int128 sum)
    {
        var product = (BigInteger)sum * Numerator;
        var doubled = (BigInteger.Abs(product) * 2) + Denominator;
        var rounded = doubled / (Denominator * 2);
        return (Int128)(product.Sign < 0 ? -rounded : rounded);
    }

    /// <summary>The nearest double, the even one of two that are equally near.</summary>
    public double Double()
    {
        // Enough bits that the last ones decide the rounding alone; what the division leaves stands in the lowest of them.
        var shift = (int)(SpareBits + Denominator.GetBitLength() - Numerator.GetBitLength());
        var (above, below) = shift >= 0 ? (Numerator << shift, Denominator) : (Numerator, Denominator << -shift);
        var quotient = BigInteger.DivRem(BigInteger.Abs(above), below, out var rest);
        var drop = (int)Math.Max(0, quotient.GetBitLength() - DoubleBits);
        var kept = quotient >> drop;
        var dropped = (quotient - (kept << drop) << 1) + (rest.IsZero ? 0 : 1);
        var half = BigInteger.One << drop;
        if (dropped > half || (dropped == half && !kept.IsEven))
            kept += 1;
        return Math.ScaleB((double)kept * Sign, drop - shift);
    }

    /// <summary>Decimal digits, rounded half away from zero: <c>-12.50</c>.</summary>
    public string ToText(int decimals)
    {
        var scaled = (Round(decimals).Abs() * PowerOfTen(Math.Max(decimals, 0))).Numerator;
        var digits = scaled.ToString(CultureInfo.InvariantCulture);
        if (decimals > 0)
        {
            digits = digits.PadLeft(decimals + 1, '0');
            digits = $"{digits[..^decimals]}.{digits[^decimals..]}";
        }
        return Sign < 0 && !scaled.IsZero ? "-" + digits : digits;
    }

    /// <summary>The exact decimal where it has at most twelve decimals; numerator/denominator otherwise.</summary>
    public override string ToString()
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (Round(decimals) == this)
                return ToText(decimals);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }
}
