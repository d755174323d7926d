using System.Numerics;

namespace Hansa.Statistics.Cubes;

/// <summary>An exact ratio of two whole numbers in lowest terms: what sums are multiplied by when their unit changes.</summary>
public readonly record struct Fraction
{
    public static readonly Fraction One = new(1, 1);

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A ratio has a denominator other than 0.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        Denominator = denominator / common;
    }

    public BigInteger Numerator { get; }

    /// <summary>1 or more.</summary>
    public BigInteger Denominator { get; }

    public bool IsWhole => Denominator.IsOne;

    /// <summary>10 to a power, which may be negative.</summary>
    public static Fraction PowerOfTen(int exponent) =>
        exponent >= 0 ? new(BigInteger.Pow(10, exponent), 1) : new(1, BigInteger.Pow(10, -exponent));

    public static Fraction operator +(Fraction one, Fraction other) =>
        new(
            (one.Numerator * other.Denominator) + (other.Numerator * one.Denominator),
            one.Denominator * other.Denominator
        );

    public static Fraction operator *(Fraction one, Fraction other) =>
        new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction one, Fraction other) =>
        new(one.Numerator * other.Denominator, one.Denominator * other.Numerator);

    /// <summary>A sum times the ratio, rounded once to the nearest whole number, halves away from zero.</summary>
    /// <exception cref="OverflowException">The product does not fit in 128 bits.</exception>
    public Int128 Of(Int128 sum)
    {
        var product = (BigInteger)sum * Numerator;
        var doubled = (BigInteger.Abs(product) * 2) + Denominator;
        var rounded = doubled / (Denominator * 2);
        return (Int128)(product.Sign < 0 ? -rounded : rounded);
    }
}
