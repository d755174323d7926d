namespace Hansa.Samples;

/// <summary>Where exports go, in the terms of Table 5.</summary>
public enum Destination
{
    /// <summary>Neither of the two groups, or not known.</summary>
    Elsewhere = 0,

    /// <summary>EU, APEC, BRICS or ECOWAS.</summary>
    FarGroup = 1,

    /// <summary>EAEU, or CIS as customs prints it.</summary>
    NearGroup = 2,
}

/// <summary>A region as the customs service writes it.</summary>
/// <param name="Id">The project's code: <c>RU-MOW</c>.</param>
/// <param name="CustomsCode">Five digits: <c>45000</c>.</param>
/// <param name="Name">In Russian.</param>
/// <param name="DistrictCode">The federal district of the years 2013 to 2017: <c>01</c>.</param>
/// <param name="MergedInto">The region whose statistics take it in, or its own id.</param>
/// <param name="FirstYear">The first year with customs statistics of it.</param>
public sealed record CustomsRegion(
    string Id,
    string CustomsCode,
    string Name,
    string DistrictCode,
    string MergedInto,
    int FirstYear
)
{
    /// <summary>The two digits under which tax authorities know it: <c>77</c>.</summary>
    public string Subject { get; init; } = "";
}

/// <summary>A nine-group total of the country and the world, in billions of US dollars.</summary>
public readonly record struct GroupTotal(decimal World, decimal Country);

/// <summary>What the generator must know of the project's data: classifications, regions, country groups and the paper's figures.</summary>
public sealed record SampleReference
{
    /// <summary>HS code → type of Table 2 (<see cref="TypeCodes"/>), undisclosed goods counted as non-primary.</summary>
    public required Func<string, string?> Type { get; init; }

    /// <summary>HS code → one of the nine groups of Table 1.</summary>
    public required Func<string, string?> Group { get; init; }

    /// <summary>HS code → sector 1 to 6 of Table 4, reading A, or nothing.</summary>
    public required Func<string, string?> Sector { get; init; }

    /// <summary>The types in the order of Table 2.</summary>
    public required IReadOnlyList<string> TypeCodes { get; init; }

    /// <summary>Year → six-digit codes of the edition in force.</summary>
    public required Func<int, IReadOnlyList<string>> Products { get; init; }

    public required IReadOnlyList<CustomsRegion> Regions { get; init; }

    /// <summary>Country (ISO 3166-1 alpha-2) and year → its group at the end of that year.</summary>
    public required Func<string, int, Destination> Destination { get; init; }

    /// <summary>Year and type → exports in billions of US dollars: the corrected Table 2, with the decimals that print it.</summary>
    public required IReadOnlyDictionary<(int Year, string Type), decimal> Specificity { get; init; }

    /// <summary>Year and group → totals that print Table 1.</summary>
    public required IReadOnlyDictionary<(int Year, string Group), GroupTotal> Specialisation { get; init; }
}
