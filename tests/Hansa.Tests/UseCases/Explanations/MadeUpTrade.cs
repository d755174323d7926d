using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.UseCases.Assessment;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.UseCases.Explanations;

/// <summary>A small house with random trade and all the statistics that indicators need beside it, and for each indicator a question that it can answer.</summary>
internal static class MadeUpTrade
{
    private static readonly string[] Regions = ["RU-MOW", "RU-ARK", "RU-NEN", "RU-PRI"];

    private static readonly string[] Products = ["1001", "1005", "2709", "4407", "_U"];

    public static SmallHouse House(int seed)
    {
        var random = new Random(seed);
        return new SmallHouse()
            .With("trade", [.. Enumerable.Range(0, 160).Select(_ => Trade(random))])
            .With("gdp", Beside(random, 100_000))
            .With("people", Beside(random, 5_000), Persons)
            .With("jobs", Beside(random, 2_000), Persons)
            .With("prices", Prices(), Index)
            .With("activities", [.. Enumerable.Range(0, 60).Select(_ => Job(random))], Persons);
    }

    public static ShowIndicator Question(Indicator card)
    {
        var isOfJobs = card.Needs.HasFlag(Needs.EmploymentByActivity);
        return new ShowIndicator(card.Code, isOfJobs ? "activities" : "trade")
        {
            Level = card.Needs.HasFlag(Needs.Groups) ? 2 : null,
            Period = card.Needs.HasFlag(Needs.TwoPeriods) ? "2013..2017" : "2017",
            Gdp = card.Needs.HasFlag(Needs.Product) ? "gdp" : null,
            Population = card.Needs.HasFlag(Needs.Population) ? "people" : null,
            Employment = card.Needs.HasFlag(Needs.Employment) ? "jobs" : null,
            Deflator = card.Needs.HasFlag(Needs.MoneyLevels) ? "prices" : null,
            NetExports = isOfJobs ? new Dictionary<string, string> { ["A"] = "0.2" } : [],
        };
    }

    private static Manifest Persons(Manifest manifest) =>
        manifest with
        {
            Quantity = Quantity.Persons,
            Currency = "persons",
            Dimensions = [.. manifest.Dimensions.Where(one => one != Dimension.Flow)],
        };

    private static Manifest Index(Manifest manifest) =>
        Persons(manifest) with
        {
            Quantity = Quantity.Index,
            Currency = "index",
        };

    private static List<EngineRow> Prices() =>
        [
            .. new[] { 2013, 2015, 2017 }.Select(year => new EngineRow(Period.Year(year), 100 + (year - 2013) * 7)
            {
                Region = "RU",
                Flow = "",
            }),
        ];

    private static EngineRow Trade(Random random) =>
        new(Year(random), random.Next(0, 5) == 0 ? random.Next(0, 3) : random.NextInt64(1, 1_000_000))
        {
            Region = Regions[random.Next(Regions.Length)],
            Partner = new[] { "DEU", "KAZ", "CHN" }[random.Next(3)],
            Product = Products[random.Next(random.Next(3) == 0 ? 5 : 4)],
            Flow = random.Next(3) == 0 ? Flow.Import : Flow.Export,
            Mass = random.Next(1, 1000),
        };

    private static List<EngineRow> Beside(Random random, int most) =>
        [
            .. Regions.SelectMany(region =>
                new[] { 2013, 2015, 2017 }.Select(year => new EngineRow(Period.Year(year), random.Next(1, most))
                {
                    Region = region,
                    Flow = "",
                })
            ),
        ];

    private static EngineRow Job(Random random) =>
        new(Year(random), random.Next(1, 900))
        {
            Region = Regions[random.Next(Regions.Length)],
            Product = new[] { "A", "B", "C" }[random.Next(3)],
            Flow = "",
        };

    private static Period Year(Random random) => Period.Year(new[] { 2013, 2015, 2017, 2017 }[random.Next(4)]);
}
