using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Linear limits that every solution of a product keeps, given the intervals of its factors.</summary>
/// <remarks>
/// McCormick (1976, Mathematical Programming 10: 147-175), strict where both factors keep off their ends. Where one factor stands nowhere
/// else, the limits say all that the product says.
/// </remarks>
internal static class Envelope
{
    /// <param name="isLeaf">Whether a variable stands nowhere else.</param>
    public static IEnumerable<(IReadOnlyList<(int, Fraction)> Terms, Interval Range)> Of(
        ProductRow product,
        Interval[] all,
        Func<int, bool> isLeaf
    )
    {
        var (one, other) = (all[product.One], all[product.Other]);
        if (other.Point is { } second)
            return [(Terms([(product.Result, product.Factor), (product.One, -second)]), Interval.Exactly(0))];
        if (one.Point is { } first)
            return [(Terms([(product.Result, product.Factor), (product.Other, -first)]), Interval.Exactly(0))];
        if (isLeaf(product.One) && HasSign(other))
            return Slopes(product, product.Other, other, one);
        if (isLeaf(product.Other) && HasSign(one))
            return Slopes(product, product.One, one, other);
        return Corner(product, one.Low, other.Low, 1)
            .Concat(Corner(product, one.High, other.High, 1))
            .Concat(Corner(product, one.Low, other.High, -1))
            .Concat(Corner(product, one.High, other.Low, -1))
            .Concat(IsOffZero(other) ? [] : Slopes(product, product.Other, other, one))
            .Concat(IsOffZero(one) ? [] : Slopes(product, product.One, one, other));
    }

    public static bool HasSign(Interval interval) => interval.IsPositive || interval.IsNegative;

    // Corners say what slopes say where the factor keeps off zero.
    private static bool IsOffZero(Interval interval) =>
        interval is { Low: { At.Sign: > 0 } } or { High: { At.Sign: < 0 } };

    // A square names its variable twice.
    private static (int, Fraction)[] Terms((int Variable, Fraction Factor)[] terms) =>
        [
            .. terms
                .GroupBy(term => term.Variable)
                .Select(same => (same.Key, same.Aggregate(Fraction.Zero, (sum, term) => sum + term.Factor))),
        ];

    // (x − a)(y − b) has the sign that the ends a and b give it: z − b·x − a·y + a·b.
    private static IEnumerable<(IReadOnlyList<(int, Fraction)>, Interval)> Corner(
        ProductRow product,
        End? one,
        End? other,
        int sign
    )
    {
        if (one is not { } a || other is not { } b)
            yield break;
        var strict = a.IsOpen && b.IsOpen;
        var limit = -(a.At * b.At);
        yield return (
            Terms([(product.Result, product.Factor), (product.One, -b.At), (product.Other, -a.At)]),
            sign > 0 ? Interval.AtLeast(limit, strict) : Interval.AtMost(limit, strict)
        );
    }

    // With y of known sign, z lies between the ends of x times y.
    private static IEnumerable<(IReadOnlyList<(int, Fraction)>, Interval)> Slopes(
        ProductRow product,
        int factor,
        Interval factorRange,
        Interval slope
    )
    {
        if (!HasSign(factorRange))
            yield break;
        foreach (var (end, isLow) in new[] { (slope.Low, true), (slope.High, false) })
        {
            if (end is { } given)
                yield return (
                    Terms([(product.Result, product.Factor), (factor, -given.At)]),
                    isLow == factorRange.IsPositive
                        ? Interval.AtLeast(0, given.IsOpen)
                        : Interval.AtMost(0, given.IsOpen)
                );
        }
    }
}
