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

    /// <summary>Every country that is in one of the groups; who is in several counts once.</summary>
    public static CountryGroup Union(string name, IEnumerable<CountryGroup> parts) =>
        new(name, [.. parts.SelectMany(part => part.Memberships)]);

    /// <summary>All the other countries, at each time.</summary>
    /// <param name="countries">All there are.</param>
    public static CountryGroup Complement(string name, CountryGroup of, IEnumerable<string> countries) =>
        new(name, [.. countries.SelectMany(country => Outside(country, of))]);

    private static IEnumerable<Membership> Outside(string country, CountryGroup group)
    {
        DateOnly? free = DateOnly.MinValue;
        foreach (var inside in group.Memberships.Where(one => one.Country == country).OrderBy(one => one.First))
        {
            if (free is { } from && from < inside.First)
                yield return new Membership(country, from, inside.First.AddDays(-1));
            free = inside.Last?.AddDays(1);
        }
        if (free is { } rest)
            yield return new Membership(country, rest, null);
    }
}
