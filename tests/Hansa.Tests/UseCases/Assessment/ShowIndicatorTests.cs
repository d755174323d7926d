using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Tests.Adapters.Engines;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.UseCases.Assessment;

public sealed class ShowIndicatorTests
{
    private static readonly Period Year = Period.Year(2017);

    // Moscow 30 + 70, Arkhangelsk 40 + 10, the okrug inside it 50, undisclosed region 100 of product 10: country 170 of 10, 130 of 44.
    private static readonly List<EngineRow> Regions =
    [
        Region("RU-MOW", "1001", 30),
        Region("RU-MOW", "4407", 70),
        Region("RU-ARK", "1001", 40),
        Region("RU-ARK", "4407", 10),
        Region("RU-NEN", "4407", 50),
        Region("_U", "1001", 100),
    ];

    [Fact]
    public void The_country_takes_in_regions_that_are_not_disclosed()
    {
        var figures = Show(new("rca", "ru"), new SmallHouse().With("ru", Regions)).Figures;

        Assert.Equal(["RU-ARK", "RU-MOW", "RU-NEN"], figures.Axes[1].Codes);
        Assert.Equal(30.0 / 100 / (170.0 / 300), figures.At("2017", "RU-MOW", "1001").Value!.Value, 1e-12);
    }

    [Fact]
    public void The_rest_of_the_country_leaves_the_territory_out()
    {
        var figures = Show(new("rca", "ru") { Benchmark = "rest" }, new SmallHouse().With("ru", Regions)).Figures;

        Assert.Equal(30.0 / 100 / (140.0 / 200), figures.At("2017", "RU-MOW", "1001").Value!.Value, 1e-12);
    }

    [Fact]
    public void Peers_are_added_up()
    {
        var figures = Show(
            new("rca", "ru") { Benchmark = "peers:RU-ARK,RU-NEN" },
            new SmallHouse().With("ru", Regions)
        ).Figures;

        Assert.Equal(30.0 / 100 / (40.0 / 100), figures.At("2017", "RU-MOW", "1001").Value!.Value, 1e-12);
    }

    [Fact]
    public void A_peer_that_is_not_there_is_named()
    {
        var problem = Refused(new("rca", "ru") { Benchmark = "peers:RU-XXX" }, new SmallHouse().With("ru", Regions));

        Assert.Equal(ProblemKind.NotFound, problem.Kind);
        Assert.Contains("RU-XXX", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_for_the_world_is_the_whole_and_no_territory()
    {
        List<EngineRow> rows =
        [
            Reporter("RUS", "10", 30),
            Reporter("RUS", "44", 70),
            Reporter("WLD", "10", 500),
            Reporter("WLD", "44", 1500),
        ];

        var figures = Show(new("rca", "world"), new SmallHouse().With("world", rows)).Figures;

        Assert.Equal(["RUS"], figures.Axes[1].Codes);
        Assert.Equal(0.3 / 0.25, figures.At("2017", "RUS", "10").Value!.Value, 1e-12);
    }

    [Fact]
    public void Another_dataset_and_one_of_its_years_can_be_the_world()
    {
        var house = new SmallHouse().With("ru", Regions).With("world", World(2016), Unit(1000));

        var figures = Show(new("rca", "ru") { Benchmark = "world:world@2016", Level = 2 }, house).Figures;

        Assert.Equal(30.0 / 100 / (400.0 / 1000), figures.At("2017", "RU-MOW", "10").Value!.Value, 1e-12);
        Assert.Equal(["10", "44", "99"], figures.Axes[2].Codes);
        Assert.Equal(0, figures.At("2017", "RU-MOW", "99").Value);
    }

    [Fact]
    public void The_world_without_the_own_country_leaves_its_row_out_for_each_region()
    {
        var house = new SmallHouse().With("ru", Regions).With("world", World(2017));

        var figures = Show(new("rca", "ru") { Benchmark = "world-rest:world", Level = 2 }, house).Figures;

        Assert.Equal(30.0 / 100 / (300.0 / 800), figures.At("2017", "RU-MOW", "10").Value!.Value, 1e-12);
    }

    [Fact]
    public void A_year_that_the_world_lacks_is_refused_with_the_year_it_has()
    {
        var house = new SmallHouse().With("ru", Regions).With("world", World(2016));

        var problem = Refused(new("rca", "ru") { Benchmark = "world:world", Level = 2 }, house);

        Assert.Contains("world:world@2016", problem.Fix.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, null, false)]
    [InlineData(2, null, true)]
    [InlineData(null, "food", true)]
    [InlineData(null, "fuel", false)]
    public void Vintages_are_compared_by_chapter_only(int? level, string? scheme, bool compares)
    {
        var house = new SmallHouse().With("ru", Regions).With("world", World(2017), Vintage("HS1992"));
        var request = new ShowIndicator("rca", "ru")
        {
            Benchmark = "world:world",
            Level = level,
            Scheme = scheme,
        };

        var outcome = request.Run(house.House, CancellationToken.None);

        Assert.Equal(compares, outcome.Succeeded);
        if (!compares)
            Assert.Contains("HS1992", outcome.Problem!.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Mixed_currencies_are_refused()
    {
        var house = new SmallHouse()
            .With("ru", Regions)
            .With("world", World(2017), manifest => manifest with { Currency = "EUR" });

        var problem = Refused(new("rca", "ru") { Benchmark = "world:world", Level = 2 }, house);

        Assert.Contains("EUR", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_hidden_in_part_may_be_any_code_that_begins_like_it()
    {
        List<EngineRow> rows = [.. Regions, Region("RU-MOW", "10XX", 100)];

        var whole = Show(new("specificity", "ru"), new SmallHouse().With("ru", rows)).Figures;
        var chapters = Show(new("specificity", "ru") { Level = 2 }, new SmallHouse().With("ru", rows)).Figures;

        Assert.Equal((0.15, 0.15, 0.65), Bounds(whole.At("2017", "RU-MOW", "1001")));
        Assert.Equal(0.35, whole.At("2017", "RU-MOW", "4407").Value);
        Assert.True(whole.At("2017", "RU-MOW", "4407").IsExact);
        Assert.Equal(0.65, chapters.At("2017", "RU-MOW", "10").Value);
    }

    [Fact]
    public void Imports_are_asked_for_in_words()
    {
        var problem = Refused(new("lafay", "ru"), new SmallHouse().With("ru", Regions));

        Assert.Contains("imports", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_asked_rows_are_shown_and_the_computation_covers_all()
    {
        var figures = Show(
            new("rca", "ru") { Only = ["RU-MOW", "1001"] },
            new SmallHouse().With("ru", Regions)
        ).Figures;

        Assert.Equal(1, figures.Count);
        Assert.Equal(30.0 / 100 / (170.0 / 300), figures[0].Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData("rco", "rca")]
    [InlineData("specifisity", "specificity")]
    public void A_mistyped_indicator_is_answered_with_the_nearest(string typed, string meant)
    {
        var problem = Refused(new(typed, "ru"), new SmallHouse().With("ru", Regions));

        Assert.Contains(meant, problem.Fix.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_add_up_to_quarters()
    {
        List<EngineRow> rows =
        [
            Region("RU-MOW", "1001", 1) with
            {
                Period = Period.Month(2017, 1),
            },
            Region("RU-MOW", "1001", 2) with
            {
                Period = Period.Month(2017, 3),
            },
            Region("RU-MOW", "4407", 6) with
            {
                Period = Period.Month(2017, 2),
            },
            Region("RU-MOW", "4407", 1) with
            {
                Period = Period.Month(2017, 4),
            },
        ];

        var figures = Show(
            new("specificity", "ru") { Grain = "quarter", Period = "2017-Q1" },
            new SmallHouse().With("ru", rows)
        ).Figures;

        Assert.Equal(1.0 / 3, figures.At("2017-Q1", "RU-MOW", "1001").Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData("benchmark", 0.16)]
    [InlineData("active", 0.16)]
    [InlineData("10", 0.533333333333333)]
    public void The_number_of_lines_is_the_one_asked_for(string lines, double value)
    {
        var figures = Show(new("hhi-normalised", "ru") { Lines = lines }, new SmallHouse().With("ru", Regions)).Figures;

        // Moscow's shares of 0.3 and 0.7 have squares of 0.58; n is 2, or 10.
        Assert.Equal(value, figures.At("2017", "RU-MOW").Value!.Value, 1e-12);
    }

    [Fact]
    public void A_number_of_lines_that_is_none_is_refused()
    {
        var problem = Refused(new("theil", "ru") { Lines = "many" }, new SmallHouse().With("ru", Regions));

        Assert.Contains("'many'", problem.Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typology_screens_as_asked()
    {
        var figures = Show(
            new("sector-type", "ru") { Scheme = "food", MinimumExports = 60 },
            new SmallHouse().With("ru", Regions)
        ).Figures;

        Assert.Null(figures.Types![0]!.Code);
        Assert.Equal("rest", figures.Types![1]!.Code);
    }

    [Fact]
    public void A_change_needs_two_periods()
    {
        var problem = Refused(new("structural-change", "ru"), new SmallHouse().With("ru", Regions));

        Assert.Contains("only 2017", problem.Title.English, StringComparison.Ordinal);
        Assert.Contains("--period 2013..2017", problem.Fix.English, StringComparison.Ordinal);
    }

    private static (double?, double?, double?) Bounds(Figure figure) => (figure.Value, figure.Low, figure.High);

    private static IndicatorReport Show(ShowIndicator request, SmallHouse house)
    {
        var outcome = request.Run(house.House, CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private static Problem Refused(ShowIndicator request, SmallHouse house)
    {
        var outcome = request.Run(house.House, CancellationToken.None);
        Assert.False(outcome.Succeeded);
        return outcome.Problem;
    }

    private static EngineRow Region(string region, string product, long value) =>
        new(Year, value) { Region = region, Product = product };

    private static EngineRow Reporter(string reporter, string product, long value) =>
        new(Year, value) { Reporter = reporter, Product = product };

    private static List<EngineRow> World(int year) =>
        [
            .. new[]
            {
                Reporter("RUS", "10", 100),
                Reporter("RUS", "44", 100),
                Reporter("DEU", "10", 300),
                Reporter("DEU", "44", 400),
                Reporter("DEU", "99", 100),
            }.Select(row => row with { Period = Period.Year(year) }),
        ];

    private static Func<Manifest, Manifest> Vintage(string name) =>
        manifest => manifest with { Nomenclatures = new Dictionary<string, string> { ["product"] = name } };

    private static Func<Manifest, Manifest> Unit(long multiplier) =>
        manifest => manifest with { UnitMultiplier = multiplier };
}
