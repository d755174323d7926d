using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Assessment;

/// <summary>Makes a comparison out of datasets: asks the engine for exact sums, classifies them and lays them out.</summary>
internal sealed class ComparisonBuilder(House house, CancellationToken cancellation)
{
    public Outcome<PreparedComparison> Build(ComparisonQuestion question) =>
        from manifest in house.Datasets.Current(question.Data)
        from scope in ComparisonScope.Of(manifest, question)
        from allowed in DataClearance.Of(question.AsInternal, manifest)
        from choice in BenchmarkChoice.Parse(question.Benchmark)
        from request in CodingRequest.Of(house, question, scope, cancellation)
        from own in Cells(scope, question.Flow, scope.Territory, request.Axis)
        from other in OtherDataset(choice, question, scope, request)
        from imports in Imports(question, scope, request)
        from beside in new StatisticsBeside(house, question, scope).Read(cancellation)
        from conversions in Conversions.Of(house, question, scope, cancellation)
        from parts in Parts(
            new ComparisonParts(question, scope, choice, request.Resolve(Cubes(own, other, imports)), own)
            {
                CodeAxis = request.Axis,
                Other = other,
                Imports = imports,
                Product = beside.Product,
                Population = beside.Population,
                Employment = beside.Employment,
            },
            conversions
        )
        from clearance in DataClearance.Of(question.AsInternal, parts.Datasets())
        from prepared in parts.Assemble(clearance)
        from extended in new MarketBuilder(house, parts, cancellation).Extend(prepared, request.Axis)
        from weighed in new MassBuilder(house, parts, cancellation).Extend(extended, request.Axis)
        select weighed;

    private static Cube[] Cubes(Cube own, DatasetCells? other, DatasetCells? imports) =>
        [.. new[] { own, other?.Cells, imports?.Cells }.OfType<Cube>()];

    private Outcome<ComparisonParts> Parts(ComparisonParts parts, Conversions conversions) =>
        parts.Other is { } other
        && WhyNotComparable(parts.Scope, parts.Choice, parts.Coding, other.Manifest) is { } reason
            ? reason
            : parts
                .Converted(conversions)
                .Then<ComparisonParts>(converted =>
                    converted with
                    {
                        Merges = parts.Question.MergeNestedRegions
                            ? house.Reference.RegionMerges
                            : new Dictionary<string, string>(),
                        CountryOf = house.Reference.CountryOf,
                    }
                );

    private Outcome<Cube> Cells(ComparisonScope scope, string flow, Dimension territory, Axis codes) =>
        Cells(
            scope.Manifest,
            scope.Grain,
            scope.Periods,
            ComparisonScope.FlowOf(scope.Manifest, flow),
            new Axis(territory),
            codes
        );

    private Outcome<Cube> Cells(
        Manifest manifest,
        Grain grain,
        PeriodRange periods,
        string? flow,
        params IEnumerable<Axis> axes
    ) =>
        house.Engine.Sum(
            new CubeQuery(
                manifest.Dataset,
                manifest.Snapshot,
                [new Axis(Dimension.Period, Grain: grain), .. axes.DistinctBy(axis => axis.Dimension)]
            )
            {
                Filters = flow is null ? [] : [new CodeFilter(Dimension.Flow, [flow])],
                Periods = periods,
            },
            cancellation
        );

    private Outcome<DatasetCells?> OtherDataset(
        BenchmarkChoice choice,
        ComparisonQuestion question,
        ComparisonScope scope,
        CodingRequest request
    )
    {
        if (!choice.IsOtherDataset)
            return Outcome<DatasetCells?>.Of(null);
        var periods = choice.Year is { } year ? new PeriodRange(year, year) : scope.Periods;
        return from manifest in house.Datasets.Current(choice.Dataset!)
            from suited in DatasetUse.Check(manifest, "--benchmark", scope.Manifest.Quantity)
            from window in Known(manifest, ComparisonScope.FlowOf(manifest, question.Flow), periods)
            from axes in AxesOf(manifest, request.Axis)
            from cells in Cells(manifest, scope.Grain, window, ComparisonScope.FlowOf(manifest, question.Flow), axes)
            select (DatasetCells?)new DatasetCells(manifest, cells);
    }

    private static Outcome<PeriodRange> Known(Manifest manifest, string? flow, PeriodRange periods)
    {
        var known = ComparisonScope.PeriodsOf(manifest, flow, periods.First.Grain);
        return known.Any(periods.Contains)
            ? periods
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has no {FlowText.Of(flow)} in {periods}; it has {ComparisonScope.Listed(known)}.",
                    $"В наборе {manifest.Dataset} нет {FlowText.Of(flow)} за {periods}; есть {ComparisonScope.Listed(known)}."
                ),
                known.Count == 0
                    ? new("Take another benchmark.", "Возьмите другую базу сравнения.")
                    : new LocalText(
                        $"Compare with its last year: --benchmark world:{manifest.Dataset}@{known[^1]}.",
                        $"Сравните с последним годом набора: --benchmark world:{manifest.Dataset}@{known[^1]}."
                    )
            );
    }

    private static Outcome<IReadOnlyList<Axis>> AxesOf(Manifest manifest, Axis codes) =>
        !manifest.Dimensions.Contains(codes.Dimension)
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"{manifest.Dataset} has no {codes.Dimension.Name()} on its rows.",
                    $"В строках набора {manifest.Dataset} нет измерения {codes.Dimension.Name()}."
                ),
                new("Take a benchmark that has.", "Возьмите базу сравнения, в которой оно есть.")
            )
            : Outcome<IReadOnlyList<Axis>>.Of(
                manifest.Dimensions.Contains(Dimension.Reporter) ? [new Axis(Dimension.Reporter), codes] : [codes]
            );

    private Outcome<DatasetCells?> Imports(ComparisonQuestion question, ComparisonScope scope, CodingRequest request)
    {
        if (!question.Needs.HasFlag(Needs.Imports) && !question.Needs.HasFlag(Needs.ImportBenchmark))
            return Outcome<DatasetCells?>.Of(null);
        if (scope.Manifest.Totals.Any(total => total.Flow == Flow.Import))
        {
            return from cells in Cells(scope, Flow.Import, scope.Territory, request.Axis)
                select (DatasetCells?)new DatasetCells(scope.Manifest, cells);
        }
        if (scope.Territory == Dimension.Reporter && scope.Manifest.Dimensions.Contains(Dimension.Partner))
        {
            return from cells in Cells(scope, Flow.Export, Dimension.Partner, request.Axis)
                select (DatasetCells?)new DatasetCells(scope.Manifest, cells) { IsMirror = true };
        }
        return new Problem(
            ProblemKind.Invalid,
            new(
                $"{question.Purpose} needs imports beside exports, and {scope.Manifest.Dataset} holds exports only.",
                $"{question.Purpose}: кроме экспорта нужен импорт, а в наборе {scope.Manifest.Dataset} только экспорт."
            ),
            new(
                $"Load the imports of the same territories into {scope.Manifest.Dataset}, or choose an indicator of exports alone (rca, rsca, specificity).",
                $"Загрузите в {scope.Manifest.Dataset} импорт тех же территорий или выберите показатель, которому хватает экспорта (rca, rsca, specificity)."
            )
        );
    }

    private static Problem? WhyNotComparable(
        ComparisonScope scope,
        BenchmarkChoice choice,
        Coding coding,
        Manifest other
    ) =>
        coding.Dimension != Dimension.Product
            ? null
            : Vintages.WhyNot(
                Vintages.Of(scope.Manifest, scope.Periods.Last.YearNumber),
                Vintages.Of(other, (choice.Year ?? scope.Periods.Last).YearNumber),
                coding
            );
}

/// <summary>Cells of a dataset, with what is known of it.</summary>
internal sealed record DatasetCells(Manifest Manifest, Cube Cells)
{
    /// <summary>What the sums of each period of the comparison are multiplied by to be on its scale.</summary>
    public IReadOnlyList<Fraction> Factors { get; init; } = [];

    /// <summary>True when imports were read from the partners' exports.</summary>
    public bool IsMirror { get; init; }
}
