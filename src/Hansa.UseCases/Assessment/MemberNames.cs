using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Names of the members of a report's axes, where the project knows them.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, LocalText> TerritorialNames = new()
    {
        [TerritorialGroups.First] = new("EU, APEC, BRICS and ECOWAS", "ЕС, АТЭС, БРИКС и ЭКОВАС"),
        [TerritorialGroups.Second] = new("EAEU and CIS", "ЕАЭС и СНГ"),
        [TerritorialGroups.Others] = new("Other countries", "Прочие страны"),
    };

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalText>> Of(
        IReference reference,
        PreparedComparison prepared,
        string? scheme
    )
    {
        var names = new Dictionary<string, IReadOnlyDictionary<string, LocalText>>
        {
            [prepared.Territory.Name()] = reference.Names(prepared.Territory),
            ["other"] = reference.Names(prepared.Territory),
        };
        if (prepared.Coding.Dimension == Dimension.Partner)
            names["group"] = TerritorialNames;
        else if (scheme is not null && reference.Scheme(scheme) is { Succeeded: true, Value: { } found })
            names["group"] = found.Classes.ToDictionary(
                one => one.Code,
                one => new LocalText(one.LabelEnglish, one.LabelRussian)
            );
        return names;
    }
}
