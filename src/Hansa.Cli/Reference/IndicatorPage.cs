using System.Globalization;
using Hansa.Cli.Texts;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Reference;

/// <summary>The reference page of all indicators, made from their cards.</summary>
public static class IndicatorPage
{
    public static string Of(IReadOnlyList<IndicatorCard> cards)
    {
        var page = new MarkdownPage("Indicators");
        page.Text("x exports, m imports, b benchmark, r territory, k code. `hansa indicators CODE` prints the same.");
        page.Table(
            ["code", "title", "по-русски"],
            cards.Select(card =>
                (string[])
                    [
                        $"[`{card.Indicator.Code}`](#{card.Indicator.Code})",
                        card.Text.Title.English,
                        card.Text.Title.Russian,
                    ]
            )
        );
        foreach (var card in cards)
            Write(card, page);
        return page.ToString();
    }

    private static void Write(IndicatorCard card, MarkdownPage page)
    {
        var indicator = card.Indicator;
        page.Heading(indicator.Code);
        page.Text($"**{card.Text.Title.English}.** {card.Text.Description.English} {card.Text.Reading.English}");
        page.Code(indicator.Formula);
        page.Table(
            ["unit", "range", "bounds", "needs", "source", "version"],
            [
                [
                    indicator.Unit.Code,
                    indicator.Range,
                    indicator.Bounds.Code(),
                    Needs(indicator.Needs),
                    indicator.Source,
                    indicator.Version.ToString(CultureInfo.InvariantCulture),
                ],
            ]
        );
        page.Text($"Worked example: {indicator.Example.Arithmetic}");
    }

    private static string Needs(Needs needs) =>
        string.Join(
            ", ",
            Enum.GetValues<Needs>()
                .Where(need => need != Statistics.Indicators.Needs.None && needs.HasFlag(need))
                .Select(need => Words.Of("need." + need).English)
        );
}
