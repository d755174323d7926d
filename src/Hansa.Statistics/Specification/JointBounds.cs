using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>The least and the largest quotient of two quantities over all allocations of loose trade, one allocation above and below the line.</summary>
/// <remarks>
/// A quotient of two sums that are linear in the allocation is extreme where each body of trade goes wholly to one option. Dinkelbach's
/// method finds it exactly: starting from any quotient q, each body takes the option that does most for (numerator - q × denominator),
/// which gives a better q, until none does.
/// Source: Dinkelbach (1967), Management Science 13(7): 492-498.
/// </remarks>
internal static class JointBounds
{
    /// <summary>The two sums as they surely are, and what each body of loose trade may add to them.</summary>
    public sealed record Sums(
        Fraction Above,
        Fraction Below,
        IReadOnlyList<IReadOnlyList<(Fraction Above, Fraction Below)>> Choices
    );

    /// <summary>Both ends; nothing where the quotient has no limit on that side, or no value under any allocation.</summary>
    public static (Fraction? Low, Fraction? High) Of(Sums sums) => (Negative(Largest(Mirrored(sums))), Largest(sums));

    /// <summary>The sums of a quotient of quantities.</summary>
    /// <param name="below">Nothing divides by 1.</param>
    public static Sums SumsOf(SmeNumbers numbers, SmeQuantity above, SmeQuantity? below)
    {
        var choices = new List<IReadOnlyList<(Fraction, Fraction)>>();
        foreach (var body in numbers.Loose)
        {
            var certain = body.Certain;
            (Fraction, Fraction)[] options =
            [
                .. body
                    .Options.Select(option => option & ~certain)
                    .Select(option =>
                        (Part(body, option, above), below is { } whole ? Part(body, option, whole) : Fraction.Zero)
                    )
                    .Distinct(),
            ];
            if (options.Length > 1)
                choices.Add(options);
        }
        return new(
            numbers[above].Amount ?? Fraction.Zero,
            below is { } divisor ? numbers[divisor].Amount ?? Fraction.Zero : Fraction.One,
            choices
        );
    }

    private static Fraction Part(LooseTrade body, SmeQuantity option, SmeQuantity quantity) =>
        option.HasFlag(quantity) ? body.Amount : Fraction.Zero;

    private static Sums Mirrored(Sums sums) =>
        new(
            -sums.Above,
            sums.Below,
            [
                .. sums.Choices.Select(options =>
                    (IReadOnlyList<(Fraction, Fraction)>)[.. options.Select(one => (-one.Above, one.Below))]
                ),
            ]
        );

    private static Fraction? Negative(Fraction? end) => end is { } value ? -value : null;

    private static Fraction? Largest(Sums sums)
    {
        // The allocation with the largest denominator has a value if any has.
        var (above, below) = Best(sums, option => option.Below);
        // A denominator that corrections can take to zero or below leaves nothing to limit the quotient.
        if (below.Sign <= 0 || (HasNegative(sums) && Best(sums, option => -option.Below).Below.Sign <= 0))
            return null;
        while (true)
        {
            var quotient = above / below;
            var (nextAbove, nextBelow) = Best(sums, option => option.Above - (quotient * option.Below));
            if ((nextAbove - (quotient * nextBelow)).Sign <= 0)
                return quotient;
            if (nextBelow.Sign <= 0)
                return null;
            (above, below) = (nextAbove, nextBelow);
        }
    }

    private static bool HasNegative(Sums sums) =>
        sums.Below.Sign < 0 || sums.Choices.Any(options => options.Any(option => option.Below.Sign < 0));

    private static (Fraction Above, Fraction Below) Best(
        Sums sums,
        Func<(Fraction Above, Fraction Below), Fraction> worth
    )
    {
        var (above, below) = (sums.Above, sums.Below);
        foreach (var options in sums.Choices)
        {
            var best = options.MaxBy(worth);
            above += best.Above;
            below += best.Below;
        }
        return (above, below);
    }
}
