using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Firms;

/// <summary>The part of a dataset that a question about firms looks at.</summary>
/// <param name="Years">Whole years without a gap.</param>
internal sealed record FirmScope(Manifest Manifest, PeriodRange Years)
{
    public static Outcome<FirmScope> Of(Manifest manifest, FirmQuestion question) =>
        from suited in Suited(manifest, question)
        from years in YearsOf(suited, question.Period)
        from whole in WithoutGaps(suited, years)
        select new FirmScope(suited, whole);

    /// <summary>Exports alone, where rows have a direction.</summary>
    public IReadOnlyList<CodeFilter> Filters =>
        Manifest.Dimensions.Contains(Dimension.Flow) ? [new CodeFilter(Dimension.Flow, [Flow.Export])] : [];

    /// <summary>What one stored unit is in whole units of the currency.</summary>
    public double MoneyUnit => (double)Manifest.Amount(1_000_000) / 1_000_000;

    /// <summary>The least stored sum that is worth an amount or more.</summary>
    public Int128 Stored(decimal amount)
    {
        var scale = 1m;
        for (var digit = 0; digit < Manifest.Decimals; digit++)
            scale *= 10;
        return (Int128)Math.Ceiling(amount * scale / Manifest.UnitMultiplier);
    }

    /// <summary>True where every row tells its month.</summary>
    public bool IsMonthly =>
        ExportTotals(Manifest)
            .All(total => Period.TryParse(total.Period, out var period) && period.Grain >= Grain.Month);

    /// <summary>Months of the last year that have rows; twelve where rows tell no month.</summary>
    public int MonthsOfLastYear =>
        IsMonthly
            ? ExportTotals(Manifest)
                .Select(total => Period.TryParse(total.Period, out var period) ? period.CutTo(Grain.Month) : null)
                .OfType<Period>()
                .Where(month => month.YearNumber == Years.Last.YearNumber)
                .Distinct()
                .Count()
            : FirmMonths.InAYear;

    private static IEnumerable<FlowTotal> ExportTotals(Manifest manifest) =>
        manifest.Totals.Where(total => !manifest.Dimensions.Contains(Dimension.Flow) || total.Flow == Flow.Export);

    private static Outcome<Manifest> Suited(Manifest manifest, FirmQuestion question)
    {
        if (manifest.Quantity != Quantity.Money)
            return Refuse(
                new(
                    $"{manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}), which is no trade.",
                    $"В наборе {manifest.Dataset} — {manifest.Quantity.Name()} ({manifest.Currency}), а не торговля."
                ),
                new(
                    "Name a dataset of declarations; hansa datasets lists what there is.",
                    "Назовите набор деклараций; что есть, покажет hansa datasets."
                )
            );
        if (!manifest.Dimensions.Contains(Dimension.Firm))
            return Refuse(
                new(
                    $"The rows of {manifest.Dataset} do not name firms, so nothing can be said about exporters: neither their number nor their entry, exit or size.",
                    $"В строках набора {manifest.Dataset} не названы фирмы, поэтому об экспортёрах ничего сказать нельзя: ни об их числе, ни о входе, выходе и размере."
                ),
                new(
                    "Load declarations with a column of exporters: --map firm=COLUMN.",
                    "Загрузите декларации со столбцом экспортёров: --map firm=СТОЛБЕЦ."
                )
            );
        return question.By.Contains("size") && !manifest.Dimensions.Contains(Dimension.Size)
            ? Refuse(
                new(
                    $"The rows of {manifest.Dataset} do not say how large their firms are.",
                    $"В строках набора {manifest.Dataset} нет размеров фирм."
                ),
                new(
                    "Link the declarations with a register first: hansa link.",
                    "Сначала свяжите декларации с реестром: hansa link."
                )
            )
            : manifest;
    }

    private static Outcome<PeriodRange> YearsOf(Manifest manifest, string? asked)
    {
        var known = ComparisonScope.PeriodsOf(manifest, FlowOf(manifest), Grain.Year);
        if (known.Count == 0)
            return new Problem(
                ProblemKind.NotFound,
                new($"{manifest.Dataset} has no exports.", $"В наборе {manifest.Dataset} нет экспорта."),
                new("Load declarations of exports into it.", "Загрузите в него экспортные декларации.")
            );
        var years = new PeriodRange(known[0], known[^1]);
        if (asked is not null && (!PeriodRange.TryParse(asked, out years) || years.First.Grain != Grain.Year))
            return Refuse(
                new($"'{asked}' is no range of years.", $"«{asked}» — не промежуток лет."),
                new("Write 2013..2017, or one year.", "Напишите 2013..2017 или один год.")
            );
        if (years.Count > ActiveYears.Most)
            return Refuse(
                new(
                    $"{years} are {years.Count} years, more than {ActiveYears.Most}.",
                    $"В промежутке {years} лет больше, чем можно: {years.Count} при пределе {ActiveYears.Most}."
                ),
                new("Ask for fewer years with --period.", "Возьмите меньше лет: --period.")
            );
        return known.Any(years.Contains)
            ? years
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no exports in {years}.",
                    $"В наборе {manifest.Dataset} нет экспорта за {years}."
                ),
                new($"It has {ComparisonScope.Listed(known)}.", $"Есть {ComparisonScope.Listed(known)}.")
            );
    }

    // A year that was not loaded would look like the exit of every firm, and the next like the entry of every firm.
    private static Outcome<PeriodRange> WithoutGaps(Manifest manifest, PeriodRange years)
    {
        var known = ComparisonScope.PeriodsOf(manifest, FlowOf(manifest), Grain.Year);
        var absent = Enumerable
            .Range(years.First.YearNumber, years.Count)
            .Select(Period.Year)
            .Where(year => !known.Contains(year))
            .ToArray();
        return absent.Length == 0
            ? years
            : new Problem(
                ProblemKind.Conflict,
                new(
                    $"{manifest.Dataset} has no exports in {absent}: all firms would seem to leave and to come back.",
                    $"В наборе {manifest.Dataset} нет экспорта за {absent}: вышло бы, что все фирмы ушли, а потом вернулись."
                ),
                new(
                    $"Load the missing years, or ask for years without a gap with --period. It has {ComparisonScope.Listed(known)}.",
                    $"Загрузите недостающие годы или возьмите годы без пропуска (--period). Есть {ComparisonScope.Listed(known)}."
                )
            );
    }

    private static string? FlowOf(Manifest manifest) =>
        manifest.Dimensions.Contains(Dimension.Flow) ? Flow.Export : null;

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
