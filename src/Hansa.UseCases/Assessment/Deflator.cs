using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Turns money of each period into prices of one of them.</summary>
/// <param name="Index">Levels of a price index with one base period.</param>
/// <param name="PricesOf">The period whose prices are kept.</param>
internal sealed record Deflator(Series Index, Period PricesOf)
{
    /// <summary>The deflator that a question names, or nothing where it names none.</summary>
    public static Outcome<Deflator?> Of(
        House house,
        ComparisonQuestion question,
        ComparisonScope scope,
        CancellationToken cancellation
    )
    {
        if (question.Deflator is null)
            return question.PricesOf is null
                ? Outcome<Deflator?>.Of(null)
                : new Problem(
                    ProblemKind.Invalid,
                    new("--prices-of needs a price index.", "Для --prices-of нужен индекс цен."),
                    new(
                        "Name it with --deflator NAME, or leave --prices-of out.",
                        "Назовите его: --deflator ИМЯ — или уберите --prices-of."
                    )
                );
        return from prices in PeriodOf(question, scope)
            from index in Series.Read(
                new SeriesRequest(question.Deflator, "--deflator", scope.Grain, Quantity.Index, Quantity.ChainIndex),
                house,
                cancellation
            )
            from levels in Levels(index)
            select (Deflator?)new Deflator(levels, prices);
    }

    /// <summary>The level of prices of the base period by that of each period.</summary>
    public Outcome<IReadOnlyList<Fraction>> Factors(IReadOnlyList<Period> periods) =>
        periods.Append(PricesOf).Where(period => !Index.Values.ContainsKey(period)).Distinct().ToArray()
            is [_, ..] lacking
            ? new Problem(
                ProblemKind.NotFound,
                new(
                    $"{Index.Manifest.Dataset} has no value for {ComparisonScope.Listed(lacking)}.",
                    $"В наборе {Index.Manifest.Dataset} нет значения за {ComparisonScope.Listed(lacking)}."
                ),
                new(
                    $"It has {ComparisonScope.Listed([.. Index.Values.Keys.Order()])}: load the rest, or ask for other periods.",
                    $"Есть {ComparisonScope.Listed([.. Index.Values.Keys.Order()])}: загрузите остальное или спросите за другие периоды."
                )
            )
            : (Fraction[])[.. periods.Select(period => Index.Values[PricesOf] / Index.Values[period])];

    private static Outcome<Period> PeriodOf(ComparisonQuestion question, ComparisonScope scope)
    {
        if (question.PricesOf is null)
            return scope.Periods.Last;
        return Period.TryParse(question.PricesOf, out var period) && period.Grain == scope.Grain
            ? period
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{question.PricesOf}' is not a period whose prices can be kept.",
                    $"«{question.PricesOf}» — не период, в ценах которого можно считать."
                ),
                new(
                    $"Write a period of the length of the others, such as {scope.Periods.Last}.",
                    $"Напишите период той же длины, что и остальные, например {scope.Periods.Last}."
                )
            );
    }

    // Each value of a chained index is a percentage of the period before: levels are their products, from the first period on.
    private static Outcome<Series> Levels(Series index)
    {
        if (index.Manifest.Quantity != Quantity.ChainIndex)
            return index;
        var periods = index.Values.Keys.Order().ToArray();
        for (var at = 1; at < periods.Length; at++)
        {
            if (periods[at].Ordinal != periods[at - 1].Ordinal + 1)
                return new Problem(
                    ProblemKind.Invalid,
                    new(
                        $"{index.Manifest.Dataset} gives each period against the one before, and there is none between {periods[at - 1]} and {periods[at]}.",
                        $"В наборе {index.Manifest.Dataset} каждый период дан к предыдущему, а между {periods[at - 1]} и {periods[at]} значений нет."
                    ),
                    new(
                        "Load the periods between, or an index with one base period (--unit index).",
                        "Загрузите промежуточные периоды или индекс с одной базой (--unit index)."
                    )
                );
        }
        var level = Fraction.One;
        var levels = new Dictionary<Period, Fraction>();
        foreach (var period in periods)
            levels[period] = level = level * index.Values[period] * Fraction.PowerOfTen(-2);
        return index with { Values = levels };
    }
}
