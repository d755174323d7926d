using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Tests.Adapters.Engines;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Tests.UseCases.Assessment;

/// <summary>Decompositions over datasets: by market, against the world without the own country, and refused in words where they cannot be had.</summary>
public sealed class ShowDecompositionTests
{
    // The region grows by 15 to Germany while China doubles there, and by 4 to Kazakhstan, where China does not sell.
    private static readonly List<EngineRow> Regions =
    [
        Region(2016, "DEU", 10, mass: 5),
        Region(2017, "DEU", 25, mass: 5),
        Region(2017, "KAZ", 4, mass: 2),
        Region(2017, "_U", 1, mass: null),
    ];

    private static readonly List<EngineRow> World =
    [
        Reporter(2016, "CHN", "DEU", 100),
        Reporter(2017, "CHN", "DEU", 200),
        Reporter(2016, "RUS", "DEU", 50),
        Reporter(2017, "RUS", "DEU", 20),
    ];

    [Fact]
    public void Constant_market_share_leaves_the_own_country_out_of_the_world()
    {
        var figures = Shown(new("cms", "ru") { Benchmark = "world-rest:world" });

        Assert.Equal(
            [10, 0, 0, 5, 4, 1, 20],
            Terms(
                figures,
                "world-growth",
                "product-mix",
                "market-mix",
                "competitiveness",
                "new-market",
                "unallocated",
                "change"
            )
        );
    }

    [Fact]
    public void Margins_by_market_know_the_new_one() =>
        Assert.Equal(
            [15, 4, 0, 1],
            Terms(Shown(new("margins-market", "ru")), "continuing", "new", "dropped", "unallocated")
        );

    [Fact]
    public void Price_and_volume_go_by_mass() =>
        // 2 a unit became 30 / 7: ½ (5 + 7) (30 / 7 - 2) = 13.71… and ½ (2 + 30 / 7) 2 = 6.28…, in whole units.
        Assert.Equal([14, 6], Terms(Shown(new("price-volume", "ru")), "price", "volume"));

    [Theory]
    [InlineData("cms", "world:plain", "no partner")]
    [InlineData("cms", "world:world@2016", "growth of the benchmark")]
    [InlineData("shift-share", "world:late", "has no exports in 2016")]
    public void What_a_benchmark_cannot_give_is_said_in_words(string code, string benchmark, string words)
    {
        var outcome = new Runner(House()).Run(new ShowIndicator(code, "ru") { Benchmark = benchmark });

        Assert.False(outcome.Succeeded);
        Assert.Contains(words, outcome.Problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_the_window_does_not_hold_is_refused()
    {
        var outcome = new Runner(House()).Run(new ShowIndicator("margins", "ru") { GapTolerance = 1 });

        Assert.False(outcome.Succeeded);
        Assert.Contains("needs 4 periods, and there are 2", outcome.Problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Trade_without_mass_has_no_prices()
    {
        var outcome = new Runner(House()).Run(new ShowIndicator("price-index", "world"));

        Assert.False(outcome.Succeeded);
        Assert.Contains("needs the mass", outcome.Problem.Title.English, StringComparison.Ordinal);
    }

    private static double[] Terms(FigureTable figures, params string[] terms) =>
        [.. terms.Select(term => figures.At("2016..2017", "RU-MOW", term).Value!.Value)];

    private static FigureTable Shown(ShowIndicator question)
    {
        var outcome = new Runner(House()).Run(question);
        Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Problem.Title.English);
        return outcome.Value.Figures;
    }

    private static Hansa.UseCases.Ports.House House() =>
        new SmallHouse()
            .With("ru", Regions)
            .With("world", World)
            .With("plain", [.. World.Select(row => row with { Partner = "" })])
            .With("late", [.. World.Where(row => row.Period == Period.Year(2017))])
            .House;

    private static EngineRow Region(int year, string partner, long value, long? mass) =>
        new(Period.Year(year), value)
        {
            Region = "RU-MOW",
            Product = "1001",
            Partner = partner,
            Mass = mass,
        };

    private static EngineRow Reporter(int year, string reporter, string partner, long value) =>
        new(Period.Year(year), value)
        {
            Reporter = reporter,
            Product = "1001",
            Partner = partner,
        };
}
