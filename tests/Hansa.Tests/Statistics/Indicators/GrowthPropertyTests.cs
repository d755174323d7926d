using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>What makes the measures of growth what they are, over 1,000 random bodies of trade.</summary>
public sealed class GrowthPropertyTests
{
    [Fact]
    public void Contributions_add_to_the_growth_of_all_trade_with_what_has_no_code() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            var exports = comparison.Exports;
            var figures = Of("contribution", comparison);
            var last = exports.Periods.Count - 1;
            for (var territory = 0; territory < exports.Territories.Count && last > 0; territory++)
            {
                var (first, final) = (
                    (double)exports.Totals[exports.TerritoryCell(0, territory)],
                    (double)exports.Totals[exports.TerritoryCell(last, territory)]
                );
                if (first <= 0)
                    continue;
                var points = Codes(comparison).Sum(code => figures[figures.Row(0, territory, code)].Value!.Value);
                Assert.Equal(
                    (final - first) / first,
                    points + ((Without(exports, last, territory) - Without(exports, 0, territory)) / first),
                    1e-9 * Math.Max(1, final / first)
                );
            }
        });

    [Fact]
    public void The_extensive_times_the_intensive_margin_is_the_share_in_all_trade() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            var (extensive, intensive) = (Of("extensive-margin", comparison), Of("intensive-margin", comparison));
            for (var row = 0; row < extensive.Count; row++)
            {
                if (intensive[row].Value is not { } inner)
                    continue;
                var (period, territory) = (extensive.Member(row, 0), extensive.Member(row, 1));
                var own = (double)comparison.Exports.Totals[comparison.Exports.TerritoryCell(period, territory)];
                var share = own / (double)comparison.Benchmark.All(period, territory);
                Assert.Equal(share, extensive[row].Value!.Value * inner, 1e-12 * Math.Max(1, share));
            }
        });

    [Fact]
    public void Places_won_are_places_lost_by_others_only_where_all_trade_in_both_periods()
    {
        var trade = new PlainTrade([
            new("A", "10", 3, Year: 2013),
            new("B", "10", 2, Year: 2013),
            new("C", "10", 1, Year: 2013),
            new("A", "10", 1),
            new("B", "10", 2),
            new("C", "10", 3),
        ]);

        var change = Of("rank-change", trade.Compare());

        Assert.Equal(0, Enumerable.Range(0, change.Count).Sum(row => change[row].Value));
    }

    [Fact]
    public void A_trend_through_two_periods_is_the_compound_rate() =>
        ForAll(trade =>
        {
            var comparison = trade.Compare();
            if (comparison.Exports.Periods.Count != 2)
                return;
            var (trend, compound) = (Of("trend-growth", comparison), Of("cagr", comparison));
            for (var row = 0; row < trend.Count; row++)
            {
                if (trend[row].Value is { } rate)
                    Assert.Equal(compound[row].Value!.Value, rate, 1e-11 * Math.Max(1, Math.Abs(rate)));
            }
        });

    private static double Without(TradeTable exports, int period, int territory) =>
        (double)(
            exports.Totals[exports.TerritoryCell(period, territory)]
            - Enumerable
                .Range(0, exports.Codes.Count)
                .Aggregate((Int128)0, (sum, code) => sum + exports.Known[exports.Cell(period, territory, code)])
        );

    private static IEnumerable<int> Codes(Comparison comparison) => Enumerable.Range(0, comparison.Exports.Codes.Count);

    private static FigureTable Of(string code, Comparison comparison) => Catalogue.Find(code)!.Compute(comparison);

    private static void ForAll(Action<PlainTrade> holds) =>
        RandomTrade.Veiled.Sample(holds, iter: RandomTrade.Count, threads: 1, print: RandomTrade.Print);
}
