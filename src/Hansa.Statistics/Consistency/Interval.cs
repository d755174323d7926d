using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>One end of an interval: a number that belongs to it, or one that it only comes near to.</summary>
/// <param name="IsOpen">The number itself is not inside.</param>
public readonly record struct End(Fraction At, bool IsOpen);

/// <summary>All numbers between two ends; a missing end means that there is no limit on that side.</summary>
public readonly record struct Interval(End? Low, End? High)
{
    public static Interval Whole { get; }

    public static Interval Exactly(Fraction value) => new(new End(value, false), new End(value, false));

    public static Interval AtLeast(Fraction value, bool isOpen = false) => new(new End(value, isOpen), null);

    public static Interval AtMost(Fraction value, bool isOpen = false) => new(null, new End(value, isOpen));

    /// <summary>No number is inside.</summary>
    public bool IsEmpty =>
        Low is { } low && High is { } high && (low.At > high.At || (low.At == high.At && (low.IsOpen || high.IsOpen)));

    /// <summary>The one number inside, or nothing when there are more or none.</summary>
    public Fraction? Point =>
        Low is { IsOpen: false } low && High is { IsOpen: false } high && low.At == high.At ? low.At : null;

    public bool IsPositive => Low is { } low && (low.At.Sign > 0 || (low.At.IsZero && low.IsOpen));

    public bool IsNegative => High is { } high && (high.At.Sign < 0 || (high.At.IsZero && high.IsOpen));

    public bool Contains(Fraction value) =>
        (Low is not { } low || low.At < value || (low.At == value && !low.IsOpen))
        && (High is not { } high || high.At > value || (high.At == value && !high.IsOpen));

    public Interval And(Interval other) => new(Higher(Low, other.Low), Lower(High, other.High));

    public static Interval operator +(Interval one, Interval other) =>
        new(Sum(one.Low, other.Low), Sum(one.High, other.High));

    public static Interval operator -(Interval one) => new(Minus(one.High), Minus(one.Low));

    public static Interval operator -(Interval one, Interval other) => one + -other;

    public static Interval operator *(Fraction factor, Interval one)
    {
        if (factor.IsZero)
            return Exactly(0);
        var (low, high) = (Times(one.Low, factor), Times(one.High, factor));
        return factor.Sign > 0 ? new(low, high) : new(high, low);
    }

    public static Interval operator *(Interval one, Interval other) => Corners.Product(one, other);

    /// <summary>Everything that a number of this may give, divided by a number of the other that is not zero.</summary>
    public static Interval operator /(Interval one, Interval other) =>
        Reciprocal(other) is { } reciprocal ? one * reciprocal : Whole;

    private static Interval? Reciprocal(Interval divisor)
    {
        if (divisor.IsNegative || (divisor.High is { At.IsZero: true } && divisor.Low is not { At.IsZero: true }))
            return -Reciprocal(-divisor);
        if (divisor.Low is not { At.Sign: >= 0 } low)
            return null;
        End? nearZero = divisor.High is { } high ? new End(Fraction.One / high.At, high.IsOpen) : new End(0, true);
        return new(nearZero, low.At.IsZero ? null : new End(Fraction.One / low.At, low.IsOpen));
    }

    private static End? Higher(End? one, End? other)
    {
        if (one is not { } first || other is not { } second)
            return one ?? other;
        return first.At == second.At ? new End(first.At, first.IsOpen || second.IsOpen)
            : first.At > second.At ? first
            : second;
    }

    private static End? Lower(End? one, End? other) => Minus(Higher(Minus(one), Minus(other)));

    private static End? Minus(End? end) => end is { } given ? given with { At = -given.At } : null;

    private static End? Sum(End? one, End? other) =>
        one is { } first && other is { } second ? new End(first.At + second.At, first.IsOpen || second.IsOpen) : null;

    private static End? Times(End? end, Fraction factor) =>
        end is { } given ? given with { At = given.At * factor } : null;
}
