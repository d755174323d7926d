using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>An exact amount, or why there is none.</summary>
public readonly record struct Reading
{
    private readonly Fraction amount;
    private readonly Missing missing;
    private readonly bool isKnown;

    private Reading(Fraction amount, Missing missing, bool isKnown)
    {
        this.amount = amount;
        this.missing = missing;
        this.isKnown = isKnown;
    }

    /// <summary>The reading of what nobody has observed.</summary>
    public static Reading NotObserved { get; } = None(Missing.NotObserved);

    public static Reading Of(Fraction amount) => new(amount, Missing.None, true);

    public static Reading None(Missing reason) => new(Fraction.Zero, reason, false);

    public Missing Missing =>
        isKnown ? Missing.None
        : missing == Missing.None ? Missing.NotObserved
        : missing;

    public Fraction? Amount => isKnown ? amount : null;

    /// <summary>The mean of several readings; the reason of one that is missing.</summary>
    public static Reading Mean(IReadOnlyCollection<Reading> readings)
    {
        var gap = readings.Aggregate(Missing.None, (worst, one) => worst.And(one.Missing));
        if (gap != Missing.None || readings.Count == 0)
            return gap == Missing.None ? NotObserved : None(gap);
        return Of(
            readings.Aggregate(Fraction.Zero, (sum, one) => sum + one.Amount!.Value) / Fraction.Of(readings.Count)
        );
    }
}
