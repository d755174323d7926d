using Hansa.Statistics.Consistency;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Management.Targets;

/// <summary>How a number of a target is meant.</summary>
public enum TargetBound
{
    /// <summary>The number itself, as far as its digits go.</summary>
    Rounded,

    /// <summary>At least the number: a goal that may be exceeded.</summary>
    AtLeast,

    /// <summary>At most the number.</summary>
    AtMost,
}

/// <summary>A number of a target, with as many digits as its author gave.</summary>
/// <param name="Value">Shares from 0 to 1, growth as later by earlier, money in whole units of the currency.</param>
/// <param name="Decimals">Decimals of the last digit given: 3 for 5.1 %, −8 for 10.1 billion.</param>
public sealed record TargetNumber(decimal Value, int Decimals, TargetBound Bound = TargetBound.Rounded)
{
    /// <summary>The numbers that it may stand for: every one that rounds to it, or all on one side.</summary>
    public Interval Range =>
        Bound switch
        {
            TargetBound.AtLeast => Interval.AtLeast(Exact),
            TargetBound.AtMost => Interval.AtMost(Exact),
            _ => PrintedNumber.RangeOf(Exact, Decimals),
        };

    /// <summary>The number as written, exactly.</summary>
    public Fraction Exact
    {
        get
        {
            var number = Fraction.Of(Value);
            return Fraction.Of(number.Numerator, number.Denominator);
        }
    }
}
