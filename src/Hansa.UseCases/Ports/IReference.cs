using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Assessment.Priorities;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Published;

namespace Hansa.UseCases.Ports;

/// <summary>Reference data: the project's own, with what the workspace adds or replaces.</summary>
public interface IReference
{
    /// <summary>A classification by name, or a problem that names the nearest ones.</summary>
    /// <param name="name">Its name, or name and version: <c>volrc</c>, <c>volrc@paper</c>.</param>
    /// <param name="nomenclature">The codes that it is to read (<c>HS2012</c>, <c>NCM</c>, <c>SITC2</c>): schemes have a version for each nomenclature;
    /// nothing, or <c>any</c>, takes the version that is the scheme's own.</param>
    Outcome<Scheme> Scheme(string name, string? nomenclature = null);

    /// <summary>A group of countries by name, or a problem that names the nearest ones.</summary>
    Outcome<CountryGroup> CountryGroup(string name);

    /// <summary>Code → name of regions (<see cref="Dimension.Region"/>) or countries (<see cref="Dimension.Reporter"/>, <see cref="Dimension.Partner"/>); empty for other dimensions.</summary>
    IReadOnlyDictionary<string, LocalText> Names(Dimension dimension);

    /// <summary>The country (ISO 3166-1 alpha-3) that a region belongs to, or nothing when the region is not known.</summary>
    string? CountryOf(string region);

    /// <summary>The district that a region stands in on a day (Russia's federal districts, Brazil's macro-regions), or nothing.</summary>
    string? DistrictOf(string region, DateOnly day);

    /// <summary>Code → name of districts.</summary>
    IReadOnlyDictionary<string, LocalText> DistrictNames { get; }

    /// <summary>Region → the region whose statistics may take it in: the nested okrugs of Tyumen and Arkhangelsk.</summary>
    IReadOnlyDictionary<string, string> RegionMerges { get; }

    /// <summary>Regions where firms that export from elsewhere have their legal address, with the days on which that holds.</summary>
    IReadOnlyList<HeadOfficeSeat> HeadOfficeSeats { get; }

    /// <summary>How texts of files read as codes of a dimension in the nomenclature that a load declares, or a problem that names the nearest nomenclatures.</summary>
    /// <param name="nomenclature">
    /// Products: <c>HS1992</c> … <c>HS2022</c>, <c>SITC2</c> … <c>SITC4</c>, and tariffs of eight or ten digits: <c>TNVED</c>, <c>NCM</c>, <c>CN</c>.
    /// Countries: <c>countries</c> (ISO 3166 alpha-2 and alpha-3 in any case with withdrawn codes, M49 numbers, English and Russian names),
    /// <c>comtrade</c>, <c>baci</c>, <c>comexstat</c>, <c>comext</c>, <c>customs</c> (each publisher's own codes).
    /// Regions: <c>ru</c>, <c>br</c>, … (a country pack: codes, customs codes, names). <c>any</c> never comes here: a load keeps such texts as they are.
    /// </param>
    Outcome<CodeReader> CodeReader(Dimension dimension, string nomenclature);

    /// <summary>Indicator code → title and explanation; every indicator of the catalogue has them.</summary>
    IReadOnlyDictionary<string, IndicatorText> IndicatorTexts { get; }

    /// <summary>The rule grid, the criteria with their usual weights, and what types add to priorities.</summary>
    PriorityRules Priorities { get; }

    /// <summary>Approaches, definitions of SMEs by date and goals, for SME profiles.</summary>
    SpecificationRules Specification { get; }

    /// <summary>How long firms must pass the limits of a size rule before their class changes; rules without a waiting time are not here.</summary>
    IReadOnlyList<WaitingRule> WaitingRules { get; }

    /// <summary>The definitions of exporters, every version, in the order in which they are listed.</summary>
    IReadOnlyList<ExporterRuleCard> ExporterRules { get; }

    /// <summary>Published tables that come with the project, ready to be checked, by name.</summary>
    IReadOnlyList<PublishedTables> PublishedTables { get; }

    /// <summary>The areas of a map: <c>world</c> or a country pack such as <c>ru</c>; a problem where the project has no map of that name.</summary>
    Outcome<MapAreas> Map(string name);
}
