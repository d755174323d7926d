using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Specification;

/// <summary>An exact amount, or why there is none.</summary>
public readonly record struct Reading
{
    private readonly ExactNumber amount;
    private readonly Missing missing;
    private readonly bool isKnown;

    private Reading(ExactNumber amount, Missing missing, bool isKnown)
    {
        this.amount = amount;
        this.missing = missing;
        this.isKnown = isKnown;
    }

    /// <summary>The reading of what nobody has observed.</summary>
    public static Reading NotObserved { get; } = None(Missing.NotObserved);

    public static Reading Of(ExactNumber amount) => new(amount, Missing.None, true);

    public static Reading None(Missing reason) => new(ExactNumber.Zero, reason, false);

    public Missing Missing =>
        isKnown ? Missing.None
        : missing == Missing.None ? Missing.NotObserved
        : missing;

    public ExactNumber? Amount => isKnown ? amount : null;

    /// <summary>The mean of several readings; the reason of one that is missing.</summary>
    public static Reading Mean(IReadOnlyCollection<Reading> readings)
    {
        var gap = readings.Aggregate(Missing.None, (worst, one) => worst.And(one.Missing));
        if (gap != Missing.None || readings.Count == 0)
            return gap == Missing.None ? NotObserved : None(gap);
        return Of(
            readings.Aggregate(ExactNumber.Zero, (sum, one) => sum + one.Amount!.Value) / ExactNumber.Of(readings.Count)
        );
    }
}
