using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>The product of two intervals, from the products of their ends.</summary>
internal static class Corners
{
    public static Interval Product(Interval one, Interval other)
    {
        if (one.Point is { } factor)
            return factor * other;
        if (other.Point is { } second)
            return second * one;
        Corner[] corners =
        [
            Of(Low(one), Low(other)),
            Of(Low(one), High(other)),
            Of(High(one), Low(other)),
            Of(High(one), High(other)),
        ];
        return new(Least(corners), Least([.. corners.Select(Minus)]) is { } end ? end with { At = -end.At } : null);
    }

    // A number, or no limit (Infinite −1 or 1).
    private readonly record struct Corner(int Infinite, Fraction At, bool IsOpen);

    private static Corner Low(Interval one) => one.Low is { } end ? new(0, end.At, end.IsOpen) : new(-1, 0, true);

    private static Corner High(Interval one) => one.High is { } end ? new(0, end.At, end.IsOpen) : new(1, 0, true);

    private static Corner Minus(Corner one) => new(-one.Infinite, -one.At, one.IsOpen);

    // Zero that belongs to its interval makes the product zero whatever the other number is.
    private static Corner Of(Corner one, Corner other)
    {
        if (IsZero(one) || IsZero(other))
            return new(0, 0, !((IsZero(one) && !one.IsOpen) || (IsZero(other) && !other.IsOpen)));
        if (one.Infinite == 0 && other.Infinite == 0)
            return new(0, one.At * other.At, one.IsOpen || other.IsOpen);
        return new(Sign(one) * Sign(other), 0, true);
    }

    private static bool IsZero(Corner one) => one is { Infinite: 0, At.IsZero: true };

    private static int Sign(Corner one) => one.Infinite != 0 ? one.Infinite : one.At.Sign;

    private static End? Least(Corner[] corners)
    {
        if (corners.Any(one => one.Infinite < 0))
            return null;
        var finite = corners.Where(one => one.Infinite == 0).ToArray();
        var least = finite.Min(one => one.At);
        return new End(least, finite.Where(one => one.At == least).All(one => one.IsOpen));
    }
}
