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

    private static readonly Dictionary<string, LocalText> Names = new()
    {
        [First] = new("EU, APEC, BRICS and ECOWAS", "ЕС, АТЭС, БРИКС и ЭКОВАС"),
        [Second] = new("EAEU and CIS", "ЕАЭС и СНГ"),
        [Others] = new("Other countries", "Прочие страны"),
    };

    // The unions D1 and D2 are kept as data, with their parts and dates.
    private const string FirstUnion = "D1";
    private const string SecondUnion = "D2";

    /// <param name="own">The territory's own country, which is in neither group.</param>
    public static Outcome<Coding> Coding(IReference reference, string? own) =>
        from first in reference.CountryGroup(FirstUnion)
        from second in reference.CountryGroup(SecondUnion)
        select new Coding(
            "group",
            "territorial groups",
            (partner, period) => Classify(partner, period.LastDay, first, second, own)
        )
        {
            Dimension = Dimension.Partner,
            IsTimeless = false,
            Order = [First, Second, Others],
            Labels = Names,
            HoldsAcrossVintages = true,
        };

    private static IReadOnlyList<string> Classify(
        string partner,
        DateOnly day,
        CountryGroup first,
        CountryGroup second,
        string? own
    )
    {
        if (partner == DimensionNames.Undisclosed)
            return [First, Second, Others];
        if (partner == own)
            return [Others];
        if (first.Contains(partner, day))
            return [First];
        return second.Contains(partner, day) ? [Second] : [Others];
    }
}
