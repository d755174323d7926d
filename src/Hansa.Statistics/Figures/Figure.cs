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

/// <summary>The printed codes of <see cref="Missing"/>.</summary>
public static class MissingCodes
{
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

/// <summary>A number, or the reason why there is none; with the interval in which the true value must lie where some trade is undisclosed.</summary>
/// <remarks>Never NaN or infinite. <see cref="Low"/> and <see cref="High"/> are both given or both absent.</remarks>
public readonly record struct Figure
{
    private Figure(double value, Missing missing, double? low, double? high)
    {
        Number = value;
        Missing = missing;
        Low = low;
        High = high;
    }

    private double Number { get; }

    public Missing Missing { get; }

    /// <summary>The value, or nothing when it is missing.</summary>
    public double? Value => Missing == Missing.None ? Number : null;

    public double? Low { get; }

    public double? High { get; }

    public static Figure Of(double value) =>
        double.IsFinite(value)
            ? new Figure(value, Missing.None, null, null)
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A figure is finite; say why there is none instead."
            );

    public static Figure None(Missing reason) =>
        reason == Missing.None
            ? throw new ArgumentOutOfRangeException(nameof(reason), reason, "A missing figure has a reason.")
            : new Figure(0, reason, null, null);

    /// <summary>The same figure within bounds; the ends may be given in either order.</summary>
    public Figure Within(double one, double other) => new(Number, Missing, Math.Min(one, other), Math.Max(one, other));

    public static Figure operator -(Figure left, Figure right) => left.Combine(right, (a, b) => a - b);

    /// <summary>A function of the value; the first missing reason is kept, bounds are dropped.</summary>
    public Figure Then(Func<double, Figure> next) => Value is { } value ? next(value) : this;

    private Figure Combine(Figure other, Func<double, double, double> operation) =>
        this switch
        {
            { Value: { } a } when other.Value is { } b => Of(operation(a, b)),
            { Value: null } => None(Missing),
            _ => None(other.Missing),
        };
}
