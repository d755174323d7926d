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
                $"{manifest.Dataset} is a register of firms and holds no trade.",
                $"Link declarations with it: hansa link DECLARATIONS --register {manifest.Dataset} --as NAME"
            );
        var wanted = question.Needs.HasFlag(Needs.EmploymentByActivity) ? Quantity.Persons : Quantity.Money;
        if (manifest.Quantity == wanted)
            return manifest;
        return wanted == Quantity.Persons
            ? Refuse(
                $"{question.Purpose} needs persons employed by activity, and {manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}).",
                "Name a dataset of employment with --data (hansa datasets lists them), or load one: --source statistics --unit persons --map product=ACTIVITY."
            )
            : Refuse(
                $"{manifest.Dataset} holds {manifest.Quantity.Name()} ({manifest.Currency}), which is no trade.",
                Use(manifest.Quantity)
            );
    }

    private static string Use(Quantity quantity) =>
        quantity switch
        {
            Quantity.Persons =>
                "Name it beside a dataset of trade: --population NAME or --employment NAME; by activity it answers employment-quotient, base-multiplier and their kin.",
            Quantity.Rate => "Name it beside a dataset of trade: --rates NAME.",
            _ => "Name it beside a dataset of trade: --deflator NAME.",
        };

    private static Outcome<Manifest> HasTrade(Manifest manifest, ComparisonQuestion question) =>
        manifest.Source == AggregateQuantity.Source
            ? Refuse(
                $"{manifest.Dataset} is a table of aggregates: it has no rows of trade, which {question.Purpose} needs.",
                $"Table 3 reads it: hansa table 3 --data {manifest.Dataset}."
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
            return Refuse($"'{asked}' is not a kind of territory.", "Use --territory region or --territory reporter.");
        return manifest.Dimensions.Contains(dimension)
            ? dimension
            : Refuse(
                $"{manifest.Dataset} has no {dimension.Name()} on its rows.",
                $"Load it with --map {dimension.Name()}=COLUMN, or ask for the other kind of territory."
            );
    }

    private static Outcome<Grain> GrainOf(string text) =>
        text switch
        {
            "year" => Grain.Year,
            "quarter" => Grain.Quarter,
            "month" => Grain.Month,
            _ => Refuse($"'{text}' is not a length of period.", "Use --grain year, quarter or month."),
        };

    private static Outcome<PeriodRange> WindowOf(Manifest manifest, ComparisonQuestion question, Grain grain)
    {
        if (question.Flow is not (Flow.Export or Flow.Import))
            return Refuse($"'{question.Flow}' is not a flow.", "Use --flow export or --flow import.");
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
                $"'{question.Period}' is not a period.",
                "Write 2017, 2017-Q1, 2017-03 or a range such as 2013..2017."
            );
        return known.Any(window.Contains)
            ? window
            : new Problem(
                ProblemKind.NotFound,
                $"{manifest.Dataset} has no {question.Flow}s in {window}.",
                $"It has {Listed(known)}."
            );
    }

    private static Problem NothingThere(Manifest manifest, ComparisonQuestion question, Grain grain)
    {
        if (manifest.Totals.Count == 0)
            return new Problem(
                ProblemKind.NotFound,
                $"{manifest.Dataset} has no rows.",
                $"hansa quarantine {manifest.Dataset} says why records were not accepted; load others."
            );
        var flows = string.Join(" and ", manifest.Totals.Select(total => total.Flow + "s").Distinct());
        return manifest.Totals.Any(total => total.Flow == question.Flow)
            ? Refuse(
                $"{manifest.Dataset} has no periods as short as a {grain.ToString().ToUpperInvariant()}.",
                "Ask for --grain year."
            )
            : new Problem(
                ProblemKind.NotFound,
                $"{manifest.Dataset} has no {question.Flow}s; it has {flows} only.",
                $"Load the {question.Flow}s into it, or ask for --flow {manifest.Totals[0].Flow}."
            );
    }

    internal static string Listed(IReadOnlyList<Period> periods) =>
        periods.Count <= 6 ? string.Join(", ", periods) : $"{periods[0]} to {periods[^1]} ({periods.Count} periods)";

    private static Problem Refuse(string title, string fix) => new(ProblemKind.Invalid, title, fix);
}
