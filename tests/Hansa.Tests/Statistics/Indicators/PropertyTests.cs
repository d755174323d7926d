using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>What must hold of each indicator whatever the trade is, over 1,000 random bodies of it.</summary>
public sealed class PropertyTests
{
    public static TheoryData<string> Codes => [.. Catalogue.Indicators.Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Figures_stay_within_the_limits_of_the_card_and_within_their_own_bounds(string code) =>
        ForAll(
            code,
            RandomTrade.Veiled,
            (indicator, trade) =>
            {
                // The ranges of the literature are those of a benchmark that contains the territory.
                if (trade.WithoutTerritory || trade.World is not null)
                    return;
                var figures = indicator.Compute(trade.Compare());
                for (var row = 0; row < figures.Count; row++)
                {
                    if (figures[row].Value is not { } value)
                        continue;
                    Assert.True(indicator.Limits.Contain(value), $"{value:R}");
                    Assert.True(figures[row].Interval.Contain(value, 0), $"{value:R} in {figures[row].Interval}");
                    Assert.True(indicator.Limits.Contain(figures[row].Interval.Low), $"{figures[row].Interval}");
                    Assert.True(indicator.Limits.Contain(figures[row].Interval.High), $"{figures[row].Interval}");
                }
            }
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_order_of_rows_changes_no_bit(string code) =>
        ForAll(
            code,
            RandomTrade.Veiled,
            (indicator, trade) => Same(indicator, trade, trade with { Rows = [.. trade.Rows.Reverse()] }, 0)
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Splitting_a_row_in_two_changes_no_bit(string code) =>
        ForAll(
            code,
            RandomTrade.Veiled,
            (indicator, trade) =>
            {
                var (first, rest) = (trade.Rows[0], trade.Rows.Skip(1));
                var part = first.Value / 3;
                Same(
                    indicator,
                    trade,
                    trade with
                    {
                        Rows =
                        [
                            first with
                            {
                                Value = part,
                                Mass = 0,
                            },
                            .. rest,
                            first with
                            {
                                Value = first.Value - part,
                            },
                        ],
                    },
                    0
                );
            }
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void Scale_and_currency_change_nothing_but_values_of_money(string code) =>
        ForAll(
            code,
            RandomTrade.Veiled,
            (indicator, trade) =>
            {
                var comparison = trade.Compare();
                var scaled = new PlainTrade([.. trade.Rows.Select(Thousandfold)])
                {
                    World = trade.World?.Select(Thousandfold).ToArray(),
                    WithoutTerritory = trade.WithoutTerritory,
                    Product = trade.Product!.ToDictionary(pair => pair.Key, pair => pair.Value * 1000),
                    Population = trade.Population,
                    Employment = trade.Employment,
                };
                var expected = indicator.Compute(comparison);
                var found = indicator.Compute(scaled.Compare() with { Currency = "EUR", MinorUnits = 1000 });
                Assert.Equal(indicator.Unit.Code.Replace("money", "EUR", StringComparison.Ordinal), found.Unit.Code);
                // Terms of money are rounded to whole minor units, which are smaller here.
                Same(expected, found, 1e-12, indicator is MoneyDecomposition ? 1 : 0);
            }
        );

    [Fact]
    public void Shares_add_to_one_with_what_is_undisclosed_and_unclassified() =>
        ForAll(
            "specificity",
            RandomTrade.Veiled,
            (indicator, trade) =>
            {
                var comparison = trade.Compare();
                var shares = indicator.Compute(comparison);
                ForEachTerritory(
                    comparison,
                    (period, territory, total) =>
                    {
                        var listed = CodesOf(comparison)
                            .Sum(code => shares[comparison.Exports.Cell(period, territory, code)].Value!.Value);
                        var hidden = trade
                            .Rows.Where(row => IsOf(comparison, row, period, territory) && IsOffAxis(row.Code))
                            .Aggregate((Int128)0, (sum, row) => sum + row.Value);
                        Assert.Equal(1, listed + ((double)hidden / (double)total), 1e-12);
                    }
                );
            }
        );

    [Fact]
    public void Advantage_weighted_by_the_benchmark_is_one() =>
        ForAll(
            "rca",
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                var comparison = trade.Compare();
                var figures = indicator.Compute(comparison);
                ForEachTerritory(
                    comparison,
                    (period, territory, _) =>
                    {
                        var all = (double)comparison.Benchmark.All(period, territory);
                        var covered = CodesOf(comparison)
                            .Where(code => figures[comparison.Exports.Cell(period, territory, code)].Value is null)
                            .Sum(code =>
                                (double)comparison.Exports.Known[comparison.Exports.Cell(period, territory, code)]
                            );
                        if (covered > 0 || all <= 0)
                            return;
                        var sum = CodesOf(comparison)
                            .Sum(code =>
                                (double)comparison.Benchmark.Group(period, territory, code)
                                / all
                                * (figures[comparison.Exports.Cell(period, territory, code)].Value ?? 0)
                            );
                        Assert.Equal(1, sum, 1e-12);
                    }
                );
            }
        );

    [Theory]
    [InlineData("nrca")]
    [InlineData("arca")]
    [InlineData("lafay")]
    [InlineData("michaely")]
    [InlineData("specificity-change")]
    public void Over_all_products_of_a_territory_it_adds_to_nothing(string code) =>
        ForAll(
            code,
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                var comparison = trade.Compare();
                var figures = indicator.Compute(comparison);
                var codes = comparison.Exports.Codes.Count;
                for (var first = 0; first < figures.Count; first += codes)
                {
                    var values = Enumerable.Range(first, codes).Select(row => figures[row].Value).ToArray();
                    if (values.All(value => value is not null))
                        Assert.Equal(0, values.Sum()!.Value, 1e-12 * (1 + values.Max(value => Math.Abs(value!.Value))));
                }
            }
        );

    [Fact]
    public void Normalised_advantage_adds_to_nothing_over_the_territories_of_the_benchmark() =>
        ForAll(
            "nrca",
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                if (trade.WithoutTerritory || trade.World is not null)
                    return;
                var comparison = trade.Compare();
                var figures = indicator.Compute(comparison);
                for (var period = 0; period < comparison.Exports.Periods.Count; period++)
                {
                    foreach (var code in CodesOf(comparison))
                    {
                        var sum = Enumerable
                            .Range(0, comparison.Exports.Territories.Count)
                            .Sum(territory => figures[comparison.Exports.Cell(period, territory, code)].Value ?? 0);
                        Assert.Equal(0, sum, 1e-12);
                    }
                }
            }
        );

    [Fact]
    public void The_forms_of_advantage_stand_on_the_same_side_of_the_benchmark() =>
        ForAll(
            "rca",
            RandomTrade.Veiled,
            (indicator, trade) =>
            {
                var comparison = trade.Compare();
                var rca = indicator.Compute(comparison);
                var (symmetric, log, normalised) = (
                    Of("rsca", comparison),
                    Of("lnrca", comparison),
                    Of("nrca", comparison)
                );
                for (var row = 0; row < rca.Count; row++)
                {
                    if (rca[row].Value is not { } value)
                        continue;
                    Assert.Equal(Math.Sign(value - 1), Math.Sign(symmetric[row].Value!.Value));
                    // A ratio nearer to 1 than a double can tell may be on either side of it, where the exact difference is not.
                    if (Math.Abs(value - 1) > 1e-15)
                        Assert.Equal(Math.Sign(value - 1), Math.Sign(normalised[row].Value!.Value));
                    Assert.Equal((value - 1) / (value + 1), symmetric[row].Value!.Value, 1e-12);
                    if (value > 0)
                        Assert.Equal(Math.Log(value), log[row].Value!.Value, 1e-12);
                }
            }
        );

    [Theory]
    [InlineData("specificity")]
    [InlineData("rca")]
    [InlineData("rsca")]
    [InlineData("arca")]
    [InlineData("nrca")]
    [InlineData("rxa")]
    public void More_exports_of_a_product_never_lower_it_against_an_unmoved_benchmark(string code) =>
        ForAll(
            code,
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                var more = trade.Rows[0] with { Flow = Flow.Export, Value = trade.Rows[0].Value + 5 };
                IReadOnlyList<PlainRow> world = [.. trade.Rows, more, more with { Territory = "elsewhere" }];
                var before = trade with { World = world, WithoutTerritory = false };
                var after = before with { Rows = [.. trade.Rows, more] };
                var (low, high) = (indicator.Compute(before.Compare()), indicator.Compute(after.Compare()));
                string[] key =
                [
                    more.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    more.Territory,
                    more.Code,
                ];
                if (low.At(key).Value is { } one && high.At(key).Value is { } other)
                    Assert.True(other >= one - (1e-12 * Math.Max(1, Math.Abs(one))), $"{one:R} to {other:R}");
            }
        );

    [Theory]
    [InlineData("hhi", 1)]
    [InlineData("hhi-normalised", 1)]
    [InlineData("concentration", 1)]
    [InlineData("theil", 1)]
    [InlineData("shannon", -1)]
    public void Trade_that_moves_to_a_larger_product_raises_concentration(string code, int direction)
    {
        var indicator = Catalogue.Find(code)!;
        Gen.Select(Gen.Int[2, 1000], Gen.Int[1, 1000], Gen.Int[0, 1000])
            .Sample(
                (smaller, gap, third) =>
                {
                    var moved = smaller / 2;
                    var before = Three(smaller, smaller + gap, third);
                    var after = Three(smaller - moved, smaller + gap + moved, third);
                    var change = indicator.Compute(after)[0].Value!.Value - indicator.Compute(before)[0].Value!.Value;
                    Assert.True(change * direction > 0, $"{change}");
                },
                iter: RandomTrade.Count,
                threads: 1
            );
    }

    [Fact]
    public void Similarity_is_the_same_both_ways_and_the_complement_of_half_of_Krugmans_index() =>
        ForAll(
            "similarity",
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                var names = trade.Rows.Select(row => row.Territory).Distinct().Take(2).ToArray();
                if (names is not [var one, var other])
                    return;
                var beside = new PlainTrade([.. trade.Rows.Where(row => row.Territory == one)])
                {
                    World = [.. trade.Rows.Where(row => row.Territory == other)],
                };
                var similarity = indicator.Compute(trade.Compare());
                var krugman = Of("krugman", beside.Compare());
                foreach (var period in krugman.Axes[0].Codes)
                {
                    var figure = similarity.At(period, one, other);
                    Assert.Equal(similarity.At(period, other, one), figure);
                    if (figure.Value is { } value && krugman.At(period, one).Value is { } distance)
                        Assert.Equal(100 * (1 - (distance / 2)), value, 1e-10);
                }
            }
        );

    [Fact]
    public void Two_way_trade_is_what_the_balance_leaves() =>
        ForAll(
            "grubel-lloyd",
            RandomTrade.Plain,
            (indicator, trade) =>
            {
                var (twoWay, balance) = (indicator.Compute(trade.Compare()), Of("normalised-balance", trade.Compare()));
                for (var row = 0; row < twoWay.Count; row++)
                {
                    Assert.Equal(balance[row].Missing, twoWay[row].Missing);
                    if (balance[row].Value is { } value)
                        Assert.Equal(1 - Math.Abs(value), twoWay[row].Value!.Value, 1e-12);
                }
            }
        );

    private static void ForAll(string code, Gen<PlainTrade> trades, Action<Indicator, PlainTrade> holds)
    {
        var indicator = Catalogue.Find(code)!;
        trades
            .Where(trade => !indicator.Needs.HasFlag(Needs.Imports) || trade.Rows.Any(row => row.Flow == Flow.Import))
            .Sample(trade => holds(indicator, trade), iter: RandomTrade.Count, threads: 1, print: RandomTrade.Print);
    }

    private static void Same(Indicator indicator, PlainTrade one, PlainTrade other, double tolerance) =>
        Same(indicator.Compute(one.Compare()), indicator.Compute(other.Compare()), tolerance);

    private static void Same(FigureTable one, FigureTable other, double tolerance, double slack = 0)
    {
        Assert.Equal(one.Axes.Select(axis => axis.Codes), other.Axes.Select(axis => axis.Codes));
        for (var row = 0; row < one.Count; row++)
        {
            Assert.Equal(one[row].Missing, other[row].Missing);
            Assert.Equal(one.Types?[row]?.Code, other.Types?[row]?.Code);
            Assert.Equal(one.Types?[row]?.IsCertain, other.Types?[row]?.IsCertain);
            Near(one[row].Value, other[row].Value, tolerance, slack);
            Near(one[row].Low, other[row].Low, tolerance);
            Near(one[row].High, other[row].High, tolerance);
        }
    }

    private static void Near(double? one, double? other, double tolerance, double slack = 0)
    {
        Assert.Equal(one is null, other is null);
        if (one is { } expected)
            Assert.Equal(expected, other!.Value, slack + (tolerance * Math.Max(1, Math.Abs(expected))));
    }

    private static FigureTable Of(string code, Comparison comparison) => Catalogue.Find(code)!.Compute(comparison);

    private static Comparison Three(int one, int two, int three) =>
        new PlainTrade([new("A", "1", one), new("A", "2", two), new("A", "3", three), new("B", "3", 1)]).Compare();

    private static PlainRow Thousandfold(PlainRow row) => row with { Value = row.Value * 1000 };

    private static bool IsOffAxis(string code) =>
        code.Length == 0 || code == "_U" || code.Contains('|', StringComparison.Ordinal);

    private static bool IsOf(Comparison comparison, PlainRow row, int period, int territory) =>
        row.Flow == Flow.Export
        && row.Territory == comparison.Exports.Territories[territory]
        && Period.Year(row.Year) == comparison.Exports.Periods[period];

    private static IEnumerable<int> CodesOf(Comparison comparison) =>
        Enumerable.Range(0, comparison.Exports.Codes.Count);

    private static void ForEachTerritory(Comparison comparison, Action<int, int, Int128> check)
    {
        for (var at = 0; at < comparison.Exports.Totals.Count; at++)
        {
            var (period, territory) = Math.DivRem(at, comparison.Exports.Territories.Count);
            if (comparison.Exports.Totals[at] > 0)
                check(period, territory, comparison.Exports.Totals[at]);
        }
    }
}
