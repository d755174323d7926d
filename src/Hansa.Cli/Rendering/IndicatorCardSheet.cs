using Hansa.Cli.Texts;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Rendering;

/// <summary>The card of one indicator as programs read it: one row.</summary>
public static class IndicatorCardSheet
{
    public static Sheet Of(IndicatorCard card)
    {
        var indicator = card.Indicator;
        (string Code, Cell Value)[] facts =
        [
            ("code", Cell.Of(indicator.Code)),
            ("version", Cell.Of((long)indicator.Version)),
            ("title", Cell.Of(card.Text.Title)),
            ("formula", Cell.Of(indicator.Formula)),
            ("unit", Cell.Of(indicator.Unit.Code)),
            ("range", Cell.Of(card.Range)),
            ("source", Cell.Of(indicator.Source)),
            ("bounds", Cell.Of(indicator.Bounds.Code())),
            ("description", Cell.Of(card.Text.Description)),
            ("reading", Cell.Of(card.Text.Reading)),
        ];
        return new Sheet(
            [.. facts.Select(fact => new SheetColumn(fact.Code, Words.Of("head." + fact.Code)))],
            [facts.Select(fact => fact.Value).ToArray()]
        );
    }
}
