using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Tests.Adapters.Engines;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Priorities;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Published;

namespace Hansa.Tests.UseCases.Assessment;

/// <summary>Datasets made of a few rows in memory, added up by the plain engine, with two small schemes.</summary>
internal sealed class SmallHouse : IDatasets, IReference, IEngine
{
    private readonly Dictionary<string, (Manifest Manifest, List<EngineRow> Rows)> datasets = [];

    public Hansa.UseCases.Ports.House House => new(this, this, null!, this, null!);

    public SmallHouse With(string name, List<EngineRow> rows, Func<Manifest, Manifest>? change = null)
    {
        var manifest = ManifestOf(name, rows);
        datasets[name] = (change is null ? manifest : change(manifest), rows);
        return this;
    }

    public Outcome<Manifest> Current(string dataset) =>
        datasets.TryGetValue(dataset, out var found)
            ? found.Manifest
            : new Problem(
                ProblemKind.NotFound,
                LocalText.Same($"There is no dataset '{dataset}'."),
                LocalText.Same("Load it.")
            );

    public Outcome<Cube> Sum(CubeQuery query, CancellationToken cancellation) =>
        new NaiveEngine(datasets[query.Dataset].Rows).Sum(query, cancellation);

    public Outcome<RowList> Rows(RowQuery query, CancellationToken cancellation) =>
        new NaiveEngine(datasets[query.Dataset].Rows).Rows(query, cancellation);

    public Outcome<Scheme> Scheme(string name, string? nomenclature = null) =>
        name switch
        {
            "food" => Rules(
                name,
                "HS",
                true,
                code => code is "_U" ? ["food", "rest"] : [code[..2] is "10" ? "food" : "rest"]
            ),
            "fuel" => Rules(
                name,
                "HS2017",
                false,
                code => code.StartsWith("2709", StringComparison.Ordinal) ? ["crude"] : ["rest"]
            ),
            _ => new Problem(
                ProblemKind.NotFound,
                LocalText.Same($"There is no scheme '{name}'."),
                LocalText.Same("List them.")
            ),
        };

    public Outcome<CountryGroup> CountryGroup(string name) =>
        new CountryGroup(
            name,
            name == "D1"
                ? [new("DEU", new(1958, 1, 1), null), new("GBR", new(1973, 1, 1), new(2020, 1, 31))]
                : [new("KAZ", new(2015, 1, 1), null)]
        );

    public IReadOnlyDictionary<string, LocalText> Names(Dimension dimension) =>
        new Dictionary<string, LocalText> { ["RU-MOW"] = new("Moscow", "Москва") };

    public string? CountryOf(string region) => region.StartsWith("RU-", StringComparison.Ordinal) ? "RUS" : null;

    public IReadOnlyList<Hansa.Statistics.Firms.WaitingRule> WaitingRules => [];

    public string? DistrictOf(string region, DateOnly day) => region == "RU-MOW" ? "RU-CFO" : null;

    public IReadOnlyDictionary<string, LocalText> DistrictNames =>
        new Dictionary<string, LocalText> { ["RU-CFO"] = new("Central", "Центральный") };

    public IReadOnlyDictionary<string, string> RegionMerges => new Dictionary<string, string> { ["RU-NEN"] = "RU-ARK" };

    public IReadOnlyList<HeadOfficeSeat> HeadOfficeSeats => [new("RU-MOW", true, new(1993, 12, 25), null)];

    public Outcome<IReadOnlyList<Manifest>> All() => throw new NotSupportedException();

    public Outcome<IReadOnlyList<Manifest>> History(string dataset) => throw new NotSupportedException();

    public Outcome<UndoReport> Undo(string dataset) => throw new NotSupportedException();

    public Outcome<Manifest> Drop(string dataset) => throw new NotSupportedException();

    public Outcome<IReadOnlyList<QuarantinedRecord>> Quarantine(string dataset, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Outcome<Verification> Verify(CancellationToken cancellation) => throw new NotSupportedException();

    public Outcome<Panel> Firms(PanelQuery query, CancellationToken cancellation) =>
        new NaiveEngine(datasets[query.Dataset].Rows).Firms(query, cancellation);

    public IReadOnlyList<PublishedTables> PublishedTables => [];

    public IReadOnlyList<ExporterRuleCard> ExporterRules { get; init; } =
    [new(new("any", 1), new("any delivery", "любая поставка"), "made-up")];

    public Outcome<CodeReader> CodeReader(Dimension dimension, string nomenclature) =>
        throw new NotSupportedException();

    public IReadOnlyDictionary<string, IndicatorText> IndicatorTexts => new Dictionary<string, IndicatorText>();

    public PriorityRules Priorities => Project.Reference.Priorities;

    public SpecificationRules Specification => SpecificationRules.None;

    public Outcome<MapAreas> Map(string name) => throw new NotSupportedException();

    private static Scheme Rules(
        string name,
        string nomenclature,
        bool byChapter,
        Func<string, IReadOnlyList<string>> classify
    ) =>
        new(
            name,
            "1",
            nomenclature,
            [.. new[] { "food", "crude", "rest" }.Select((code, at) => new SchemeClass(code, at, code, code))]
        )
        {
            Classify = classify,
            IsChapterBased = byChapter,
        };

    private static Manifest ManifestOf(string name, List<EngineRow> rows) =>
        new(name, $"snapshot-of-{name}", null, DateTimeOffset.UnixEpoch)
        {
            Source = "columns",
            Mapping = new Dictionary<string, string>(),
            Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017" },
            Dimensions =
            [
                Dimension.Period,
                .. new[]
                {
                    Dimension.Reporter,
                    Dimension.Region,
                    Dimension.Partner,
                    Dimension.Product,
                    Dimension.Size,
                    Dimension.Firm,
                }.Where(one => rows.Any(row => row.Code(one) != "")),
                Dimension.Flow,
            ],
            Currency = "USD",
            UnitMultiplier = 1,
            Decimals = 0,
            MassDecimals = 0,
            QuantityDecimals = 0,
            Absence = Absence.Zero,
            Disclosure = Disclosure.Public,
            Files = [],
            Totals =
            [
                .. rows.GroupBy(row => (Period: row.Period.ToString(), row.Flow))
                    .Select(group => new FlowTotal(
                        group.Key.Period,
                        group.Key.Flow,
                        group.Count(),
                        group.Aggregate((Int128)0, (sum, row) => sum + (row.Value ?? 0))
                    )),
            ],
            Hashes = new Dictionary<string, string>(),
        };
}
