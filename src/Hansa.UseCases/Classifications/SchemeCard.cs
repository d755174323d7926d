using Hansa.Statistics.Classifications;

namespace Hansa.UseCases.Classifications;

/// <summary>What is known of one version of a classification.</summary>
/// <param name="Nomenclature">What codes it reads: <c>HS</c> (every edition), <c>HS2017</c>, <c>SITC2</c>, …</param>
/// <param name="Classes">In the order in which tables print them.</param>
/// <param name="Source">A key of the project's list of sources; a file name for a scheme added by a user.</param>
/// <param name="Confidence"><c>official</c>, <c>literature</c>, <c>reconstruction</c>, or <c>user</c>.</param>
public sealed record SchemeCard(
    string Name,
    string Version,
    string Nomenclature,
    LocalText Title,
    IReadOnlyList<SchemeClass> Classes,
    string Source,
    string Confidence
)
{
    /// <summary>True for a scheme that this workspace added.</summary>
    public bool IsAdded { get; init; }

    /// <summary>True for an added scheme that stands in the place of a built-in one.</summary>
    public bool ReplacesBuiltIn { get; init; }

    /// <summary>True for the version that is meant when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>False when only names of classes are known, and no rule from codes to them.</summary>
    public bool CanClassify { get; init; } = true;
}
