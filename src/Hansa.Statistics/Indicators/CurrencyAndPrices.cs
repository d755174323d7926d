using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports in a national currency into the exchange rate, prices in the currency of the data, and what is left: volume and mix.</summary>
/// <remarks>x = q·P·e; each effect is the mean over all orders in which the three can change, so that none is preferred. All trade is
/// split, disclosed or not: a rate and a price level hold for all of it. Without a price level its effect is not observed and stands within
/// volume and mix; in the data's own currency a rate does not apply.</remarks>
public sealed class CurrencyAndPrices()
    : MoneyDecomposition(
        code: "currency-prices",
        formula: "x = q P e; effect of e = Δe [(q(0) P(0) + q(T) P(T)) / 3 + (q(0) P(T) + q(T) P(0)) / 6], of P likewise; of q what is left of Δx",
        range: "money; the terms add up to the change to the last minor unit (64 binary digits, then largest remainders)",
        source: "Shapley (1953), in Kuhn and Tucker (eds.), Contributions to the Theory of Games II: 307-317; Sun (1998), Energy Economics 20(1): 85-100"
    )
{
    public const string ExchangeRate = "exchange-rate";

    /// <summary>Volume and mix: the change at constant prices and a constant rate.</summary>
    public const string Real = "real";

    public override IReadOnlyList<string> Terms { get; } = [ExchangeRate, PriceAndVolume.Price, Real];

    public override Needs Needs => base.Needs | Needs.TotalsOnly | Needs.MoneyLevels;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 60, Year: 2013), new("A", "10", 360)],
            Expected:
            [
                new(["2013..2017", "A", ExchangeRate], 115),
                new(["2013..2017", "A", PriceAndVolume.Price], 70),
                new(["2013..2017", "A", Real], 115),
                new(["2013..2017", "A", Change], 300),
            ],
            Arithmetic: "60 roubles at 30 a dollar are 2 dollars, 360 at 60 are 6; prices in dollars rose by half, so the volume doubled. "
                + "In roubles and prices of the first year it went from 60 to 120. "
                + "Rate, doubled: 1 × [(60 + 120 × 1.5) / 3 + (60 × 1.5 + 120) / 6] = 115. Prices, up by half: ½ × [(60 + 120 × 2) / 3 + (60 × 2 + 120) / 6] = 70. "
                + "What is left of 300: 115."
        )
        {
            Levels = new([30, 60], [1, Fraction.Of(3, 2)]),
        };

    public override Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison) =>
        territory =>
        {
            var (exports, last) = (comparison.Exports, comparison.Exports.Periods.Count - 1);
            var gap = exports.TotalGap(0, territory).And(exports.TotalGap(last, territory));
            return gap != Missing.None
                ? (null, gap)
                : (
                    Split(
                        exports.Totals[exports.TerritoryCell(0, territory)],
                        exports.Totals[exports.TerritoryCell(last, territory)],
                        Growth(comparison.Levels?.Rates),
                        Growth(comparison.Levels?.Prices)
                    ),
                    Missing.None
                );
        };

    protected override Missing Lacks(Comparison comparison, string term) =>
        term switch
        {
            ExchangeRate when comparison.Levels?.Rates is null => Missing.NotApplicable,
            PriceAndVolume.Price when comparison.Levels?.Prices is null => Missing.NotObserved,
            _ => Missing.None,
        };

    private static Fraction Growth(IReadOnlyList<Fraction>? levels) =>
        levels is null ? Fraction.One : levels[^1] / levels[0];

    // With the levels of the first period as 1, q is x in the first period and x / (rate × price) in the last.
    private static MoneyTerms Split(Int128 first, Int128 last, Fraction rate, Fraction price)
    {
        var (before, after) = ((Fraction)first, last / (rate * price));
        var exchange = Scaled(Effect(rate, price, before, after));
        var prices = Scaled(Effect(price, rate, before, after));
        var change = (BigInteger)(last - first) << PortionSum.Digits;
        return new MoneyTerms(exchange, prices, change - exchange - prices);
    }

    private static Fraction Effect(Fraction own, Fraction other, Fraction before, Fraction after) =>
        (own - 1) * (((before + (after * other)) * Third) + (((before * other) + after) * Sixth));

    private static BigInteger Scaled(Fraction money)
    {
        var sum = new PortionSum();
        sum.Add(money.Numerator, money.Denominator);
        return sum.Scaled;
    }

    private static readonly Fraction Third = Fraction.Of(1, 3);
    private static readonly Fraction Sixth = Fraction.Of(1, 6);
}
