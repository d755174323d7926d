using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Names of the members of a report's axes, where the project knows them.</summary>
internal static class MemberNames
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalText>> Of(
        IReference reference,
        PreparedComparison prepared
    ) =>
        new Dictionary<string, IReadOnlyDictionary<string, LocalText>>
        {
            [prepared.Territory.Name()] = reference.Names(prepared.Territory),
            ["other"] = reference.Names(prepared.Territory),
            [prepared.Coding.Name] = prepared.Coding.Labels,
            ["buyer"] = prepared.Coding.Labels,
            ["type"] = QuadrantNames.All,
            ["term"] = TermNames.All,
        };
}
