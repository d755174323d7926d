using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>Which item a code of the rows belongs to, where there is but one.</summary>
internal static class ItemCodes
{
    private const int Heading = 4;

    /// <returns>Code → item, or nothing for codes that are hidden, too short, or in no class.</returns>
    public static Outcome<Func<string, string?>> Of(ItemScope scope, IReference reference) =>
        scope.Kind switch
        {
            PriorityKind.Markets => (Func<string, string?>)(code => code == DimensionNames.Undisclosed ? null : code),
            PriorityKind.Products => (Func<string, string?>)(
                code => HiddenCode.IsHidden(code) || code.Length < Heading ? null : code[..Heading]
            ),
            _ => from scheme in reference.Scheme(scope.SectorScheme, scope.Nomenclature)
            select (Func<string, string?>)(code => scheme.Classify(code) is [var one] ? one : null),
        };
}
