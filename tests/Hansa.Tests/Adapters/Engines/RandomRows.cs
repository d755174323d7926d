using Hansa.Statistics.Cubes;

namespace Hansa.Tests.Adapters.Engines;

/// <summary>Rows and questions made from a seed: every kind of code, status, period and null that a snapshot can hold.</summary>
public sealed class RandomRows(int seed)
{
    private static readonly string[] Products =
    [
        "010121",
        "010129",
        "020110",
        "27XXXX",
        "2709XX",
        "270900",
        "9",
        "_U",
        "999999",
    ];
    private static readonly string[] Regions = ["RU-MOW", "RU-SPE", "BR-SP", "_U", ""];
    private static readonly string[] Sizes = ["micro", "small", "medium", "large", "unknown", ""];
    private static readonly string[] Firms = ["7701", "7702", "7703", "7804", "_U", ""];

    private readonly Random random = new(seed);

    public List<EngineRow> Rows(int count) => [.. Enumerable.Range(0, count).Select(_ => Row())];

    public CubeQuery Query()
    {
        var range = Pick<PeriodRange?>(null, Years(2014, 2016), Years(2015, 2015), Months(2014, 3, 2015, 11));
        // Half of the questions ask only for what adds up row by row.
        var measures = (Measures)(random.Next(2) == 0 ? random.Next(1, 16) : random.Next(1, 128));
        return new CubeQuery("sample", "s1", Axes())
        {
            Measures = range is null ? (measures & ~Measures.Presence) | Measures.Rows : measures,
            Periods = range,
            Filters = Filters(),
        };
    }

    public PanelQuery Panel() =>
        new("sample", "s1", [.. Axes().Where(axis => axis.Dimension is not (Dimension.Firm or Dimension.Period))])
        {
            Grain = Pick(Grain.Year, Grain.Quarter, Grain.Month, Grain.Day),
            HasMass = random.Next(2) == 0,
            Filters = Filters(),
            Periods = Pick<PeriodRange?>(null, Years(2014, 2016), Months(2014, 3, 2015, 11)),
        };

    private static PeriodRange Years(int first, int last) => new(Period.Year(first), Period.Year(last));

    private static PeriodRange Months(int firstYear, int first, int lastYear, int last) =>
        new(Period.Month(firstYear, first), Period.Month(lastYear, last));

    private EngineRow Row()
    {
        var status = Pick(
            ObservationStatus.Observed,
            ObservationStatus.Observed,
            ObservationStatus.Observed,
            ObservationStatus.Suppressed,
            ObservationStatus.NotObserved
        );
        return new EngineRow(AnyPeriod(), status == ObservationStatus.Observed ? AnyValue() : null)
        {
            Reporter = Pick("RUS", "BRA", "MEX"),
            Region = Pick(Regions),
            Partner = Pick("CHN", "DEU", "USA", "_U"),
            Product = Pick(Products),
            Firm = Pick(Firms),
            Flow = Pick(Flow.Export, Flow.Import),
            Size = Pick(Sizes),
            Status = status,
            Mass = random.Next(3) == 0 ? null : random.Next(1000),
            Quantity = random.Next(2) == 0 ? null : random.Next(-5, 100),
            Spelling = random.Next(2),
        };
    }

    private long AnyValue() => random.Next(8) == 0 ? 0 : random.NextInt64(-1_000_000, 1_000_000_000_000);

    private Period AnyPeriod()
    {
        var year = random.Next(2013, 2018);
        return random.Next(5) switch
        {
            0 => Period.Year(year),
            1 => Period.Quarter(year, random.Next(1, 5)),
            2 => Period.Day(new DateOnly(year, random.Next(1, 13), random.Next(1, 28))),
            _ => Period.Month(year, random.Next(1, 13)),
        };
    }

    private List<Axis> Axes()
    {
        var dimensions = Enum.GetValues<Dimension>();
        random.Shuffle(dimensions);
        return [.. dimensions.Take(random.Next(1, 6)).Select(Axis)];
    }

    private Axis Axis(Dimension dimension) =>
        dimension switch
        {
            Dimension.Period => new Axis(dimension, Grain: Pick<Grain?>(null, Grain.Quarter, Grain.Month, Grain.Day)),
            Dimension.Product => new Axis(
                dimension,
                Pick<int?>(null, 2, 4),
                Classify: Pick<Func<string, string?>?>(null, Class)
            ),
            _ => new Axis(dimension),
        };

    private static string? Class(string code) =>
        code switch
        {
            "01" or "0101" or "010121" or "010129" => "food",
            "27" or "270900" or "27XXXX" => "fuel",
            "_U" => "_U",
            _ => null,
        };

    private List<CodeFilter> Filters() =>
        random.Next(6) switch
        {
            0 => [new CodeFilter(Dimension.Flow, [Flow.Export])],
            1 => [new CodeFilter(Dimension.Product, ["010121", "27XXXX", "no such code"])],
            2 => [new CodeFilter(Dimension.Region, Regions[..3]), new CodeFilter(Dimension.Firm, Firms[..4])],
            3 => [new CodeFilter(Dimension.Period, ["2014", "2015-Q2", "2016-07"])],
            4 => [new CodeFilter(Dimension.Reporter, ["nowhere"])],
            _ => [],
        };

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
