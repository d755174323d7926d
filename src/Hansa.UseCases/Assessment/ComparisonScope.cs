using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment;

/// <summary>The part of a dataset that a comparison looks at.</summary>
/// <param name="Territory"><see cref="Dimension.Reporter"/> or <see cref="Dimension.Region"/>.</param>
/// <param name="Periods">The window.</param>
internal sealed record ComparisonScope(Manifest Manifest, Dimension Territory, PeriodRange Periods, Grain Grain)
{
    public static Outcome<ComparisonScope> Of(Manifest manifest, ComparisonQuestion question) =>
        from trade in HasTrade(manifest, question)
        from suited in Suited(trade, question)
        from territory in TerritoryOf(suited, question.Territory)
        from grain in GrainOf(question.Grain)
        from window in WindowOf(manifest, question, grain)
        select new ComparisonScope(manifest, territory, window, grain);

    /// <summary>The flow to ask the dataset for; nothing where its rows have no direction.</summary>
    public static string? FlowOf(Manifest manifest, string flow) =>
        manifest.Dimensions.Contains(Dimension.Flow) ? flow : null;

    /// <summary>The dataset's periods of a grain, in order.</summary>
    public static IReadOnlyList<Period> PeriodsOf(Manifest manifest, string? flow, Grain grain) =>
        [
            .. manifest
                .Totals.Where(total => flow is null || total.Flow == flow)
                .Select(total => Period.TryParse(total.Period, out var period) ? period.CutTo(grain) : null)
                .OfType<Period>()
                .Distinct()
                .Order(),
        ];

    // What is not money is no trade; persons are read only by indicators of employment, at the length of period that they stand at.
    private static Outcome<Manifest> Suited(Manifest manifest, ComparisonQuestion question)
    {
        if (manifest.Kind == DatasetKind.Register)
            return Refuse(
                new(
                    $"{manifest.Dataset} is a register of firms and holds no trade.",
                    $"{manifest.Dataset} — реестр фирм, торговли в нём нет."
                ),
                new(
                    $"Link declarations with it: hansa link DECLARATIONS --register {manifest.Dataset} --as NAME",
                    $"Свяжите с ним декларации: hansa link ДЕКЛАРАЦИИ --register {manifest.Dataset} --as ИМЯ"
                )
            );
        var wanted = question.Needs.HasFlag(Needs.EmploymentByActivity) ? Quantity.Persons : Quantity.Money;
        if (manifest.Quantity == wanted)
            return manifest;
        return wanted == Quantity.Persons
            ? Refuse(
                new(
                    $"{question.Purpose} needs persons employed by activity, and {manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}).",
                    $"{question.Purpose}: нужно число занятых по видам деятельности, а в наборе {manifest.Dataset} — {manifest.Quantity.Name()} ({manifest.Currency})."
                ),
                new(
                    "Name a dataset of employment with --data (hansa datasets lists them), or load one: --source statistics --unit persons --map product=ACTIVITY.",
                    "Назовите набор данных о занятости через --data (список: hansa datasets) или загрузите его: --source statistics --unit persons --map product=ВИД_ДЕЯТЕЛЬНОСТИ."
                )
            )
            : Refuse(
                new(
                    $"{manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}), which is no trade.",
                    $"В наборе {manifest.Dataset} — {manifest.Quantity.Name()} ({manifest.Currency}), а не торговля."
                ),
                Use(manifest.Quantity)
            );
    }

    private static LocalText Use(Quantity quantity) =>
        quantity switch
        {
            Quantity.Persons => new(
                "Name it beside a dataset of trade: --population NAME or --employment NAME; by activity it answers employment-quotient, base-multiplier and their kin.",
                "Назовите его рядом с набором торговли: --population ИМЯ или --employment ИМЯ; по видам деятельности он отвечает на employment-quotient, base-multiplier и подобные."
            ),
            Quantity.Rate => new(
                "Name it beside a dataset of trade: --rates NAME.",
                "Назовите его рядом с набором торговли: --rates ИМЯ."
            ),
            _ => new(
                "Name it beside a dataset of trade: --deflator NAME.",
                "Назовите его рядом с набором торговли: --deflator ИМЯ."
            ),
        };

    private static Outcome<Manifest> HasTrade(Manifest manifest, ComparisonQuestion question) =>
        manifest.Source == AggregateQuantity.Source
            ? Refuse(
                new(
                    $"{manifest.Dataset} is a table of aggregates: it has no rows of trade, which {question.Purpose} needs.",
                    $"{manifest.Dataset} — таблица агрегатов: строк торговли, которые нужны здесь ({question.Purpose}), в ней нет."
                ),
                new(
                    $"Table 3 reads it: hansa table 3 --data {manifest.Dataset}.",
                    $"Её читает таблица 3: hansa table 3 --data {manifest.Dataset}."
                )
            )
            : manifest;

    private static Outcome<Dimension> TerritoryOf(Manifest manifest, string? asked)
    {
        var dimension = asked switch
        {
            null => manifest.Dimensions.Contains(Dimension.Region) ? Dimension.Region : Dimension.Reporter,
            "region" => Dimension.Region,
            "reporter" => Dimension.Reporter,
            _ => Dimension.Period,
        };
        if (dimension == Dimension.Period)
            return Refuse(
                new($"'{asked}' is not a kind of territory.", $"«{asked}» — не вид территории."),
                new(
                    "Use --territory region or --territory reporter.",
                    "Возможны --territory region и --territory reporter."
                )
            );
        return manifest.Dimensions.Contains(dimension)
            ? dimension
            : Refuse(
                new(
                    $"{manifest.Dataset} has no {dimension.Name()} on its rows.",
                    $"В строках набора {manifest.Dataset} нет измерения {dimension.Name()}."
                ),
                new(
                    $"Load it with --map {dimension.Name()}=COLUMN, or ask for the other kind of territory.",
                    $"Загрузите его с --map {dimension.Name()}=СТОЛБЕЦ или выберите другой вид территории."
                )
            );
    }

    private static Outcome<Grain> GrainOf(string text) =>
        text switch
        {
            "year" => Grain.Year,
            "quarter" => Grain.Quarter,
            "month" => Grain.Month,
            _ => Refuse(
                new($"'{text}' is not a length of period.", $"«{text}» — не длина периода."),
                new("Use --grain year, quarter or month.", "Возможны --grain year, quarter и month.")
            ),
        };

    private static Outcome<PeriodRange> WindowOf(Manifest manifest, ComparisonQuestion question, Grain grain)
    {
        if (question.Flow is not (Flow.Export or Flow.Import))
            return Refuse(
                new($"'{question.Flow}' is not a flow.", $"«{question.Flow}» — не направление торговли."),
                new("Use --flow export or --flow import.", "Возможны --flow export и --flow import.")
            );
        if (manifest.Quantity == Quantity.Persons && StockGrain.Problem(manifest, grain) is { } mixed)
            return mixed;
        var known = PeriodsOf(manifest, FlowOf(manifest, question.Flow), grain);
        if (known.Count == 0)
            return NothingThere(manifest, question, grain);
        if (question.Period is null)
            return question.Needs.HasFlag(Needs.TwoPeriods)
                ? new PeriodRange(known[0], known[^1])
                : new PeriodRange(known[^1], known[^1]);
        if (!PeriodRange.TryParse(question.Period, out var window))
            return Refuse(
                new($"'{question.Period}' is not a period.", $"«{question.Period}» — не период."),
                new(
                    "Write 2017, 2017-Q1, 2017-03 or a range such as 2013..2017.",
                    "Напишите 2017, 2017-Q1, 2017-03 или промежуток, например 2013..2017."
                )
            );
        return known.Any(window.Contains)
            ? window
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no {FlowText.Of(question.Flow)} in {window}.",
                    $"В наборе {manifest.Dataset} нет {FlowText.Of(question.Flow)} за {window}."
                ),
                new($"It has {Listed(known)}.", $"Есть {Listed(known)}.")
            );
    }

    private static Problem NothingThere(Manifest manifest, ComparisonQuestion question, Grain grain)
    {
        if (manifest.Totals.Count == 0)
            return new Problem(
                ProblemKind.NotFound,
                new($"{manifest.Dataset} has no rows.", $"В наборе {manifest.Dataset} нет строк."),
                new(
                    $"hansa quarantine {manifest.Dataset} says why records were not accepted; load others.",
                    $"Почему записи не приняты, покажет hansa quarantine {manifest.Dataset}; загрузите другие."
                )
            );
        var has = manifest.Totals.Select(total => total.Flow).Distinct().Select(FlowText.Of).ToArray();
        var flows = new LocalText(
            string.Join(" and ", has.Select(flow => flow.English)),
            string.Join(" и ", has.Select(flow => flow.Russian))
        );
        return manifest.Totals.Any(total => total.Flow == question.Flow)
            ? Refuse(
                new(
                    $"{manifest.Dataset} has no periods as short as a {StockGrain.Name(grain)}.",
                    $"В наборе {manifest.Dataset} нет столь коротких периодов: {StockGrain.Name(grain)}."
                ),
                new("Ask for --grain year.", "Спросите по годам: --grain year.")
            )
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no {FlowText.Of(question.Flow)}; it has {flows} only.",
                    $"В наборе {manifest.Dataset} нет {FlowText.Of(question.Flow)}, есть только данные {flows}."
                ),
                new(
                    $"Load the {FlowText.Of(question.Flow)} into it, or ask for --flow {manifest.Totals[0].Flow}.",
                    $"Загрузите в него данные {FlowText.Of(question.Flow)} или спросите иначе: --flow {manifest.Totals[0].Flow}."
                )
            );
    }

    internal static LocalText Listed(IReadOnlyList<Period> periods) =>
        periods.Count <= 6
            ? LocalText.Same(string.Join(", ", periods))
            : new(
                $"{periods[0]} to {periods[^1]} ({periods.Count} periods)",
                $"{periods[0]}–{periods[^1]} (периодов: {periods.Count})"
            );

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
