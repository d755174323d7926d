using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Reads the statistics of the territories that an indicator needs beside their trade.</summary>
internal sealed class StatisticsBeside(House house, ComparisonQuestion question, ComparisonScope scope)
{
    /// <summary>Gross product, population and employment; those that the indicator does not need are nothing.</summary>
    public Outcome<(DatasetCells? Product, DatasetCells? Population, DatasetCells? Employment)> Read(
        CancellationToken cancellation
    ) =>
        from product in Statistic(
            new(
                Needs.Product,
                "--gdp",
                question.Gdp,
                Quantity.Money,
                new("the gross product of each territory", "валовой продукт каждой территории")
            ),
            cancellation
        )
        from population in Statistic(
            new(
                Needs.Population,
                "--population",
                question.Population,
                Quantity.Persons,
                new("the population of each territory", "население каждой территории")
            ),
            cancellation
        )
        from employment in Statistic(
            new(
                Needs.Employment,
                "--employment",
                question.Employment,
                Quantity.Persons,
                new("the persons employed in each territory", "число занятых на каждой территории")
            ),
            cancellation
        )
        select (product, population, employment);

    private Outcome<DatasetCells?> Statistic(Wanted wanted, CancellationToken cancellation)
    {
        if (!question.Needs.HasFlag(wanted.Need))
            return Outcome<DatasetCells?>.Of(null);
        if (wanted.Name is null)
            return new Problem(
                ProblemKind.Invalid,
                new($"{question.Purpose} needs {wanted.What}.", $"{question.Purpose}: нужны данные — {wanted.What}."),
                new(
                    $"Load it with --source statistics (territory, period, value) and name it with {wanted.Option} NAME.",
                    $"Загрузите их (--source statistics: территория, период, значение) и назовите: {wanted.Option} ИМЯ."
                )
            );
        return from manifest in house.Datasets.Current(wanted.Name)
            from suited in Suited(manifest, wanted)
            from cells in house.Engine.Sum(
                new CubeQuery(
                    manifest.Dataset,
                    manifest.Snapshot,
                    [new Axis(Dimension.Period, Grain: scope.Grain), new Axis(scope.Territory)]
                )
                {
                    Periods = scope.Periods,
                },
                cancellation
            )
            select (DatasetCells?)new DatasetCells(manifest, cells);
    }

    private Outcome<Manifest> Suited(Manifest manifest, Wanted wanted) =>
        from right in DatasetUse.Check(manifest, wanted.Option, wanted.Kind)
        from statistic in IsTrade(manifest) ? NotTrade(manifest, wanted) : manifest
        from placed in manifest.Dimensions.Contains(scope.Territory) ? manifest : NoTerritories(manifest, wanted)
        from timed in Timed(manifest)
        select timed;

    private bool IsTrade(Manifest manifest) =>
        manifest.Dataset == question.Data
        || (
            manifest.Dimensions.Contains(Dimension.Flow)
            && (manifest.Dimensions.Contains(Dimension.Partner) || manifest.Dimensions.Contains(Dimension.Product))
        );

    private static Outcome<Manifest> NotTrade(Manifest manifest, Wanted wanted) =>
        new Problem(
            ProblemKind.Invalid,
            new(
                $"{wanted.Option} needs {wanted.What}, and {manifest.Dataset} holds trade.",
                $"{wanted.Option}: нужны данные — {wanted.What}, а в наборе {manifest.Dataset} торговля."
            ),
            new(
                "Name a table of statistics (hansa datasets lists what there is), or load one with --source statistics.",
                "Назовите таблицу статистики (список: hansa datasets) или загрузите её: --source statistics."
            )
        );

    private Outcome<Manifest> NoTerritories(Manifest manifest, Wanted wanted) =>
        new Problem(
            ProblemKind.Invalid,
            new(
                $"{wanted.Option} needs {wanted.What}, and {manifest.Dataset} has no {scope.Territory.Name()} on its rows.",
                $"{wanted.Option}: нужны данные — {wanted.What}, а в строках набора {manifest.Dataset} нет измерения {scope.Territory.Name()}."
            ),
            new(
                $"Load it with --map {scope.Territory.Name()}=COLUMN.",
                $"Загрузите его с --map {scope.Territory.Name()}=СТОЛБЕЦ."
            )
        );

    // People are counted at a moment; money of shorter periods adds up to longer ones.
    private Outcome<Manifest> Timed(Manifest manifest)
    {
        if (manifest.Quantity == Quantity.Persons && StockGrain.Problem(manifest, scope.Grain) is { } mixed)
            return mixed;
        var known = ComparisonScope.PeriodsOf(manifest, null, scope.Grain);
        return known.Any(scope.Periods.Contains)
            ? manifest
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{manifest.Dataset} has nothing for {scope.Periods}; it has {ComparisonScope.Listed(known)}.",
                    $"В наборе {manifest.Dataset} ничего нет за {scope.Periods}; есть {ComparisonScope.Listed(known)}."
                ),
                known.Count == 0
                    ? new(
                        "Ask about years (--grain year), or load shorter periods.",
                        "Спросите по годам (--grain year) или загрузите более короткие периоды."
                    )
                    : new LocalText(
                        $"Load {scope.Periods} into it, or ask for another period: --period {known[^1]}.",
                        $"Загрузите в него {scope.Periods} или спросите за другой период: --period {known[^1]}."
                    )
            );
    }

    /// <summary>One statistic: which indicator needs it, the option that names it, and what it must be.</summary>
    private sealed record Wanted(Needs Need, string Option, string? Name, Quantity Kind, LocalText What);
}
