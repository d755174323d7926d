using System.Numerics;

namespace Hansa.Statistics.Figures;

/// <summary>An exact quotient of two whole numbers in lowest terms; the denominator is positive.</summary>
public readonly record struct ExactNumber : IComparable<ExactNumber>
{
    public static readonly ExactNumber Zero = new(0, 1);

    public static readonly ExactNumber One = new(1, 1);

    private const int DoubleBits = 53;
    private const int Spare = 80;

    private readonly BigInteger denominator;

    private ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        this.denominator = denominator;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public int Sign => Numerator.Sign;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static ExactNumber Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            common = -common;
        return common.IsOne ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }

    public static ExactNumber Whole(Int128 whole) => new(whole, 1);

    /// <summary>A decimal number as it is written: 7.3 is 73/10.</summary>
    public static ExactNumber Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = new BigInteger((uint)parts[2]) << 64 | new BigInteger((uint)parts[1]) << 32 | (uint)parts[0];
        return Of(number < 0 ? -digits : digits, BigInteger.Pow(10, number.Scale));
    }

    /// <summary>The nearest double, the even one of two that are equally near.</summary>
    public double Double()
    {
        // Enough bits that the last ones decide the rounding alone; what the division leaves stands in the lowest of them.
        var shift = (int)(Spare + Denominator.GetBitLength() - Numerator.GetBitLength());
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

    public int CompareTo(ExactNumber other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static ExactNumber operator +(ExactNumber one, ExactNumber other) =>
        Of(
            (one.Numerator * other.Denominator) + (other.Numerator * one.Denominator),
            one.Denominator * other.Denominator
        );

    public static ExactNumber operator -(ExactNumber one, ExactNumber other) => one + -other;

    public static ExactNumber operator -(ExactNumber one) => new(-one.Numerator, one.Denominator);

    public static ExactNumber operator *(ExactNumber one, ExactNumber other) =>
        Of(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static ExactNumber operator /(ExactNumber one, ExactNumber other) =>
        Of(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    public static bool operator <(ExactNumber one, ExactNumber other) => one.CompareTo(other) < 0;

    public static bool operator >(ExactNumber one, ExactNumber other) => one.CompareTo(other) > 0;

    public static bool operator <=(ExactNumber one, ExactNumber other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ExactNumber one, ExactNumber other) => one.CompareTo(other) >= 0;

    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
