using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Explanations;

/// <summary>The rows behind one letter of a formula: whose trade, of which dataset, in which period.</summary>
/// <param name="Letter"><c>x</c>, <c>m</c> or <c>b</c>.</param>
/// <param name="Territory">The dimension that <paramref name="Members"/> are of; nothing takes all rows.</param>
/// <param name="Members">Codes of the dataset's territories.</param>
internal sealed record TradeSide(
    string Letter,
    Manifest Manifest,
    Dimension? Territory,
    IReadOnlyList<string> Members,
    Period Period
)
{
    public required string? Flow { get; init; }

    /// <summary>What brings its sums to the scale of the comparison.</summary>
    public Fraction Factor { get; init; } = Fraction.One;

    /// <summary>What is taken off: the territory's own trade where the benchmark is all others.</summary>
    public TradeSide? Less { get; init; }

    /// <summary>The conditions that its rows pass.</summary>
    public IReadOnlyList<CodeFilter> Filters =>
        [
            .. Flow is { } flow ? [new CodeFilter(Dimension.Flow, [flow])] : Array.Empty<CodeFilter>(),
            .. Territory is { } dimension ? [new CodeFilter(dimension, Members)] : Array.Empty<CodeFilter>(),
        ];

    /// <summary>Member of a dimension → exact sum on the scale of the comparison.</summary>
    public Outcome<IReadOnlyDictionary<string, Int128>> SumsBy(
        Dimension dimension,
        IReadOnlyList<CodeFilter> more,
        IEngine engine,
        CancellationToken cancellation
    ) =>
        from own in Sums(dimension, more, engine, cancellation)
        from less in Less is null
            ? Outcome<IReadOnlyDictionary<string, Int128>>.Of(new Dictionary<string, Int128>())
            : Less.SumsBy(dimension, more, engine, cancellation)
        select (IReadOnlyDictionary<string, Int128>)
            own
                .Keys.Union(less.Keys)
                .ToDictionary(key => key, key => own.GetValueOrDefault(key) - less.GetValueOrDefault(key));

    private Outcome<IReadOnlyDictionary<string, Int128>> Sums(
        Dimension dimension,
        IReadOnlyList<CodeFilter> more,
        IEngine engine,
        CancellationToken cancellation
    ) =>
        engine
            .Sum(
                new CubeQuery(Manifest.Dataset, Manifest.Snapshot, [new Axis(dimension)])
                {
                    Filters = [.. Filters, .. more],
                    Periods = new PeriodRange(Period, Period),
                },
                cancellation
            )
            .Then(cube =>
                Outcome<IReadOnlyDictionary<string, Int128>>.Of(
                    Enumerable
                        .Range(0, cube.Count)
                        .ToDictionary(
                            cell => cube.Code(dimension, cell),
                            cell => Factor == Fraction.One ? cube.Values![cell] : Factor.Times(cube.Values![cell])
                        )
                )
            );
}

/// <summary>Whose rows stand behind the letters of a figure.</summary>
internal static class TradeSides
{
    private static readonly string[] NoTerritory = [DimensionNames.Undisclosed, ComparisonParts.World];

    /// <summary>The territory's own trade.</summary>
    public static TradeSide Own(ExplainedFigure figure, Moment moment) =>
        Of(figure, moment, figure.Comparison.Exports.Periods[moment.Period], figure.Parts.Question.Flow);

    private static TradeSide Of(ExplainedFigure figure, Moment moment, Period period, string flow)
    {
        var parts = figure.Parts;
        return new TradeSide(
            "x",
            parts.Scope.Manifest,
            parts.Scope.Territory,
            MembersOf(figure, parts.Own.Key(parts.Scope.Territory).Codes),
            period
        )
        {
            Flow = ComparisonScope.FlowOf(parts.Scope.Manifest, flow),
            Factor = parts.Factors[moment.Period],
        };
    }

    /// <summary>The territory's imports, or nothing where none are compared or they are the partners' exports.</summary>
    public static TradeSide? Imports(ExplainedFigure figure, Moment moment) =>
        figure.Parts.Imports is { IsMirror: false } imports
            ? Of(figure, moment, figure.Comparison.Exports.Periods[moment.Period], Flow.Import) with
            {
                Letter = "m",
                Members = MembersOf(figure, imports.Cells.Key(figure.Parts.Scope.Territory).Codes),
            }
            : null;

    /// <summary>The benchmark's trade.</summary>
    public static TradeSide Benchmark(ExplainedFigure figure, Moment moment)
    {
        var (parts, own) = (figure.Parts, Own(figure, moment));
        if (parts.Choice.IsOtherDataset)
            return OfOtherData(figure, moment, own);
        var members = parts.Own.Key(parts.Scope.Territory).Codes;
        return own with
        {
            Letter = "b",
            Members = [.. members.Where(parts.TakenOf(members))],
            Less = parts.Choice.Kind == BenchmarkKind.Rest ? own : null,
        };
    }

    private static TradeSide OfOtherData(ExplainedFigure figure, Moment moment, TradeSide own)
    {
        var (parts, other) = (figure.Parts, figure.Parts.Other!);
        var reporter = other.Manifest.Dimensions.Contains(Dimension.Reporter) ? Dimension.Reporter : (Dimension?)null;
        IReadOnlyList<string> members = reporter is { } dimension ? other.Cells.Key(dimension).Codes : [];
        var all = new TradeSide(
            "b",
            other.Manifest,
            reporter,
            [.. members.Where(ComparisonParts.WholeOf(members))],
            parts.Choice.Year ?? own.Period
        )
        {
            Flow = ComparisonScope.FlowOf(other.Manifest, parts.Question.Flow),
            Factor = other.Factors[moment.Period],
        };
        return parts.Choice.Kind == BenchmarkKind.World || reporter is null
            ? all
            : all with
            {
                Less = all with
                {
                    Members =
                    [
                        .. members.Where(member =>
                            parts
                                .TerritoriesOf(figure.Comparison.Exports.Territories, member)
                                .Contains(figure.TerritoryCode)
                        ),
                    ],
                },
            };
    }

    private static string[] MembersOf(ExplainedFigure figure, IReadOnlyList<string> members) =>
        [
            .. members.Where(member =>
                (figure.Parts.Question.AsOneTerritory || !NoTerritory.Contains(member))
                && figure.Parts.Merged(member) == figure.TerritoryCode
            ),
        ];
}
