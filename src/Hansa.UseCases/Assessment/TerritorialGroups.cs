using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>The destinations of the method's Table 5: 1 = EU, APEC, BRICS and ECOWAS together, 2 = EAEU and CIS, 0 = all others.</summary>
/// <remarks>Each country counts once and the territory's own country in neither; membership is that of the period's last day.</remarks>
internal static class TerritorialGroups
{
    public const string First = "1";
    public const string Second = "2";
    public const string Others = "0";

    private static readonly string[] FirstGroups = ["EU", "APEC", "BRICS", "ECOWAS"];

    // The CIS as customs statistics print it is the method's default; it differs from the treaty in Ukraine and Turkmenistan.
    private static readonly string[] SecondGroups = ["EAEU", "CIS_CUSTOMS"];

    /// <param name="own">The territory's own country, which is in neither group.</param>
    public static Outcome<Coding> Coding(IReference reference, string? own) =>
        from first in Groups(reference, FirstGroups)
        from second in Groups(reference, SecondGroups)
        select new Coding(
            "group",
            $"{string.Join(" ∪ ", FirstGroups)} | {string.Join(" ∪ ", SecondGroups)}",
            (partner, period) => Classify(partner, period.LastDay, first, second, own)
        )
        {
            Dimension = Dimension.Partner,
            IsTimeless = false,
            Order = [First, Second, Others],
            HoldsAcrossVintages = true,
        };

    private static IReadOnlyList<string> Classify(
        string partner,
        DateOnly day,
        IReadOnlyList<CountryGroup> first,
        IReadOnlyList<CountryGroup> second,
        string? own
    )
    {
        if (partner == DimensionNames.Undisclosed)
            return [First, Second, Others];
        if (partner == own)
            return [Others];
        if (first.Any(group => group.Contains(partner, day)))
            return [First];
        return second.Any(group => group.Contains(partner, day)) ? [Second] : [Others];
    }

    private static Outcome<IReadOnlyList<CountryGroup>> Groups(IReference reference, string[] names)
    {
        var groups = new List<CountryGroup>();
        foreach (var name in names)
        {
            var group = reference.CountryGroup(name);
            if (!group.Succeeded)
                return group.Problem;
            groups.Add(group.Value);
        }
        return groups;
    }
}
