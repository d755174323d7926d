using System.Globalization;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;

namespace Hansa.UseCases.Assessment;

/// <summary>What a reader must be told of the trade behind figures: how much is undisclosed, unclassified or mirrored.</summary>
internal static class ComparisonNotes
{
    public static IReadOnlyList<LocalText> Of(ComparisonParts parts, Comparison comparison)
    {
        var notes = new List<LocalText>();
        var exports = comparison.Exports;
        notes.AddRange(PartialYears(parts.Scope));
        notes.AddRange(LinkNotes.Of(parts.Scope.Manifest, parts.Scope.Periods));
        notes.AddRange(UncheckedCodes(parts));
        var hasBounds = Catalogue.Find(parts.Question.Purpose.English) is not { Bounds: Bounds.Disclosed };
        AddShare(
            notes,
            Sum(exports.Undisclosed),
            Sum(exports.Totals),
            hasBounds
                ? "of this trade is in undisclosed codes: figures carry bounds"
                : "of this trade is in undisclosed codes: its change stands in a term of its own, and the other terms speak of the rest",
            hasBounds
                ? "этой торговли приходится на нераскрытые коды: показатели даны с границами"
                : "этой торговли приходится на нераскрытые коды: её изменение вынесено в отдельное слагаемое, остальные слагаемые относятся к раскрытой торговле"
        );
        if (exports.Undisclosed is null)
            AddShare(
                notes,
                Unclassified(exports, parts),
                Sum(exports.Totals),
                $"of this trade has no class in {parts.Coding.Describe}; it counts in totals",
                $"этой торговли не имеет класса в {parts.Coding.Describe}; в итогах она учтена"
            );
        if (parts.Imports is { IsMirror: true })
            notes.Add(
                new(
                    "Imports are mirrored from the partners' exports (FOB).",
                    "Импорт взят зеркально из экспорта партнёров (ФОБ)."
                )
            );
        notes.AddRange(BesideNotes.Of(parts, comparison));
        if (parts.Own.Key(parts.Scope.Territory).Codes.Any(parts.Merges.ContainsKey))
            notes.Add(
                new(
                    "Nested okrugs are counted with Tyumen and Arkhangelsk Oblasts.",
                    "Вложенные округа учтены в составе Тюменской и Архангельской областей."
                )
            );
        return notes;
    }

    private static IEnumerable<LocalText> UncheckedCodes(ComparisonParts parts) =>
        parts.Coding.Reads is { } nomenclature
        && nomenclature != Vintages.Unchecked
        && Vintages.Of(parts.Scope.Manifest, parts.Scope.Periods.Last.YearNumber) == Vintages.Unchecked
            ?
            [
                new(
                    $"{parts.Coding.Describe} reads codes of {nomenclature}; those of {parts.Scope.Manifest.Dataset} were loaded unchecked (product=any). Make sure that they are the same codes.",
                    $"{parts.Coding.Describe} читает коды {nomenclature}; коды {parts.Scope.Manifest.Dataset} загружены без проверки (product=any). Убедитесь, что это те же коды."
                ),
            ]
            : [];

    // A year of which some months are missing is no year to compare with others.
    private static IEnumerable<LocalText> PartialYears(ComparisonScope scope) =>
        ComparisonScope
            .PeriodsOf(scope.Manifest, null, Grain.Month)
            .Where(_ => scope.Grain == Grain.Year)
            .Where(scope.Periods.Contains)
            .GroupBy(month => month.YearNumber)
            .Where(year => year.Count() < 12)
            .Select(year => new LocalText(
                $"{year.Key} holds {year.Count()} of 12 months: {year.Min()} to {year.Max()}.",
                $"В {year.Key} году есть {year.Count()} из 12 месяцев: с {year.Min()} по {year.Max()}."
            ));

    // Sums in another currency are rounded one by one, so that a total and its parts may differ by half a unit each.
    private static Int128 Unclassified(TradeTable trade, ComparisonParts parts)
    {
        var rest = Sum(trade.Totals) - Sum(trade.Known);
        var isRounded = parts.Factors.Any(factor => !factor.IsWhole);
        return isRounded && rest <= trade.Known.Count ? 0 : rest;
    }

    private static void AddShare(List<LocalText> notes, Int128 part, Int128 whole, string english, string russian)
    {
        if (part <= 0 || whole <= 0)
            return;
        var percent = 100 * (double)part / (double)whole;
        notes.Add(
            new(
                $"{percent.ToString("0.0##", CultureInfo.InvariantCulture)} % {english}.",
                $"{percent.ToString("0.0##", CultureInfo.GetCultureInfo("ru-RU"))} % {russian}."
            )
        );
    }

    private static Int128 Sum(Amounts? amounts)
    {
        Int128 sum = 0;
        for (var at = 0; at < (amounts?.Count ?? 0); at++)
            sum += amounts![at];
        return sum;
    }
}
