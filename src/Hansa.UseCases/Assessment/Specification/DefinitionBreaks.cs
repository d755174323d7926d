using System.Globalization;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>Changes of the legal limits of SMEs inside a window: from such a day on the figures speak of other firms.</summary>
internal static class DefinitionBreaks
{
    private static readonly Dictionary<string, string> Jurisdictions = new() { ["RUS"] = "RU", ["USA"] = "US" };

    private static readonly string[] Classes = ["micro", "small", "medium"];

    /// <param name="country">ISO 3166-1 alpha-3; nothing where it is not known.</param>
    /// <returns>One sentence per day on which limits changed, in order.</returns>
    public static IEnumerable<LocalText> Of(IReadOnlyList<SmeThreshold> thresholds, string? country, PeriodRange window)
    {
        if (country is null || !Jurisdictions.TryGetValue(country, out var jurisdiction))
            return [];
        var first = new DateOnly(window.First.YearNumber, 1, 1);
        return thresholds
            .Where(one => one.Jurisdiction == jurisdiction && one.From > first && one.From <= window.Last.LastDay)
            .GroupBy(one => (one.Rule, From: one.From!.Value))
            .OrderBy(change => change.Key.From)
            .Select(change => Sentence(change.Key.Rule, change.Key.From, [.. change], thresholds))
            .OfType<LocalText>();
    }

    private static LocalText? Sentence(
        string rule,
        DateOnly from,
        SmeThreshold[] after,
        IReadOnlyList<SmeThreshold> thresholds
    )
    {
        var before = thresholds.Where(one => one.Rule == rule && one.To == from.AddDays(-1)).ToArray();
        if (before.Length == 0)
            return null;
        var (unit, old, now) = (after[0].MoneyUnit, Limits(before), Limits(after));
        var english = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var russian = from.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (old == now)
            return new(
                $"On {english}, inside the window, the conditions of SMEs other than turnover changed ({rule}): ownership or staff. Numbers of SMEs and their exports before and after speak of different firms.",
                $"{russian}, внутри окна, изменились условия для МСП, кроме выручки ({rule}): состав собственников или численность. Числа МСП и их экспорт до и после относятся к разным фирмам."
            );
        return new(
            $"On {english}, inside the window, the limits of SMEs changed ({rule}): turnover up to {old} before, {now} {unit} after (micro / small / medium). Numbers of SMEs and their exports before and after speak of different firms.",
            $"{russian}, внутри окна, изменились границы МСП ({rule}): выручка до {old} прежде, {now} {UnitInRussian(unit)} после (микро / малые / средние). Числа МСП и их экспорт до и после относятся к разным фирмам."
        );
    }

    private static string Limits(SmeThreshold[] thresholds) =>
        string.Join(
            " / ",
            Classes
                .Select(name => thresholds.FirstOrDefault(one => one.Class == name)?.TurnoverMax)
                .Select(limit => limit?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–")
        );

    private static string UnitInRussian(string unit) =>
        unit.Replace("mn", "млн", StringComparison.Ordinal).Replace("RUB", "руб.", StringComparison.Ordinal);
}
