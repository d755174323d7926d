using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Effects of rate and prices against the mean over all orders of change, computed one order at a time.</summary>
public sealed class CurrencyAndPricesTests
{
    private const int Seed = 20_385;

    [Fact]
    public void Terms_are_the_mean_over_all_orders_and_close_to_the_last_unit_over_a_thousand_changes()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 1000; round++)
        {
            var (first, last) = (Money(random), Money(random));
            var levels = new MoneyLevels([Level(random), Level(random)], [Level(random), Level(random)]);

            var terms = Split(first, last, levels);

            var expected = MeanOverOrders(first, last, levels);
            for (var term = 0; term < 3; term++)
            {
                Assert.True(
                    Math.Abs(expected[term] - terms.Unrounded(term))
                        <= 1e-12
                            * Math.Max(
                                1,
                                expected.Max(Math.Abs) + (double)Int128.Abs(first) + (double)Int128.Abs(last)
                            ),
                    $"seed {Seed}, round {round}, term {term}: {expected[term]}, not {terms.Unrounded(term)}"
                );
            }
            Assert.Equal((BigInteger)(last - first), terms.Whole().Aggregate(BigInteger.Zero, (sum, one) => sum + one));
        }
    }

    [Fact]
    public void A_change_that_is_nothing_but_the_rate_has_no_other_term()
    {
        var terms = Split(6000, 12_000, new([30, 60], [1, 1]));

        Assert.Equal([(BigInteger)6000, 0, 0], terms.Whole());
    }

    [Fact]
    public void Opposite_moves_of_rate_and_prices_cancel_in_the_change_and_stand_apart_in_the_terms()
    {
        var terms = Split(6000, 6000, new([30, 60], [2, 1]));

        Assert.Equal(BigInteger.Zero, terms.Change);
        Assert.True(terms.Unrounded(0) > 0);
        Assert.Equal(-terms.Unrounded(0), terms.Unrounded(1), 1e-9);
        Assert.Equal(0, terms.Unrounded(2), 1e-9);
    }

    [Fact]
    public void The_unit_of_rates_and_the_base_of_the_index_change_nothing()
    {
        var one = Split(6000, 9001, new([30, 47], [100, 93]));
        var other = Split(6000, 9001, new([Fraction.Of(3, 10), Fraction.Of(47, 100)], [7, Fraction.Of(651, 100)]));

        Assert.Equal(one.Whole(), other.Whole());
    }

    private static MoneyTerms Split(Int128 first, Int128 last, MoneyLevels levels)
    {
        var trade = new PlainTrade([new("A", "10", first, Year: 2013), new("A", "10", last)]);
        return new CurrencyAndPrices().Splitter(trade.Compare() with { Levels = levels })(0).Terms!;
    }

    private static double[] MeanOverOrders(Int128 first, Int128 last, MoneyLevels levels)
    {
        double[] before = [Of(levels.Rates![0]), Of(levels.Prices![0]), 0];
        double[] after = [Of(levels.Rates![1]), Of(levels.Prices![1]), 0];
        before[2] = (double)first / before[0] / before[1];
        after[2] = (double)last / after[0] / after[1];
        int[][] orders =
        [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ];
        var effects = new double[3];
        foreach (var order in orders)
        {
            var now = before.ToArray();
            foreach (var factor in order)
            {
                var start = now[0] * now[1] * now[2];
                now[factor] = after[factor];
                effects[factor] += ((now[0] * now[1] * now[2]) - start) / 6;
            }
        }
        return effects;
    }

    private static double Of(Fraction fraction) => (double)fraction.Numerator / (double)fraction.Denominator;

    private static Fraction Level(Random random) => Fraction.Of(random.Next(50, 200), random.Next(50, 200));

    private static Int128 Money(Random random) => random.NextInt64(1_000_000_000);
}
