using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Scenarios;
using Hansa.Tests.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Scenarios;

public sealed class TypeStabilityTests
{
    private static readonly Indicator Sectors = Catalogue.Get("sector-type");

    [Fact]
    public void Types_never_change_where_nothing_is_undisclosed_or_shaken()
    {
        var trade = Trade(("A", "food", 30), ("A", "metal", 70), ("B", "food", 10), ("B", "metal", 90));

        Assert.Equal([1.0, 1.0], TypeStability.Of(trade, Sectors, new StabilityTrial(50, Shake: 0)));
    }

    [Fact]
    public void A_type_that_undisclosed_trade_can_change_is_kept_in_some_scenarios_only()
    {
        var trade = Trade(
            ("A", "food", 30),
            ("A", "metal", 30),
            ("A", "_U", 40),
            ("B", "food", 50),
            ("B", "metal", 50)
        );

        var stability = TypeStability.Of(trade, Sectors, new StabilityTrial(1000, Shake: 0));

        Assert.All(stability, share => Assert.InRange(share, 0.05, 0.95));
    }

    [Fact]
    public void A_clear_type_outlives_a_small_shake_and_a_narrow_one_does_not()
    {
        var trade = Trade(
            ("A", "food", 90_000),
            ("A", "metal", 10_000),
            ("B", "food", 5_000),
            ("B", "metal", 95_000),
            ("C", "food", 51_000),
            ("C", "metal", 57_000)
        );

        var stability = TypeStability.Of(trade, Sectors, new StabilityTrial(500));

        Assert.Equal(1, stability[0]);
        Assert.InRange(stability[2], 0.3, 0.9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_seed_another()
    {
        var trade = Trade(
            ("A", "food", 30),
            ("A", "metal", 30),
            ("A", "_U", 40),
            ("B", "food", 50),
            ("B", "metal", 50)
        );

        var one = TypeStability.Of(trade, Sectors, new StabilityTrial(101, Seed: 7));

        Assert.Equal(one, TypeStability.Of(trade, Sectors, new StabilityTrial(101, Seed: 7)));
        Assert.NotEqual(one, TypeStability.Of(trade, Sectors, new StabilityTrial(101, Seed: 8)));
    }

    [Fact]
    public void A_scenario_gives_out_what_is_undisclosed_and_no_more_in_territory_and_benchmark_alike()
    {
        RandomTrade.Veiled.Sample(
            plain =>
            {
                var comparison = plain.Compare();
                var scenario = new TradeScenario(comparison, 0, new Draws(1, "test")).Next();
                AssertGivenOut(comparison.Exports, scenario.Exports);
                if (comparison.Benchmark is { IsOtherData: false, Less: null })
                    AssertBenchmarkIsTheSum(scenario);
            },
            iter: 300
        );
    }

    private static void AssertGivenOut(TradeTable trade, TradeTable scenario)
    {
        for (var row = 0; row < trade.Totals.Count; row++)
        {
            Int128 given = 0;
            for (var code = 0; code < trade.Codes.Count; code++)
            {
                var cell = (row * trade.Codes.Count) + code;
                var gained = scenario.Known[cell] - trade.Known[cell];
                Assert.InRange(gained, 0, trade.PossibleAt(cell));
                given += gained;
            }
            Assert.InRange(given, 0, trade.UndisclosedAt(row));
            Assert.Equal(trade.Totals[row], scenario.Totals[row]);
        }
    }

    // The benchmark of plain trade is all of it: code by code it stays the sum of the territories.
    private static void AssertBenchmarkIsTheSum(Comparison scenario)
    {
        var trade = scenario.Exports;
        for (var period = 0; period < trade.Periods.Count; period++)
        {
            for (var code = 0; code < trade.Codes.Count; code++)
            {
                Int128 sum = 0;
                for (var territory = 0; territory < trade.Territories.Count; territory++)
                    sum += trade.Known[trade.Cell(period, territory, code)];
                Assert.Equal(sum, scenario.Benchmark.Group(period, 0, code));
            }
        }
    }

    private static Comparison Trade(params ReadOnlySpan<(string Territory, string Code, int Value)> rows)
    {
        var list = new List<PlainRow>();
        foreach (var (territory, code, value) in rows)
            list.Add(new PlainRow(territory, code, value));
        return new PlainTrade(list).Compare();
    }
}
