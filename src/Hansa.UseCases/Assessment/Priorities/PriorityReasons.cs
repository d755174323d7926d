using Hansa.Statistics.Figures;
using Hansa.Statistics.Priorities;
using Hansa.UseCases.Documents;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>States in words what is known of an item.</summary>
internal static class PriorityReasons
{
    private static readonly Typography English = new("en");
    private static readonly Typography Russian = new("ru");

    /// <param name="national">Share of SMEs in the country's exports of the same item.</param>
    public static IReadOnlyList<LocalText> Of(PriorityItem item, Figure national) =>
        [
            .. Known(item, Criterion.Specificity, 1, 2, "{0} times the country's share", "{0} к доле в стране"),
            .. SmeShare(item, national),
            .. Growth(item),
            .. Technology(item),
            .. Known(item, Criterion.Resilience, 1, 2, "spread {0} of 1", "рассредоточенность {0} из 1"),
            .. Known(
                item,
                Criterion.MarketGrowth,
                100,
                0,
                "world trade {0}% (midpoint)",
                "мировая торговля {0} % (к середине)"
            ),
        ];

    private static IEnumerable<LocalText> Known(
        PriorityItem item,
        Criterion criterion,
        double scale,
        int decimals,
        string english,
        string russian
    ) => item.Values[criterion].Value is { } value ? [Filled(english, russian, value * scale, decimals)] : [];

    private static IEnumerable<LocalText> SmeShare(PriorityItem item, Figure national)
    {
        if (item.Values[Criterion.SmeShare].Value is not { } share)
            return [];
        var own = Filled("SMEs {0}%", "МСП {0} %", share * 100, 0);
        return national.Value is { } all
            ? [Joined(own, Filled(" (country {0}%)", " (в стране {0} %)", all * 100, 0))]
            : [own];
    }

    private static IEnumerable<LocalText> Growth(PriorityItem item) =>
        item.Values[Criterion.Growth].Value is not { } growth ? []
        : growth >= 2 ? [new("new since the first year", "новое с первого года")]
        : growth <= -2 ? [new("no longer exported", "больше не вывозится")]
        : [Filled("exports × {0}", "экспорт × {0}", (2 + growth) / (2 - growth), 2)];

    private static IEnumerable<LocalText> Technology(PriorityItem item) =>
        item.Values[Criterion.Technology].Value is not { } level ? []
        : level < 0.375 ? [new("low technology", "низкие технологии")]
        : level < 0.7 ? [new("medium technology", "средние технологии")]
        : [new("high technology", "высокие технологии")];

    private static LocalText Filled(string english, string russian, double value, int decimals) =>
        new(
            english.Replace("{0}", English.Number(value, decimals), StringComparison.Ordinal),
            russian.Replace("{0}", Russian.Number(value, decimals), StringComparison.Ordinal)
        );

    private static LocalText Joined(LocalText one, LocalText other) =>
        new(one.English + other.English, one.Russian + other.Russian);
}
