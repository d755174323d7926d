using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The years of an SME profile: the window of actual figures, and the target year after it.</summary>
internal static class ProfileWindow
{
    private const int UsualYears = 3;

    /// <summary>Nothing where no target is asked for.</summary>
    public static Outcome<Period?> Target(string? text) =>
        text is null ? Outcome<Period?>.Of(null)
        : Period.TryParse(text, out var year) && year.Grain == Grain.Year ? Outcome<Period?>.Of(year)
        : new Problem(
            ProblemKind.Invalid,
            new($"'{text}' is not a year.", $"«{text}» — не год."),
            new("Give the target as a year: --target 2024.", "Задайте целевой год: --target 2024.")
        );

    /// <summary>The target, which must come after the window.</summary>
    public static Outcome<Period?> Before(Period? target, PeriodRange window) =>
        target is { } year && year <= window.Last
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"The target {year} is not after the window {window}.",
                    $"Целевой год {year} — не позже промежутка {window}."
                ),
                new(
                    "Give a later target, or an earlier window: --period 2015..2017.",
                    "Возьмите более поздний целевой год или более ранний промежуток: --period 2015..2017."
                )
            )
            : Outcome<Period?>.Of(target);

    /// <summary>What was asked for, or the last years that the data have.</summary>
    public static Outcome<PeriodRange> Of(
        Manifest manifest,
        ReadSmeProfile request,
        AggregateNumbers? aggregates,
        Period? target
    )
    {
        var known = ComparisonScope.PeriodsOf(manifest, Flow.Export, Grain.Year);
        if (request.Period is { } text)
            return PeriodRange.TryParse(text, out var asked) && asked.First.Grain == Grain.Year
                ? known.Any(asked.Contains)
                    ? asked
                    : new Problem(
                        ProblemKind.NotFound,
                        new(
                            $"{manifest.Dataset} has no exports in {asked}.",
                            $"В наборе {manifest.Dataset} нет экспорта за {asked}."
                        ),
                        new($"It has {ComparisonScope.Listed(known)}.", $"Есть {ComparisonScope.Listed(known)}.")
                    )
                : new Problem(
                    ProblemKind.Invalid,
                    new($"'{text}' is not a window of years.", $"«{text}» — не промежуток лет."),
                    new(
                        "Table 3 takes whole years: --period 2015..2017.",
                        "Таблица 3 берёт целые годы: --period 2015..2017."
                    )
                );
        if (manifest.Source == AggregateQuantity.Source && aggregates?.WindowOfMeans is { } means)
            return means;
        // Years of a plan stand in a table of aggregates too; they follow on nothing.
        Period[] actual =
        [
            .. (manifest.Source == AggregateQuantity.Source ? aggregates!.RunOfYears : known).Where(year =>
                target is not { } later || year < later
            ),
        ];
        return actual.Length == 0
            ? new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no exports by year.",
                    $"В наборе {manifest.Dataset} нет экспорта по годам."
                ),
                new("Load exports into it.", "Загрузите в него экспорт.")
            )
            : new PeriodRange(actual[Math.Max(0, actual.Length - UsualYears)], actual[^1]);
    }
}
