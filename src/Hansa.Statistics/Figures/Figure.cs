namespace Hansa.Statistics.Figures;

/// <summary>Why there is no number.</summary>
public enum Missing : byte
{
    /// <summary>There is a number.</summary>
    None,

    /// <summary>The territory has no trade in the period, so nothing can be divided by it.</summary>
    NoTrade,

    /// <summary>What the territory is compared with is zero.</summary>
    NoBase,

    /// <summary>The publisher withheld a value that the figure needs.</summary>
    Suppressed,

    /// <summary>A value that the figure needs was not observed.</summary>
    NotObserved,

    /// <summary>The indicator has no meaning here.</summary>
    NotApplicable,
}

/// <summary>The printed codes of <see cref="Missing"/>, and which of two reasons is told.</summary>
public static class MissingCodes
{
    /// <summary>The reason to tell where two sums of one figure are incomplete: suppressed rather than not observed.</summary>
    public static Missing And(this Missing one, Missing other) =>
        one == Missing.None || (one == Missing.NotObserved && other == Missing.Suppressed) ? other : one;

    /// <summary><c>no-trade</c>, <c>no-base</c>, <c>suppressed</c>, <c>not-observed</c> or <c>not-applicable</c>; empty when a number is there.</summary>
    public static string Code(this Missing missing) =>
        missing switch
        {
            Missing.None => "",
            Missing.NoTrade => "no-trade",
            Missing.NoBase => "no-base",
            Missing.Suppressed => "suppressed",
            Missing.NotObserved => "not-observed",
            Missing.NotApplicable => "not-applicable",
            _ => throw new ArgumentOutOfRangeException(nameof(missing), missing, null),
        };
}

/// <summary>A number, or the reason why there is none; with the interval in which the true value must lie where some trade is undisclosed or was not observed.</summary>
/// <remarks>Never NaN or infinite. An interval may be open: <see cref="Low"/> or <see cref="High"/> is then absent while
/// <see cref="IsExact"/> is false. A missing figure has no interval.</remarks>
public readonly record struct Figure
{
    private readonly double number;
    private readonly double low;
    private readonly double high;

    private Figure(double number, Missing missing, double low, double high)
    {
        this.number = number;
        this.low = low;
        this.high = high;
        Missing = missing;
    }

    public Missing Missing { get; }

    /// <summary>The value as stored, 0 where it is missing.</summary>
    internal double Stored => number;

    /// <summary>The value, or nothing when it is missing.</summary>
    public double? Value => Missing == Missing.None ? number : null;

    /// <summary>The least that the true value can be; nothing when the figure is exact or nothing limits it from below.</summary>
    public double? Low => double.IsFinite(low) ? low : null;

    /// <summary>The most that the true value can be; nothing when the figure is exact or nothing limits it from above.</summary>
    public double? High => double.IsFinite(high) ? high : null;

    /// <summary>False when undisclosed or unobserved trade could change the value.</summary>
    public bool IsExact => double.IsNaN(low);

    /// <summary>The interval with infinite ends where it is open; the value itself, twice, when it is exact.</summary>
    /// <exception cref="InvalidOperationException">The figure is missing.</exception>
    public Limits Interval =>
        Missing != Missing.None ? throw new InvalidOperationException("A missing figure has no interval.")
        : IsExact ? new Limits(number, number)
        : new Limits(low, high);

    public static Figure Of(double value) =>
        double.IsFinite(value)
            ? new Figure(value, Missing.None, double.NaN, double.NaN)
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A figure is finite; say why there is none instead."
            );

    public static Figure None(Missing reason) =>
        reason == Missing.None
            ? throw new ArgumentOutOfRangeException(nameof(reason), reason, "A missing figure has a reason.")
            : new Figure(0, reason, double.NaN, double.NaN);

    /// <summary>The same figure within an interval; the ends may be given in either order and be infinite. A missing figure stays as it is.</summary>
    public Figure Within(double one, double other) =>
        double.IsNaN(one) || double.IsNaN(other) ? throw new ArgumentException("The ends of an interval are numbers.")
        : Missing == Missing.None ? new Figure(number, Missing.None, Math.Min(one, other), Math.Max(one, other))
        : this;

    /// <summary>The same figure within an interval.</summary>
    public Figure Within(Limits interval) => Within(interval.Low, interval.High);

    /// <summary>The same figure where the sums behind it are incomplete: its interval grows to the limits.</summary>
    /// <param name="limits">What the figure can be whatever is withheld. Where that is anything, there is no figure.</param>
    /// <param name="gap">Why the sums are incomplete; nothing leaves the figure as it is.</param>
    public Figure Widened(Limits limits, Missing gap)
    {
        if (gap == Missing.None || Missing != Missing.None)
            return this;
        var own = Interval;
        var (least, most) = (Math.Min(own.Low, limits.Low), Math.Max(own.High, limits.High));
        return double.IsInfinity(least) && double.IsInfinity(most) ? None(gap) : Within(least, most);
    }

    /// <summary>Multiplied by a factor, then moved by a constant, with its interval; a missing figure stays missing.</summary>
    public Figure Linear(double factor, double constant = 0) =>
        Missing != Missing.None ? this
        : IsExact ? Of((number * factor) + constant)
        : Of((number * factor) + constant).Within((low * factor) + constant, (high * factor) + constant);

    /// <summary>A function of the value; a missing figure stays missing, the interval is dropped.</summary>
    public Figure Then(Func<double, Figure> next) => Missing == Missing.None ? next(number) : this;

    /// <summary>The difference; the first missing reason is kept. The interval is that of parts that move independently.</summary>
    public static Figure operator -(Figure left, Figure right)
    {
        if (left.Missing != Missing.None)
            return left;
        if (right.Missing != Missing.None)
            return right;
        var difference = Of(left.number - right.number);
        var (minuend, subtrahend) = (left.Interval, right.Interval);
        return left.IsExact && right.IsExact
            ? difference
            : difference.Within(minuend.Low - subtrahend.High, minuend.High - subtrahend.Low);
    }
}
