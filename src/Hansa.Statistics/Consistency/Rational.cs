using System.Globalization;
using System.Numerics;

namespace Hansa.Statistics.Consistency;

/// <summary>An exact fraction of whole numbers of any size.</summary>
public readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne;

    // Lowest terms, denominator above zero; the default value is 0.
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    public static Rational Zero { get; }

    public static Rational One { get; } = new(1, 1);

    public BigInteger Numerator => numerator;

    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => numerator.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>10 to a whole power.</summary>
    public static Rational PowerOfTen(int exponent) =>
        exponent >= 0 ? new(BigInteger.Pow(10, exponent), 1) : new(1, BigInteger.Pow(10, -exponent));

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(BigInteger value) => new(value, 1);

    public static Rational operator +(Rational one, Rational other) =>
        Of(
            (one.numerator * other.Denominator) + (other.numerator * one.Denominator),
            one.Denominator * other.Denominator
        );

    public static Rational operator -(Rational one, Rational other) => one + -other;

    public static Rational operator -(Rational value) => new(-value.numerator, value.Denominator);

    public static Rational operator *(Rational one, Rational other) =>
        Of(one.numerator * other.numerator, one.Denominator * other.Denominator);

    public static Rational operator /(Rational one, Rational other) =>
        Of(one.numerator * other.Denominator, one.Denominator * other.numerator);

    public static bool operator <(Rational one, Rational other) => one.CompareTo(other) < 0;

    public static bool operator >(Rational one, Rational other) => one.CompareTo(other) > 0;

    public static bool operator <=(Rational one, Rational other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Rational one, Rational other) => one.CompareTo(other) >= 0;

    public static bool operator ==(Rational one, Rational other) => one.Equals(other);

    public static bool operator !=(Rational one, Rational other) => !one.Equals(other);

    public int CompareTo(Rational other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Rational other) =>
        numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominatorLessOne);

    public Rational Abs() => numerator.Sign < 0 ? -this : this;

    /// <summary>The largest whole number that is not above this.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The smallest whole number that is not below this.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Rounded to a number of decimals (below zero: tens, hundreds, …), half away from zero, as tables print.</summary>
    public Rational Round(int decimals)
    {
        var step = PowerOfTen(-decimals);
        var whole = ((Abs() / step) + Of(1, 2)).Floor();
        return step * whole * (Sign < 0 ? -1 : 1);
    }

    /// <summary>The nearest multiple of a power of ten that is not above this.</summary>
    public Rational RoundDown(int decimals) => PowerOfTen(-decimals) * (this / PowerOfTen(-decimals)).Floor();

    /// <summary>The nearest multiple of a power of ten that is not below this.</summary>
    public Rational RoundUp(int decimals) => -(-this).RoundDown(decimals);

    /// <summary>Whether it takes more digits than are worth carrying.</summary>
    internal bool IsLong => numerator.GetBitLength() > 256 || denominatorLessOne.GetBitLength() > 256;

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
        for (var decimals = 0; decimals <= 12; decimals++)
        {
            if (Round(decimals) == this)
                return ToText(decimals);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");
    }
}
