using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Adds trade by code and market to a comparison, where the indicator needs it, and refuses what it cannot be asked for.</summary>
internal sealed class MarketBuilder(House house, ComparisonParts parts, CancellationToken cancellation)
{
    private ComparisonQuestion Question => parts.Question;

    private ComparisonScope Scope => parts.Scope;

    /// <param name="codes">The axis that the engine is asked for codes by.</param>
    public Outcome<PreparedComparison> Extend(PreparedComparison prepared, Axis codes)
    {
        if (Question.Needs.HasFlag(Needs.BenchmarkGrowth) && WhyNoGrowth(prepared.Comparison) is { } reason)
            return reason;
        if (!Question.Needs.HasFlag(Needs.Markets))
            return prepared;
        return from own in Cells(Scope.Manifest, Scope.Territory, codes, prepared.Comparison)
            from other in Other(codes, prepared.Comparison)
            select prepared with
            {
                Comparison = With(prepared.Comparison, own, other),
            };
    }

    private Outcome<MarketCube?> Other(Axis codes, Comparison comparison)
    {
        if (parts.Other is not { } other || !Question.Needs.HasFlag(Needs.Benchmark))
            return Outcome<MarketCube?>.Of(null);
        var reporter = other.Manifest.Dimensions.Contains(Dimension.Reporter) ? Dimension.Reporter : (Dimension?)null;
        return from cells in Cells(other.Manifest, reporter, codes, comparison) select (MarketCube?)cells;
    }

    private Outcome<MarketCube> Cells(Manifest manifest, Dimension? territory, Axis codes, Comparison comparison)
    {
        if (!manifest.Dimensions.Contains(Dimension.Partner))
            return NoPartner(manifest);
        if (manifest.Absence == Absence.NotObserved)
            return NotObserved(manifest);
        var axes = territory is { } dimension ? (Axis[])[new Axis(dimension), codes] : [codes];
        return from cube in house.Engine.Sum(
                new CubeQuery(
                    manifest.Dataset,
                    manifest.Snapshot,
                    [new Axis(Dimension.Period, Grain: Scope.Grain), .. axes, new Axis(Dimension.Partner)]
                )
                {
                    Filters =
                    [
                        .. FlowFilter(manifest),
                        new CodeFilter(Dimension.Period, [.. Periods(comparison).Select(one => one.ToString())]),
                    ],
                },
                cancellation
            )
            select new MarketCube(cube, territory);
    }

    private IEnumerable<CodeFilter> FlowFilter(Manifest manifest) =>
        ComparisonScope.FlowOf(manifest, Question.Flow) is { } flow ? [new CodeFilter(Dimension.Flow, [flow])] : [];

    // What only compares the two ends of the window needs no more.
    private IReadOnlyList<Period> Periods(Comparison comparison) =>
        Question.Options.GapTolerance > 0 || comparison.Exports.Periods.Count == 1
            ? comparison.Exports.Periods
            : [comparison.Exports.Periods[0], comparison.Exports.Periods[^1]];

    private Comparison With(Comparison comparison, MarketCube own, MarketCube? other)
    {
        var markets = MarketTables.MarketsOf([.. new[] { own.Cells, other?.Cells }.OfType<Cube>()]);
        var axes = parts.Axes();
        var shape = axes.Own with { Periods = Periods(comparison) };
        var table = MarketTables.From(own, parts.Coding, shape, markets, Ends(parts.Factors, comparison));
        return comparison with
        {
            Markets = table,
            MarketBenchmark = Question.Needs.HasFlag(Needs.Benchmark)
                ? other is null
                    ? Together(own, table, comparison, shape)
                    : Elsewhere(other, comparison, shape, markets)
                : null,
        };
    }

    // Territories of the same data are compared with the others, each without itself.
    private MarketBenchmark Together(MarketCube own, MarketTable table, Comparison comparison, TableShape shape)
    {
        var whole = new ComparisonAxes(shape).Single("benchmark", parts.TakenOf(own.Cells.Key(Scope.Territory).Codes));
        return new MarketBenchmark(
            MarketTables.From(own, parts.Coding, whole, table.Axes.Markets, Ends(parts.Factors, comparison)),
            parts.Choice.Kind == BenchmarkKind.Peers ? null : table
        );
    }

    private MarketBenchmark Elsewhere(
        MarketCube other,
        Comparison comparison,
        TableShape shape,
        IReadOnlyList<string> markets
    )
    {
        var manifest = parts.Other!.Manifest;
        Func<string, bool> taken = other.Territory is { } reporter
            ? ComparisonParts.WholeOf(other.Cells.Key(reporter).Codes)
            : _ => true;
        var whole = new ComparisonAxes(shape).Single("benchmark", taken);
        var without = shape with { TerritoriesOf = country => parts.TerritoriesOf(shape.Territories, country) };
        var isLess = other.Territory is not null && (parts.Choice.Kind == BenchmarkKind.WorldRest || IsOwn(manifest));
        var factors = Ends(parts.Other.Factors, comparison);
        return new MarketBenchmark(
            MarketTables.From(other, parts.Coding, whole, markets, factors),
            isLess ? MarketTables.From(other, parts.Coding, without, markets, factors) : null
        );
    }

    // The factors of the periods that are asked for, of those of all periods.
    private IReadOnlyList<Fraction> Ends(IReadOnlyList<Fraction> factors, Comparison comparison) =>
        Periods(comparison).Count == factors.Count ? factors : [factors[0], factors[^1]];

    // Countries have their own rows in the world's data.
    private bool IsOwn(Manifest other) =>
        other.Dataset == Scope.Manifest.Dataset || Scope.Territory == Dimension.Reporter;

    private Problem? WhyNoGrowth(Comparison comparison)
    {
        var trade = comparison.Benchmark.Trade;
        if (parts.Choice.Year is { } year)
        {
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"{Question.Purpose} needs the growth of the benchmark, and one year ({year}) that serves all has none.",
                    $"{Question.Purpose}: нужен рост базы сравнения, а у одного года ({year}), взятого для всех, роста нет."
                ),
                new(
                    $"Leave the year out: --benchmark world:{parts.Choice.Dataset}.",
                    $"Не указывайте год: --benchmark world:{parts.Choice.Dataset}."
                )
            );
        }
        int[] ends = [0, trade.Periods.Count - 1];
        return ends.Where(period => trade.Totals[period] == 0)
            .Select(period => new Problem(
                ProblemKind.Invalid,
                new(
                    $"{Question.Purpose} needs the growth of the benchmark, and {comparison.Benchmark.Name} has no {FlowText.Of(Question.Flow)} in {trade.Periods[period]}.",
                    $"{Question.Purpose}: нужен рост базы сравнения, а у {comparison.Benchmark.Name} нет {FlowText.Of(Question.Flow)} за {trade.Periods[period]}."
                ),
                new(
                    "Ask for a window that both have (--period), or take another benchmark.",
                    "Возьмите промежуток, который есть у обоих (--period), или другую базу сравнения."
                )
            ))
            .FirstOrDefault();
    }

    private Problem NoPartner(Manifest manifest) =>
        new(
            ProblemKind.Invalid,
            new(
                $"{Question.Purpose} needs trade by product and market, and {manifest.Dataset} has no partner on its rows.",
                $"{Question.Purpose}: нужна торговля по товарам и рынкам, а в строках набора {manifest.Dataset} нет партнёра."
            ),
            manifest.Dataset == Scope.Manifest.Dataset
                ? new(
                    "Load it with --map partner=COLUMN if the file has one, or ask for what needs products alone (margins-product, shift-share).",
                    "Если в файле есть такой столбец, загрузите его с --map partner=СТОЛБЕЦ или выберите показатель, которому хватает товаров (margins-product, shift-share)."
                )
                : new LocalText(
                    "Take a benchmark whose rows have a partner (BACI, Comtrade), or the rest of the dataset itself: --benchmark rest.",
                    "Возьмите базу сравнения с партнёром в строках (BACI, Comtrade) или остальную часть того же набора: --benchmark rest."
                )
        );

    private Problem NotObserved(Manifest manifest) =>
        new(
            ProblemKind.Invalid,
            new(
                $"In {manifest.Dataset} a product and market without a row was not observed, which is not the same as no trade; {Question.Purpose} would take gaps for new and dropped markets.",
                $"В наборе {manifest.Dataset} товар и рынок без строки — это «не наблюдалось», а не «торговли не было»; {Question.Purpose}: пробелы были бы приняты за новые и покинутые рынки."
            ),
            new(
                "Take a source in which no row means no trade: customs, BACI, Comex Stat.",
                "Возьмите источник, где отсутствие строки значит отсутствие торговли: таможня, BACI, Comex Stat."
            )
        );
}
