using System.Numerics;

namespace Hansa.Statistics.Numbers;

/// <summary>An exact quotient of two whole numbers of any size, in lowest terms; the denominator is 1 or more.</summary>
/// <remarks>The default value is 0.</remarks>
public readonly partial record struct Fraction : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(BigInteger.Zero, BigInteger.One);

    public static readonly Fraction One = new(BigInteger.One, BigInteger.One);

    private readonly BigInteger denominatorLessOne;

    // Lowest terms, denominator above zero.
    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    public BigInteger Numerator { get; }

    /// <summary>1 or more.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public bool IsWhole => denominatorLessOne.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A ratio has a denominator other than 0.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return common.IsOne ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }

    /// <summary>A decimal number as it is written: 7.3 is 73/10.</summary>
    public static Fraction Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = new BigInteger((uint)parts[2]) << 64 | new BigInteger((uint)parts[1]) << 32 | (uint)parts[0];
        return Of(number < 0 ? -digits : digits, BigInteger.Pow(10, number.Scale));
    }

    /// <summary>10 to a whole power, which may be negative.</summary>
    public static Fraction PowerOfTen(int exponent) =>
        exponent >= 0 ? new(BigInteger.Pow(10, exponent), 1) : new(1, BigInteger.Pow(10, -exponent));

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static implicit operator Fraction(Int128 whole) => new(whole, 1);

    public static implicit operator Fraction(BigInteger whole) => new(whole, 1);

    public static Fraction operator +(Fraction one, Fraction other) =>
        Of(
            (one.Numerator * other.Denominator) + (other.Numerator * one.Denominator),
            one.Denominator * other.Denominator
        );

    public static Fraction operator -(Fraction one, Fraction other) => one + -other;

    public static Fraction operator -(Fraction one) => new(-one.Numerator, one.Denominator);

    public static Fraction operator *(Fraction one, Fraction other) =>
        Of(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction one, Fraction other) =>
        Of(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    public static bool operator <(Fraction one, Fraction other) => one.CompareTo(other) < 0;

    public static bool operator >(Fraction one, Fraction other) => one.CompareTo(other) > 0;

    public static bool operator <=(Fraction one, Fraction other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Fraction one, Fraction other) => one.CompareTo(other) >= 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public Fraction Abs() => Sign < 0 ? -this : this;
}
