using Hansa.Statistics.Classifications;
using Hansa.UseCases.Classifications;

namespace Hansa.Web.Api;

/// <summary>One version of a classification, as programs read it.</summary>
/// <param name="Nomenclature">What codes it reads: <c>HS</c> (every edition), <c>HS2017</c>, <c>SITC2</c>, …</param>
/// <param name="Confidence"><c>official</c>, <c>literature</c>, <c>reconstruction</c> or <c>user</c>.</param>
/// <param name="IsAdded">True for a scheme that this workspace added.</param>
public sealed record SchemeAnswer(
    string Name,
    string Version,
    string Nomenclature,
    TextAnswer Title,
    IReadOnlyList<ClassAnswer> Classes,
    string Source,
    string Confidence,
    bool IsAdded
)
{
    public static SchemeAnswer Of(SchemeCard card) =>
        new(
            card.Name,
            card.Version,
            card.Nomenclature,
            TextAnswer.Of(card.Title),
            [.. card.Classes.Select(ClassAnswer.Of)],
            card.Source,
            card.Confidence,
            card.IsAdded
        );
}

/// <summary>One class of a classification, in the order of printing.</summary>
public sealed record ClassAnswer(string Code, TextAnswer Label)
{
    public static ClassAnswer Of(SchemeClass one) => new(one.Code, new TextAnswer(one.LabelEnglish, one.LabelRussian));
}
