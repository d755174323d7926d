namespace Hansa.Statistics.Classifications;

/// <summary>One country's time in a group.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Last">The last day of membership; nothing while it lasts.</param>
public sealed record Membership(string Country, DateOnly First, DateOnly? Last);

/// <summary>A group of countries whose members change over time: EU, EAEU, BRICS, …</summary>
public sealed record CountryGroup(string Name, IReadOnlyList<Membership> Memberships)
{
    /// <summary>True when the country is a member on that day; for annual data ask for 31 December.</summary>
    public bool Contains(string country, DateOnly day) =>
        Memberships.Any(one => one.Country == country && one.First <= day && (one.Last is null || day <= one.Last));
}
