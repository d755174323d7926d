using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Narrows the intervals of variables by what each sum and product leaves of them, until nothing moves any more.</summary>
/// <remarks>Never loses a solution; an empty interval proves that there is none.</remarks>
internal sealed class Propagation(Interval[] intervals)
{
    private const int MostPasses = 60;
    private const int LongestBits = 256;

    // What narrows an interval by less than a thousandth is left alone: sequences may come ever closer and never arrive.
    private static readonly Fraction WorthWhile = Fraction.Of(1, 1000);

    private bool moved;

    /// <summary>Some variable has no number left.</summary>
    public bool IsEmpty { get; private set; }

    /// <returns>False when it is proved that there is no solution.</returns>
    public bool Run(IReadOnlyList<LinearRow> rows, IReadOnlyList<ProductRow> products, CancellationToken cancellation)
    {
        IsEmpty = intervals.Any(interval => interval.IsEmpty);
        moved = true;
        for (var pass = 0; pass < MostPasses && moved && !IsEmpty; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            moved = false;
            foreach (var row in rows)
                Narrow(row);
            foreach (var product in products)
                Narrow(product);
        }
        return !IsEmpty;
    }

    private void Narrow(LinearRow row)
    {
        var count = row.Terms.Count;
        var before = new Interval[count + 1];
        before[0] = Interval.Exactly(row.Constant);
        for (var at = 0; at < count; at++)
            before[at + 1] = before[at] + Of(row.Terms[at]);
        if (!Allowed(row.Sign, before[count]))
            IsEmpty = true;
        var after = Interval.Exactly(0);
        for (var at = count - 1; at >= 0 && !IsEmpty; at--)
        {
            var (variable, factor) = row.Terms[at];
            var others = before[at] + after;
            after += Of(row.Terms[at]);
            Keep(variable, Fraction.One / factor * Left(row.Sign, others));
        }
    }

    private Interval Of((int Variable, Fraction Factor) term) => term.Factor * intervals[term.Variable];

    private static bool Allowed(Comparison sign, Interval sum) =>
        sign switch
        {
            Comparison.Equal => sum.Contains(0),
            Comparison.AtMost => !sum.IsPositive,
            _ => sum.Low is not { At.Sign: >= 0 },
        };

    // What the term itself may be when the others add up to this.
    private static Interval Left(Comparison sign, Interval others) =>
        sign switch
        {
            Comparison.Equal => -others,
            Comparison.AtMost => new Interval(null, (-others).High),
            _ => (-others).High is { } high ? Interval.AtMost(high.At, isOpen: true) : Interval.Whole,
        };

    private void Narrow(ProductRow product)
    {
        var (one, other, result) = (product.One, product.Other, product.Result);
        if (IsEmpty)
            return;
        if (product.IsQuotient && intervals[other].Point is { IsZero: true })
        {
            IsEmpty = true;
            return;
        }
        var factor = product.Factor;
        Keep(result, Fraction.One / factor * (intervals[one] * intervals[other]));
        if (!IsEmpty && (product.IsQuotient || !intervals[other].Contains(0)))
            Keep(one, factor * intervals[result] / intervals[other]);
        if (!IsEmpty && !intervals[one].Contains(0))
            Keep(other, factor * intervals[result] / intervals[one]);
        if (!IsEmpty && product.IsQuotient)
            Keep(other, NotZero(intervals[other]));
    }

    private static Interval NotZero(Interval interval) =>
        interval switch
        {
            { Low: { At.IsZero: true } low } => interval with { Low = low with { IsOpen = true } },
            { High: { At.IsZero: true } high } => interval with { High = high with { IsOpen = true } },
            _ => interval,
        };

    private void Keep(int variable, Interval allowed)
    {
        var old = intervals[variable];
        var both = old.And(Shortened(allowed));
        if (both.IsEmpty)
            IsEmpty = true;
        else if (!IsWorthWhile(old, both))
            return;
        intervals[variable] = both;
        moved = true;
    }

    private static bool IsWorthWhile(Interval old, Interval now)
    {
        if (now == old)
            return false;
        if (old.Low is not { } low || old.High is not { } high)
            return !old.Low.HasValue && now.Low.HasValue
                || !old.High.HasValue && now.High.HasValue
                || IsFar(old.Low, now.Low)
                || IsFar(old.High, now.High);
        var moved = now.Low!.Value.At - low.At + (high.At - now.High!.Value.At);
        return moved.IsZero || moved > (high.At - low.At) * WorthWhile;
    }

    private static bool IsFar(End? old, End? now) =>
        old is { } from
        && now is { } to
        && from != to
        && ((to.At - from.At).Abs() > from.At.Abs() * WorthWhile || from.At == to.At);

    // Outwards, so that nothing is lost.
    private static Interval Shortened(Interval interval) =>
        new(
            interval.Low is { } low && IsLong(low.At) ? new End(low.At.RoundDown(Digits(low.At)), true) : interval.Low,
            interval.High is { } high && IsLong(high.At)
                ? new End(high.At.RoundUp(Digits(high.At)), true)
                : interval.High
        );

    // More digits than are worth carrying.
    private static bool IsLong(Fraction value) =>
        value.Numerator.GetBitLength() > LongestBits || value.Denominator.GetBitLength() > LongestBits;

    // About forty significant digits.
    private static int Digits(Fraction value) =>
        40 - (int)((value.Numerator.GetBitLength() - value.Denominator.GetBitLength()) * 0.30103);
}
