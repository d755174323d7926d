using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>What a reader must be told of sizes that come from a register: how much of the trade it covers.</summary>
public static class LinkNotes
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>One sentence on the periods asked for, and one on the law's waiting time where there is one; none for a dataset that was not linked.</summary>
    public static IEnumerable<LocalText> Of(Manifest manifest, PeriodRange periods)
    {
        if (manifest.Link is not { } link)
            return [];
        var asked = link with { Coverage = [.. link.Coverage.Where(one => IsAsked(one.Period, periods))] };
        return asked.Coverage.Count == 0 ? [] : [Sentence(asked), .. Waiting(link)];
    }

    /// <summary>Whether the law's waiting time before a class changes was applied, and if not, why; nothing where the law has none.</summary>
    public static IEnumerable<LocalText> Waiting(LinkFacts link)
    {
        if (link.Rules.Waiting is { } rule)
            yield return new(
                $"A firm's class changes only when its limits are passed in {rule.Years} calendar years in a row ({rule.Rule}{Since(rule, "from", "yyyy-MM-dd")}); "
                    + $"{link.KeptClasses.ToString("#,0", CultureInfo.InvariantCulture)} firm-years keep another class than their own figures give. A firm's first year is classed by that year alone.",
                $"Категория фирмы меняется, только если пределы пройдены {rule.Years} календарных года подряд ({rule.Rule}{Since(rule, "с", "dd.MM.yyyy")}); "
                    + $"по этому правилу прежняя категория сохранена (фирма × год): {link.KeptClasses.ToString("#,0", Russian)}. Первый год фирмы — по данным одного этого года."
            );
        else if (WhyNot(link.Rules.WhyNoWaiting) is { } why)
            yield return new(
                $"The law's waiting time before a class changes was not applied: {why.English}",
                $"Правило закона о сроке до смены категории не применено: {why.Russian}"
            );
    }

    private static string Since(Statistics.Firms.WaitingRule rule, string word, string form) =>
        rule.First is { } first ? $", {word} {first.ToString(form, CultureInfo.InvariantCulture)}" : "";

    private static LocalText? WhyNot(NoWaiting reason) =>
        reason switch
        {
            NoWaiting.Asked => new(
                "each year by its own figures was asked for.",
                "запрошена классификация каждого года по его данным."
            ),
            NoWaiting.OneYear => new("the register has one year only.", "в реестре только один год."),
            NoWaiting.Spells => new(
                "the register's records hold from a day to a day and do not say of which years their figures are.",
                "записи реестра действуют с даты по дату и не говорят, за какие годы их данные."
            ),
            NoWaiting.Ownership => new(
                "classes depend on ownership as well, for which the law knows no waiting time, and the register keeps the class alone.",
                "категория зависит и от долей в капитале, для которых срока нет, а в реестре хранится только сама категория."
            ),
            _ => null,
        };

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
