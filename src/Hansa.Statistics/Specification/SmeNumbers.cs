using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Specification;

/// <summary>What is known of a territory's exports in one period, or on average of several, under one approach.</summary>
/// <param name="Readings">What surely counts in each quantity; a quantity that is absent was not observed.</param>
public sealed record SmeNumbers(IReadOnlyDictionary<SmeQuantity, Reading> Readings)
{
    /// <summary>Exports that may count in more than the readings hold; what they surely count in is in the readings.</summary>
    public IReadOnlyList<LooseTrade> Loose { get; init; } = [];

    /// <summary>Exporting firms of unknown size, which may be SMEs.</summary>
    public Fraction UnsizedExporters { get; init; } = Fraction.Zero;

    public static SmeNumbers NotObserved { get; } = new(new Dictionary<SmeQuantity, Reading>());

    public Reading this[SmeQuantity quantity] => Readings.GetValueOrDefault(quantity, Reading.NotObserved);

    /// <summary>Numbers made of trade alone: each body of trade with the quantities that it adds to, or may add to.</summary>
    /// <param name="trade">Known trade has one option.</param>
    public static SmeNumbers Of(IReadOnlyCollection<LooseTrade> trade)
    {
        var sums = SmeQuantities
            .All.Where(one => one != SmeQuantity.Exporters)
            .ToDictionary(one => one, _ => Fraction.Zero);
        foreach (var body in trade)
        {
            var certain = body.Certain;
            foreach (var quantity in sums.Keys.Where(one => certain.HasFlag(one)))
                sums[quantity] += body.Amount;
        }
        return new(sums.ToDictionary(pair => pair.Key, pair => Reading.Of(pair.Value)))
        {
            Loose = [.. trade.Where(body => body.Options.Count > 1 && body.Amount.Sign != 0)],
        };
    }

    /// <summary>The mean of several periods, each with its own allocation of loose trade.</summary>
    public static SmeNumbers Mean(IReadOnlyList<SmeNumbers> periods)
    {
        var count = Fraction.Of(Math.Max(1, periods.Count));
        return new(
            SmeQuantities.All.ToDictionary(
                one => one,
                one => Reading.Mean([.. periods.Select(numbers => numbers[one])])
            )
        )
        {
            Loose =
            [
                .. periods
                    .SelectMany(numbers => numbers.Loose)
                    .Select(body => body with { Amount = body.Amount / count }),
            ],
            UnsizedExporters =
                periods.Aggregate(Fraction.Zero, (sum, numbers) => sum + numbers.UnsizedExporters) / count,
        };
    }

    /// <summary>The same with some readings put in the place of others.</summary>
    public SmeNumbers With(IEnumerable<KeyValuePair<SmeQuantity, Reading>> others)
    {
        var readings = Readings.ToDictionary();
        foreach (var (quantity, reading) in others)
            readings[quantity] = reading;
        return this with { Readings = readings };
    }
}
