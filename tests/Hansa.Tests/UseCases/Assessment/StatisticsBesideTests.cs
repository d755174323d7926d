using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Tests.Adapters.Engines;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.UseCases.Assessment;

/// <summary>Gross product, population, rates and prices beside trade: right kind, right period, exact conversion, and words where something is wrong.</summary>
public sealed class StatisticsBesideTests
{
    // Two years of exports in cents of a dollar.
    private static readonly List<EngineRow> Exports =
    [
        Trade(2016, 100_00),
        Trade(2017, 250_00),
        Trade(2017, 50_00) with
        {
            Product = "44",
        },
    ];

    private static readonly List<EngineRow> Product = [Statistic(2016, 12_000), Statistic(2017, 30_000)];

    // 60.5 and 58.3529 roubles a dollar.
    private static readonly List<EngineRow> Rates = [Series(2016, 605_000), Series(2017, 583_529)];

    [Fact]
    public void Gross_product_in_another_currency_is_converted_exactly()
    {
        var report = Show(
            new("export-quota", "trade")
            {
                Gdp = "grp",
                Rates = ["usd"],
                Period = "2016..2017",
            }
        );

        // 100 dollars by 12,000 / 60.5 dollars; 300 by 30,000 / 58.3529, both to the cent.
        Assert.Equal(100 / 198.35, report.Figures.At("2016", "RU-VLG").Value!.Value, 1e-15);
        Assert.Equal(300 / 514.11, report.Figures.At("2017", "RU-VLG").Value!.Value, 1e-15);
        Assert.Equal(
            ["gdp grp snapshot-of-grp", "rates usd snapshot-of-usd"],
            report.Provenance.Beside.Select(one => $"{one.Use} {one.Dataset} {one.Snapshot}")
        );
        Assert.Contains(report.Notes, note => note.English.Contains("Bank of Russia", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_come_in_the_currency_that_is_asked_for()
    {
        var figures = Show(new("value", "trade") { Currency = "rub", Rates = ["usd"] }).Figures;

        Assert.Equal("RUB", figures.Unit.Code);
        Assert.Equal(14_588.23, figures.At("2017", "RU-VLG", "10").Value!.Value, 1e-9);
    }

    [Fact]
    public void Growth_in_roubles_is_split_into_the_rate_prices_and_the_rest_to_the_last_kopeck()
    {
        var report = Show(
            new("currency-prices", "trade")
            {
                Currency = "rub",
                Rates = ["usd"],
                Deflator = "prices",
            }
        );

        // 100 dollars at 60.5 and 300 at 58.3529: 6,050.00 and 17,505.87 roubles; prices rose by a tenth, so 300 / 1.1 dollars of 2016.
        var (e, p, before, after) = (58.3529 / 60.5, 1.1, 6050.0, 60.5 * 300 / 1.1);
        var rate = (e - 1) * (((before + (after * p)) / 3) + (((before * p) + after) / 6));
        var prices = (p - 1) * (((before + (after * e)) / 3) + (((before * e) + after) / 6));
        double Term(string term) => report.Figures.At("2016..2017", "RU-VLG", term).Value!.Value;
        Assert.Equal(rate, Term("exchange-rate"), 0.01);
        Assert.Equal(prices, Term("price"), 0.01);
        Assert.Equal(11_455.87, Term("change"), 1e-9);
        Assert.Equal(11_455.87m, (decimal)Term("exchange-rate") + (decimal)Term("price") + (decimal)Term("real"));
        Assert.Equal(["rates", "deflator"], report.Provenance.Beside.Select(one => one.Use));
        Assert.Contains(
            report.Notes,
            note => note.English.StartsWith("Money is in current prices", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_level_that_is_not_named_is_said_to_be_not_split()
    {
        var report = Show(new("currency-prices", "trade") { Currency = "rub", Rates = ["usd"] });
        var inDollars = Show(new("currency-prices", "trade") { Deflator = "prices" });

        Assert.Equal(Missing.NotObserved, report.Figures.At("2016..2017", "RU-VLG", "price").Missing);
        Assert.NotNull(report.Figures.At("2016..2017", "RU-VLG", "exchange-rate").Value);
        Assert.Equal(Missing.NotApplicable, inDollars.Figures.At("2016..2017", "RU-VLG", "exchange-rate").Missing);
        Assert.NotNull(inDollars.Figures.At("2016..2017", "RU-VLG", "price").Value);
        Assert.Contains(
            report.Notes,
            note => note.English.StartsWith("No price index is named", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            report.Notes,
            note => note.English.Contains("in the currency of the data", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_rate_or_a_price_index_there_is_nothing_to_split()
    {
        var problem = new Runner(House().House).Run(new ShowIndicator("currency-prices", "trade")).Problem;

        Assert.StartsWith(
            "currency-prices needs exchange rates, a price index, or both",
            problem!.Title.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Constant_prices_are_those_of_the_last_period_or_of_the_one_asked_for()
    {
        var last = Show(new("value", "trade") { Deflator = "prices", Period = "2016..2017" });
        var first = Show(
            new("value", "trade")
            {
                Deflator = "prices",
                PricesOf = "2016",
                Period = "2016..2017",
            }
        );

        Assert.Equal(110.00, last.Figures.At("2016", "RU-VLG", "10").Value);
        Assert.Equal(250.00, last.Figures.At("2017", "RU-VLG", "10").Value);
        Assert.Equal(100.00, first.Figures.At("2016", "RU-VLG", "10").Value);
        Assert.Equal(227.27, first.Figures.At("2017", "RU-VLG", "10").Value);
        Assert.Contains(last.Notes, note => note.English.Contains("prices of 2017", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chained_index_says_the_same_as_its_levels()
    {
        var chained = Show(new("value", "trade") { Deflator = "chained", Period = "2016..2017" });

        Assert.Equal(110.00, chained.Figures.At("2016", "RU-VLG", "10").Value);
    }

    [Theory]
    [InlineData("export-quota", "people", "--gdp needs a dataset of money")]
    [InlineData("export-quota", "trade", "holds trade")]
    [InlineData("export-quota", "grp", "is in RUB")]
    [InlineData("export-quota", "later", "has nothing for 2017")]
    [InlineData("export-quota", "nowhere", "has no region")]
    public void A_dataset_that_cannot_be_gross_product_is_refused_with_the_reason(
        string indicator,
        string gdp,
        string reason
    ) =>
        Assert.Contains(reason, Refused(new(indicator, "trade") { Gdp = gdp }).Title.English, StringComparison.Ordinal);

    [Theory]
    [InlineData("grp", "--population needs a dataset of persons")]
    [InlineData("quarters", "periods of another length")]
    public void A_dataset_that_cannot_be_population_is_refused_with_the_reason(string population, string reason) =>
        Assert.Contains(
            reason,
            Refused(new("exports-per-capita", "trade") { Population = population }).Title.English,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("grp", "--rates needs a dataset of exchange rates")]
    [InlineData("monthly", "periods of another length")]
    [InlineData("twice", "2 values in 2017")]
    [InlineData("zero", "cannot be used")]
    [InlineData("gap", "no value for 2016")]
    [InlineData("euro", "no rates between the two")]
    public void Rates_that_cannot_be_applied_are_refused_with_the_reason(string rates, string reason) =>
        Assert.Contains(
            reason,
            Refused(
                new("export-quota", "trade")
                {
                    Gdp = "grp",
                    Rates = [rates],
                    Period = "2016..2017",
                }
            ).Title.English,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("people", "which is no trade")]
    [InlineData("usd", "which is no trade")]
    [InlineData("prices", "which is no trade")]
    public void What_is_not_money_is_never_summed_as_trade(string data, string reason) =>
        Assert.Contains(reason, Refused(new("value", data)).Title.English, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_money_is_no_benchmark() =>
        Assert.Contains(
            "--benchmark needs a dataset of money",
            Refused(new("rca", "trade") { Benchmark = "world:people" }).Title.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void Prices_of_a_period_need_a_price_index() =>
        Assert.Contains(
            "price index",
            Refused(new("value", "trade") { PricesOf = "2016" }).Title.English,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_territory_without_a_statistic_is_not_observed_and_said_so()
    {
        List<EngineRow> rows = [.. Exports, Trade(2017, 7) with { Region = "RU-MOW" }];

        var report = Show(
            new("exports-per-capita", "two") { Population = "people" },
            House().With("two", rows, manifest => manifest with { Decimals = 2 })
        );

        Assert.Equal("NotObserved", report.Figures.At("2017", "RU-MOW").Missing.ToString());
        Assert.Equal(300.0 / 8, report.Figures.At("2017", "RU-VLG").Value);
        Assert.Contains(report.Notes, note => note.English.Contains("1 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Totals_of_territories_need_no_product()
    {
        List<EngineRow> rows = [Trade(2017, 300) with { Product = "" }];

        var report = Show(new("exports-per-capita", "plain") { Population = "people" }, House().With("plain", rows));

        Assert.Equal(300.0 / 8, report.Figures.At("2017", "RU-VLG").Value);
    }

    [Fact]
    public void One_row_of_a_table_of_many_territories_can_be_the_price_index()
    {
        var report = Show(new("value", "trade") { Deflator = "regional@RU-VLG", Period = "2016..2017" });

        Assert.Equal(110.00, report.Figures.At("2016", "RU-VLG", "10").Value);
        Assert.Contains(
            "@CODE",
            Refused(new("value", "trade") { Deflator = "regional", Period = "2016..2017" }).Fix.English,
            StringComparison.Ordinal
        );
    }

    private static SmallHouse House() =>
        new SmallHouse()
            .With("trade", Exports, manifest => manifest with { Decimals = 2 })
            .With("grp", Product, manifest => Beside(manifest) with { Currency = "RUB" })
            .With("later", [Statistic(2019, 1)], Beside)
            .With("nowhere", [Series(2017, 1)], manifest => Beside(manifest) with { Dimensions = [Dimension.Period] })
            .With("people", [Statistic(2016, 8), Statistic(2017, 8)], Persons)
            .With("quarters", [Statistic(2017, 8) with { Period = Period.Quarter(2017, 1) }], Persons)
            .With("usd", Rates, Rubles)
            .With("euro", Rates, manifest => Rubles(manifest) with { Currency = "EUR/USD" })
            .With("monthly", [Series(2017, 1) with { Period = Period.Month(2017, 1) }], Rubles)
            .With("twice", [.. Rates, Series(2017, 1)], Rubles)
            .With("zero", [Series(2016, 0), Series(2017, 1)], Rubles)
            .With("gap", [Series(2017, 583_529)], Rubles)
            .With("prices", [Series(2016, 1_000), Series(2017, 1_100)], manifest => Index(manifest, Quantity.Index))
            .With(
                "chained",
                [Series(2016, 1_050), Series(2017, 1_100)],
                manifest => Index(manifest, Quantity.ChainIndex)
            )
            .With(
                "regional",
                [
                    Statistic(2016, 1_000),
                    Statistic(2017, 1_100),
                    Statistic(2016, 1_000) with
                    {
                        Region = "RU-MOW",
                    },
                    Statistic(2017, 1_200) with
                    {
                        Region = "RU-MOW",
                    },
                ],
                manifest => Index(manifest, Quantity.Index) with { Dimensions = [Dimension.Period, Dimension.Region] }
            );

    private static Manifest Beside(Manifest manifest) =>
        manifest with
        {
            Dimensions = [Dimension.Period, Dimension.Region],
        };

    private static Manifest Persons(Manifest manifest) =>
        Beside(manifest) with
        {
            Quantity = Quantity.Persons,
            Currency = "persons",
        };

    private static Manifest Rubles(Manifest manifest) =>
        manifest with
        {
            Dimensions = [Dimension.Period],
            Quantity = Quantity.Rate,
            Currency = "RUB/USD",
            Decimals = 4,
            Citations = ["Bank of Russia"],
        };

    private static Manifest Index(Manifest manifest, Quantity quantity) =>
        manifest with
        {
            Dimensions = [Dimension.Period],
            Quantity = quantity,
            Currency = "index",
            Decimals = 1,
        };

    private static IndicatorReport Show(ShowIndicator request, SmallHouse? house = null)
    {
        var outcome = request.Run((house ?? House()).House, CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Problem?.Title.English);
        return outcome.Value;
    }

    private static Problem Refused(ShowIndicator request)
    {
        var outcome = request.Run(House().House, CancellationToken.None);
        Assert.False(outcome.Succeeded);
        return outcome.Problem;
    }

    private static EngineRow Trade(int year, long value) =>
        new(Period.Year(year), value) { Region = "RU-VLG", Product = "10" };

    private static EngineRow Statistic(int year, long value) =>
        new(Period.Year(year), value) { Region = "RU-VLG", Flow = "" };

    private static EngineRow Series(int year, long value) => new(Period.Year(year), value) { Flow = "" };
}
