using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Priorities;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Published;

namespace Hansa.Adapters.Reference;

/// <summary>Reference data from the project's <c>data/</c> folder, with the classifications that a workspace adds or replaces.</summary>
public sealed class ReferenceData : IReference
{
    private readonly NomenclatureList nomenclatures;
    private readonly CountryList countries;
    private readonly CountryGroupList groups;
    private readonly RegionList regions;
    private readonly SchemeStore schemes;
    private readonly MapList maps;
    private readonly Lazy<IReadOnlyDictionary<string, LocalText>> regionNames;
    private readonly Lazy<PriorityRules> priorities;
    private readonly Lazy<SpecificationRules> specification;
    private readonly Lazy<IReadOnlyDictionary<string, IndicatorText>> indicatorTexts;
    private readonly Lazy<IReadOnlyList<ExporterRuleCard>> exporterRules;
    private readonly Lazy<IReadOnlyList<PublishedTables>> published;

    /// <param name="workspace">The workspace's folder; nothing means the project's data alone.</param>
    public ReferenceData(DataFolder data, string? workspace)
    {
        nomenclatures = new(data);
        countries = new(data);
        groups = new(data, countries);
        regions = new(data, countries);
        maps = new(data);
        var builtIn = new BuiltInSchemes(data, nomenclatures, new CorrespondenceList(data));
        schemes = new(builtIn, new AddedSchemes(workspace), nomenclatures);
        regionNames = new(() => regions.All.ToDictionary(one => one.Key, one => Name(one.Value)));
        priorities = new(() => PriorityRuleList.Of(data));
        specification = new(() => SpecificationFiles.Read(data));
        indicatorTexts = new(() => IndicatorTextsOf(data));
        exporterRules = new(() => ExporterRuleList.Read(data));
        published = new(() => PublishedTableList.Read(data));
    }

    /// <summary>The list of classifications, for the commands that change it.</summary>
    public ISchemes Schemes => schemes;

    public IReadOnlyDictionary<string, string> RegionMerges => regions.Merges;

    public IReadOnlyDictionary<string, LocalText> DistrictNames =>
        regions.Districts.ToDictionary(one => one.Code, one => new LocalText(one.English, one.Russian));

    public PriorityRules Priorities => priorities.Value;

    public IReadOnlyList<HeadOfficeSeat> HeadOfficeSeats => regions.HeadOfficeSeats;

    public IReadOnlyDictionary<string, IndicatorText> IndicatorTexts => indicatorTexts.Value;

    public SpecificationRules Specification => specification.Value;

    public IReadOnlyList<WaitingRule> WaitingRules => SizeRules.Waiting;

    public IReadOnlyList<ExporterRuleCard> ExporterRules => exporterRules.Value;

    public IReadOnlyList<PublishedTables> PublishedTables => published.Value;

    public Outcome<Scheme> Scheme(string name, string? nomenclature = null) =>
        schemes.Find(name, nomenclature is null ? null : CodeLists.EditionOf(nomenclature));

    public Outcome<CountryGroup> CountryGroup(string name) => groups.Find(name);

    public IReadOnlyDictionary<string, LocalText> Names(Dimension dimension) =>
        dimension switch
        {
            Dimension.Region => regionNames.Value,
            Dimension.Reporter or Dimension.Partner => countries.Names,
            _ => new Dictionary<string, LocalText>(),
        };

    public string? CountryOf(string region) => regions.All.GetValueOrDefault(region)?.Country;

    public string? DistrictOf(string region, DateOnly day) => regions.All.GetValueOrDefault(region)?.DistrictOn(day);

    public Outcome<CodeReader> CodeReader(Dimension dimension, string nomenclature) =>
        dimension switch
        {
            Dimension.Product => ProductReader.Of(nomenclature, nomenclatures),
            Dimension.Reporter => countries.Reader(nomenclature).Select(OrWorld),
            Dimension.Partner => countries.Reader(nomenclature),
            Dimension.Region => regions.Reader(nomenclature),
            Dimension.Firm => FirmNumbers.Reader(nomenclature),
            _ => new Problem(
                ProblemKind.Invalid,
                new(
                    $"There are no code lists for the dimension {dimension.Name()}.",
                    $"Для измерения {dimension.Name()} перечней кодов нет."
                ),
                new(
                    $"Declare --nomenclature {dimension.Name()}=any to keep its texts as they are.",
                    $"Задайте --nomenclature {dimension.Name()}=any, чтобы оставить его тексты как есть."
                )
            ),
        };

    // As a partner the world is a sum of the other rows; as a reporter it is what territories are compared with.
    private static CodeReader OrWorld(CodeReader countries) =>
        text =>
            text.Equals(CountryList.World, StringComparison.OrdinalIgnoreCase)
                ? CodeReading.Of(CountryList.World)
                : countries(text);

    public Outcome<MapAreas> Map(string name) => maps.Find(name);

    private static LocalText Name(Region region) => new(region.English, region.Russian);

    private static Dictionary<string, IndicatorText> IndicatorTextsOf(DataFolder data) =>
        data.Table("texts/indicators.csv")
            .Rows.ToDictionary(
                row => row["code"],
                row => new IndicatorText(
                    new LocalText(row["title_en"], row["title_ru"]),
                    new LocalText(row["description_en"], row["description_ru"]),
                    new LocalText(row["reading_en"], row["reading_ru"]),
                    row["range_ru"]
                )
            );
}
