using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>What a reader must be told of the statistics, exchange rates and prices that stand beside trade: whose they are, and where they are lacking.</summary>
internal static class BesideNotes
{
    public static IEnumerable<LocalText> Of(ComparisonParts parts, Comparison comparison) =>
        [
            .. Statistic(parts.Product, comparison.Product, new("gross product", "валовой продукт")),
            .. Statistic(parts.Population, comparison.Population, new("population", "население")),
            .. Statistic(parts.Employment, comparison.Employment, new("employment", "занятость")),
            .. Rates(parts),
            .. NotSplit(parts),
            .. Prices(parts),
        ];

    private static IEnumerable<LocalText> Statistic(DatasetCells? data, Amounts? values, LocalText name)
    {
        if (data is null || values is null)
            yield break;
        if (Source(data.Manifest) is { Length: > 0 } source)
            yield return new($"{Capital(name.English)}: {source}.", $"{Capital(name.Russian)}: {source}.");
        var unknown = Enumerable.Range(0, values.Count).Count(at => values[at] <= 0);
        if (unknown > 0)
            yield return new(
                $"{data.Manifest.Dataset} has no {name.English} for {unknown} of {values.Count} figures.",
                $"В {data.Manifest.Dataset} нет сведений ({name.Russian}) для {unknown} показателей из {values.Count}."
            );
    }

    private static IEnumerable<LocalText> Rates(ComparisonParts parts)
    {
        foreach (var rates in parts.Conversions?.Rates ?? [])
        {
            var manifest = rates.Manifest;
            var tail = Source(manifest) is { Length: > 0 } source ? $": {source}" : "";
            yield return new(
                $"Money was brought to {parts.Scale.Currency} by {manifest.Dataset} ({manifest.Currency}){tail}.",
                $"Деньги приведены к {parts.Scale.Currency} по курсам {manifest.Dataset} ({manifest.Currency}){tail}."
            );
        }
    }

    // What has no figure stands in another term: that must be said.
    private static IEnumerable<LocalText> NotSplit(ComparisonParts parts)
    {
        if (parts.Levels is null)
            yield break;
        if (parts.Conversions?.Deflator is null)
            yield return new(
                "No price index is named (--deflator): the effect of prices is not known and stands within volume and mix.",
                "Индекс цен не назван (--deflator): влияние цен неизвестно и входит в физический объём и состав."
            );
        if (parts.Scale.Currency == parts.Scope.Manifest.Currency)
            yield return new(
                "Figures are in the currency of the data: there is no exchange rate to split off.",
                "Показатели в валюте данных: курс валюты не выделяется."
            );
    }

    private static IEnumerable<LocalText> Prices(ComparisonParts parts)
    {
        if (parts.Conversions?.Deflator is not { } deflator)
            yield break;
        var manifest = deflator.Index.Manifest;
        var tail = Source(manifest) is { Length: > 0 } source ? $": {source}" : "";
        if (parts.Levels is not null)
        {
            yield return new(
                $"Money is in current prices; {manifest.Dataset} tells their level in {parts.Scope.Manifest.Currency}{tail}. A national index would count depreciation twice.",
                $"Деньги в текущих ценах; их уровень в {parts.Scope.Manifest.Currency} взят из {manifest.Dataset}{tail}. Национальный индекс учёл бы обесценение дважды."
            );
            yield break;
        }
        yield return new(
            $"Money is in prices of {deflator.PricesOf}, by {manifest.Dataset}{tail}.",
            $"Деньги в ценах {deflator.PricesOf}, по индексу {manifest.Dataset}{tail}."
        );
    }

    private static string Source(Manifest manifest) => string.Join("; ", manifest.Citations);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
