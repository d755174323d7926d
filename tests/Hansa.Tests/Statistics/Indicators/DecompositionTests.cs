using System.Numerics;
using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Every decomposition of a change closes to the last minor unit, over 1,000 random cubes of each kind.</summary>
public sealed class DecompositionTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Codes =>
        [.. Catalogue.Indicators.OfType<MoneyDecomposition>().Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Terms_agree_with_exact_fractions_before_rounding(string code)
    {
        ForAll(code, RandomTrade.Plain, Agree);
        ForAll(code, RandomTrade.Corrected, Agree);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whole_terms_add_up_to_the_change_and_lie_within_one_unit_of_the_exact_ones(string code)
    {
        ForAll(code, RandomTrade.Veiled, Close);
        ForAll(code, RandomTrade.Corrected, Close);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_whole_change_is_that_of_all_trade(string code) =>
        ForAll(
            code,
            RandomTrade.Veiled,
            (decomposition, comparison, territory, terms, _) =>
            {
                var (exports, last) = (comparison.Exports, comparison.Exports.Periods.Count - 1);
                Assert.Equal(
                    (BigInteger)exports.Totals[exports.TerritoryCell(last, territory)]
                        - (BigInteger)exports.Totals[exports.TerritoryCell(0, territory)],
                    terms.Change
                );
            }
        );

    [Fact]
    public void A_unit_that_rounding_leaves_over_goes_to_the_largest_remainder_and_of_equal_ones_to_the_first()
    {
        BigInteger Third(int thirds) => (thirds * BigInteger.Pow(2, PortionSum.Digits)) / 3;
        var rest = (BigInteger.One << PortionSum.Digits) - Third(1) - Third(1);

        Assert.Equal([(BigInteger)0, 0, 1], new MoneyTerms(Third(1), Third(1), rest).Whole());
        Assert.Equal(
            [(BigInteger)1, 0],
            new MoneyTerms(BigInteger.One << (PortionSum.Digits - 1), BigInteger.One << (PortionSum.Digits - 1)).Whole()
        );
    }

    [Fact]
    public void A_line_that_misses_the_last_period_is_dropped_unless_the_tolerance_covers_the_gap()
    {
        var trade = new PlainTrade([
            new("A", "10", 5, Year: 2014),
            new("A", "10", 6, Year: 2015),
            new("A", "10", 6, Year: 2016),
            new("A", "44", 1, Year: 2014),
            new("A", "44", 3, Year: 2017),
            new("A", "72", 9, Year: 2017),
            new("A", "72", 9, Year: 2015),
        ]);

        var (strict, tolerant) = (Margins(trade, 0), Margins(trade, 1));

        Assert.Equal((2, 9, -5), strict);
        Assert.Equal((6, 0, 0), tolerant);
    }

    [Fact]
    public void Portions_of_large_and_of_negative_numbers_are_as_exact_as_small_ones()
    {
        var sum = new PortionSum();
        sum.Add(long.MaxValue, long.MaxValue, 3);
        sum.Add(-7, 1, 2);
        sum.Add(Int128.MaxValue, 1, Int128.MaxValue);

        var expected =
            (BigInteger.Pow(long.MaxValue, 2) << PortionSum.Digits) / 3 - ((BigInteger)7 << (PortionSum.Digits - 1));
        Assert.Equal(expected + (BigInteger.One << PortionSum.Digits), sum.Scaled);
    }

    private static (int Continuing, int New, int Dropped) Margins(PlainTrade trade, int tolerance)
    {
        var options = new IndicatorOptions { GapTolerance = tolerance };
        var figures = Catalogue.Get("margins-product").Compute(trade.Compare() with { Options = options });
        int At(string term) => (int)figures.At("2014..2017", "A", term).Value!.Value;
        return (At(TradeMargins.Continuing), At(TradeMargins.New), At(TradeMargins.Dropped));
    }

    private static void Agree(
        MoneyDecomposition decomposition,
        Comparison comparison,
        int territory,
        MoneyTerms terms,
        PlainDecompositions plain
    )
    {
        var who = comparison.Exports.Territories[territory];
        for (var term = 0; term < decomposition.Terms.Count; term++)
        {
            var expected = plain.Figure(decomposition.Code, who, decomposition.Terms[term])!;
            // What cannot be told apart has no part of the change.
            var value = expected.Value ?? 0;
            Assert.Equal(
                value,
                terms.Unrounded(term),
                Tolerance * Math.Max(1, Math.Max(expected.Magnitude, Math.Abs(value)))
            );
        }
    }

    private static void Close(
        MoneyDecomposition decomposition,
        Comparison comparison,
        int territory,
        MoneyTerms terms,
        PlainDecompositions plain
    )
    {
        var whole = terms.Whole();
        Assert.Equal(terms.Change, whole.Aggregate(BigInteger.Zero, (sum, one) => sum + one));
        for (var term = 0; term < whole.Count; term++)
            Assert.True(
                Math.Abs((double)whole[term] - terms.Unrounded(term)) <= 1 + (1e-12 * Math.Abs(terms.Unrounded(term)))
            );
    }

    private static void ForAll(
        string code,
        Gen<PlainTrade> trades,
        Action<MoneyDecomposition, Comparison, int, MoneyTerms, PlainDecompositions> holds
    )
    {
        var decomposition = (MoneyDecomposition)Catalogue.Get(code);
        Gen.Select(trades, Gen.Int[0, 1])
            .Sample(
                (trade, tolerance) =>
                {
                    var options = new IndicatorOptions { GapTolerance = tolerance };
                    var comparison = trade.Compare() with { Options = options };
                    if (comparison.Exports.Periods.Count == 1)
                        return;
                    var plain = new PlainDecompositions(trade, tolerance);
                    var split = decomposition.Splitter(comparison);
                    for (var territory = 0; territory < comparison.Exports.Territories.Count; territory++)
                    {
                        if (split(territory) is { Terms: { } terms, Missing: Missing.None })
                            holds(decomposition, comparison, territory, terms, plain);
                    }
                },
                iter: RandomTrade.Count,
                threads: 1,
                print: pair => RandomTrade.Print(pair.Item1)
            );
    }
}
