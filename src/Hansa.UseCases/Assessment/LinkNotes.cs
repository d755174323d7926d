using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>What a reader must be told of sizes that come from a register: how much of the trade it covers.</summary>
public static class LinkNotes
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>One sentence on the periods asked for; none for a dataset that was not linked.</summary>
    public static IEnumerable<LocalText> Of(Manifest manifest, PeriodRange periods)
    {
        if (manifest.Link is not { } link)
            return [];
        var asked = link with { Coverage = [.. link.Coverage.Where(one => IsAsked(one.Period, periods))] };
        return asked.Coverage.Count == 0 ? [] : [Sentence(asked)];
    }

    // A size of a year covers its months too.
    private static bool IsAsked(string text, PeriodRange periods) =>
        Period.TryParse(text, out var period)
        && (
            periods.Contains(period)
            || (
                period.Grain < periods.First.Grain
                && periods.First.CutTo(period.Grain) <= period
                && period <= periods.Last.CutTo(period.Grain)
            )
        );

    private static LocalText Sentence(LinkFacts link)
    {
        var total = link.Total;
        var isLarge = link.Rules.Absent == AbsentFirms.Large;
        return new(
            $"Sizes of firms come from the register {link.Register}: it has {Percent(total.ValueShare, CultureInfo.InvariantCulture)} of the value and "
                + $"{Percent(total.FirmShare, CultureInfo.InvariantCulture)} of the firms of these periods. Firms that it does not have are taken as "
                + $"{(isLarge ? "large" : "unknown")}; exporters that are not named, and periods without a register, stay unknown.",
            $"Размеры фирм взяты из реестра {link.Register}: в нём {Percent(total.ValueShare, Russian)} стоимости и "
                + $"{Percent(total.FirmShare, Russian)} фирм за эти периоды. Фирмы, которых в нём нет, считаются "
                + $"{(isLarge ? "крупными" : "фирмами неизвестного размера")}; неназванные экспортёры и периоды без реестра остаются без размера."
        );
    }

    private static string Percent(double? share, CultureInfo culture) =>
        share is { } known ? $"{(100 * known).ToString("0.0", culture)} %" : "0 %";
}
