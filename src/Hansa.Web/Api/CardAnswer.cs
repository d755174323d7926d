using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Web.Api;

/// <summary>A text in both languages.</summary>
public sealed record TextAnswer(string En, string Ru)
{
    public static TextAnswer Of(LocalText text) => new(text.English, text.Russian);
}

/// <summary>The card of an indicator, as programs read it.</summary>
/// <param name="Version">Raised whenever a change of the program can change a figure.</param>
/// <param name="Reading">How a reader should take its values.</param>
/// <param name="Unit">The code that CSV prints in <c>unit</c>.</param>
/// <param name="Arithmetic">A case worked by hand, in words.</param>
public sealed record CardAnswer(
    string Code,
    int Version,
    TextAnswer Title,
    TextAnswer Reading,
    string Formula,
    string Unit,
    TextAnswer Range,
    string Source,
    string Arithmetic
)
{
    public static CardAnswer Of(IndicatorCard card) =>
        new(
            card.Indicator.Code,
            card.Indicator.Version,
            TextAnswer.Of(card.Text.Title),
            TextAnswer.Of(card.Text.Reading),
            card.Indicator.Formula,
            card.Indicator.Unit.Code,
            TextAnswer.Of(card.Range),
            card.Indicator.Source,
            card.Indicator.Example.Arithmetic
        );
}
