using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Ports;

/// <summary>Reference data: the project's own, with what the workspace adds or replaces.</summary>
public interface IReference
{
    /// <summary>A classification by name, or a problem that names the nearest ones.</summary>
    Outcome<Scheme> Scheme(string name);

    /// <summary>A group of countries by name, or a problem that names the nearest ones.</summary>
    Outcome<CountryGroup> CountryGroup(string name);

    /// <summary>Code → name of regions (<see cref="Dimension.Region"/>) or countries (<see cref="Dimension.Reporter"/>, <see cref="Dimension.Partner"/>); empty for other dimensions.</summary>
    IReadOnlyDictionary<string, LocalText> Names(Dimension dimension);

    /// <summary>The country (ISO 3166-1 alpha-3) that a region belongs to, or nothing when the region is not known.</summary>
    string? CountryOf(string region);

    /// <summary>Region → the region whose statistics may take it in: the nested okrugs of Tyumen and Arkhangelsk.</summary>
    IReadOnlyDictionary<string, string> RegionMerges { get; }
}
