namespace Hansa.Statistics.Classifications;

/// <summary>A region's time in a district.</summary>
/// <param name="First">The first day; nothing when it always was.</param>
/// <param name="Last">The last day; nothing while it lasts.</param>
public sealed record DistrictMembership(string District, DateOnly? First, DateOnly? Last);

/// <summary>A district of a country: regions grouped, with members that change over time.</summary>
public sealed record District(string Code, string Country, string English, string Russian);

/// <summary>A region of a country: a subject of the Russian Federation, a state of Brazil, …</summary>
/// <param name="Code">ISO 3166-2.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the country that publishes statistics of it.</param>
public sealed record Region(string Code, string Country)
{
    public required string English { get; init; }

    public required string Russian { get; init; }

    /// <summary>Other names, in any language, with the local one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Codes by list: <c>customs</c> 45000, <c>ibge</c> 35, …</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<DistrictMembership> Districts { get; init; } = [];

    /// <summary>The counts of regions in which it stands: Russia's <c>83</c>, <c>85</c>, <c>89</c>.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>The district on a day, or nothing.</summary>
    public string? DistrictOn(DateOnly day) =>
        Districts
            .FirstOrDefault(one => (one.First is null || one.First <= day) && (one.Last is null || day <= one.Last))
            ?.District;
}
