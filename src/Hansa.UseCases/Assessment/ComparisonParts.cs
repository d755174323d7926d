using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.Statistics.Indicators;
using Hansa.Statistics.Numbers;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Assessment;

/// <summary>The cubes of a comparison and how they fit together.</summary>
internal sealed record ComparisonParts(
    ComparisonQuestion Question,
    ComparisonScope Scope,
    BenchmarkChoice Choice,
    Coding Coding,
    Cube Own
)
{
    /// <summary>The reporter that stands for the whole world: no territory, and never added to other reporters.</summary>
    public const string World = "WLD";

    /// <summary>The one territory of a comparison that takes a dataset as a whole.</summary>
    public const string Whole = "total";

    private const string BenchmarkTerritory = "benchmark";

    /// <summary>What the engine was asked to make of each row's code.</summary>
    public required Axis CodeAxis { get; init; }

    public DatasetCells? Other { get; init; }

    public DatasetCells? Imports { get; init; }

    public DatasetCells? Product { get; init; }

    public DatasetCells? Population { get; init; }

    public DatasetCells? Employment { get; init; }

    /// <summary>The scale of the comparison.</summary>
    public Scale Scale { get; init; }

    /// <summary>What the dataset's own sums of each period are multiplied by to be on that scale.</summary>
    public IReadOnlyList<Fraction> Factors { get; init; } = [];

    /// <summary>How currencies and prices were brought together.</summary>
    public Conversions? Conversions { get; init; }

    /// <summary>Rates and prices apart, where the question needs them so.</summary>
    public MoneyLevels? Levels { get; init; }

    /// <summary>Region → the region that takes it in; empty when nothing is merged.</summary>
    public IReadOnlyDictionary<string, string> Merges { get; init; } = new Dictionary<string, string>();

    /// <summary>Region → its country, for benchmarks that leave the own country out.</summary>
    public Func<string, string?> CountryOf { get; init; } = _ => null;

    private Period[] Periods => [.. Own.Key(Dimension.Period).Codes.Select(Parse).Order()];

    // Persons are counted whole, or in parts of one where the source does.
    private Scale PersonScale =>
        new[] { Population, Employment }
            .OfType<DatasetCells>()
            .Aggregate(new Scale("persons", 0), (scale, one) => scale.AtLeastAsFineAs(Scale.Of(one.Manifest)));

    /// <summary>The same parts with what brings each to the currency, the prices and the scale of the comparison.</summary>
    public Outcome<ComparisonParts> Converted(Conversions conversions)
    {
        var scale = new[] { Other, Product }
            .OfType<DatasetCells>()
            .Aggregate(
                Scale.Of(Scope.Manifest) with
                {
                    Currency = conversions.Currency,
                },
                (finest, one) => finest.AtLeastAsFineAs(Scale.Of(one.Manifest))
            );
        var needsLevels = Question.Needs.HasFlag(Needs.MoneyLevels);
        var applied = needsLevels ? conversions.InCurrentPrices : conversions;
        return from levels in needsLevels
                ? conversions.Levels(Scope.Manifest, Periods, Question.Purpose).Select<MoneyLevels?>(one => one)
                : Outcome<MoneyLevels?>.Of(null)
            from own in applied.Factors(Scope.Manifest, Periods, scale)
            from other in Factored(Other, applied, OtherPeriods, scale)
            from product in Factored(Product, applied, Periods, scale)
            select this with
            {
                Scale = scale,
                Conversions = conversions,
                Levels = levels,
                Factors = own,
                Other = other,
                Imports = Imports is null ? null : Imports with { Factors = own },
                Product = product,
                Population = Counted(Population),
                Employment = Counted(Employment),
            };
    }

    private Period[] OtherPeriods => Choice.Year is { } year ? [.. Periods.Select(_ => year)] : Periods;

    private static Outcome<DatasetCells?> Factored(
        DatasetCells? data,
        Conversions conversions,
        IReadOnlyList<Period> periods,
        Scale scale
    ) =>
        data is null
            ? Outcome<DatasetCells?>.Of(null)
            : conversions
                .Factors(data.Manifest, periods, scale)
                .Then<DatasetCells?>(factors => data with { Factors = factors });

    private DatasetCells? Counted(DatasetCells? persons) =>
        persons is null
            ? null
            : persons with
            {
                Factors = [.. Periods.Select(_ => Scale.Of(persons.Manifest).FactorTo(PersonScale))],
            };

    /// <summary>Every dataset behind the figures.</summary>
    public IEnumerable<Manifest> Datasets() =>
        new[] { Other, Imports, Product, Population, Employment }
            .OfType<DatasetCells>()
            .Select(cells => cells.Manifest)
            .Prepend(Scope.Manifest);

    public Outcome<PreparedComparison> Assemble(Clearance clearance)
    {
        var axes = Axes();
        var unknown = Choice.Peers.FirstOrDefault(peer => !axes.Territories.Contains(peer));
        if (unknown is not null)
        {
            return new Problem(
                ProblemKind.NotFound,
                new(
                    $"There is no {Scope.Territory.Name()} '{unknown}' in {Scope.Manifest.Dataset} to compare with.",
                    $"Территории «{unknown}» нет в наборе {Scope.Manifest.Dataset}, сравнить с ней нельзя."
                ),
                new(
                    $"It has {axes.Territories.Take(10)}{(axes.Territories.Count > 10 ? ", …" : "")}.",
                    $"Есть {axes.Territories.Take(10)}{(axes.Territories.Count > 10 ? ", …" : "")}."
                )
            );
        }
        var own = new DatasetCells(Scope.Manifest, Own) { Factors = Factors };
        var exports = Table(own, Scope.Territory, axes.Own);
        var comparison = new Comparison(exports, BenchmarkOf(axes, own, exports))
        {
            Imports = Imports is null ? null : ImportTable(axes),
            ImportBenchmark = Imports is null ? null : ImportBenchmark(axes),
            Product = Product is null ? null : Beside(Product, axes),
            Population = Population is null ? null : Beside(Population, axes),
            Employment = Employment is null ? null : Beside(Employment, axes),
            PersonUnits = PersonScale.UnitsPerWhole,
            Levels = Levels,
            Options = Question.Options,
            Labels = Coding.Labels.ToDictionary(label => label.Key, label => label.Value.English),
            TerritoryName = Scope.Territory.Name(),
            CodeName = Coding.Name,
            Currency = Scale.Currency,
            MinorUnits = Scale.UnitsPerWhole,
        };
        return new PreparedComparison(
            comparison,
            Provenance(clearance),
            [.. DataClearance.Marks(clearance), .. ComparisonNotes.Of(this, comparison)]
        )
        {
            Territory = Scope.Territory,
            Coding = Coding,
            Parts = this,
        };
    }

    internal ComparisonAxes Axes()
    {
        var periods = Periods;
        var territories = Own.Key(Scope.Territory)
            .Codes.Where(code => Question.AsOneTerritory || code is not (DimensionNames.Undisclosed or World))
            .Select(Merged)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var cubes = new[] { Own, Other?.Cells, Imports?.Cells }.OfType<Cube>();
        return new ComparisonAxes(
            new TableShape(
                periods,
                territories,
                TradeTables.CodesOf(Coding, periods, cubes),
                period => [period],
                territory => territory == World ? [] : [Merged(territory)]
            )
        );
    }

    private Benchmark BenchmarkOf(ComparisonAxes axes, DatasetCells cells, TradeTable own) =>
        Choice.Kind switch
        {
            BenchmarkKind.Country => Together(axes, cells, null, contains: true),
            BenchmarkKind.Rest => Together(axes, cells, null, contains: false) with { Less = own },
            BenchmarkKind.Peers => Together(axes, cells, Choice.Peers, contains: false),
            _ => OtherBenchmark(axes, Other!),
        };

    private Benchmark Together(ComparisonAxes axes, DatasetCells cells, IReadOnlyList<string>? only, bool contains)
    {
        var members = cells.Cells.Key(Scope.Territory).Codes;
        var taken = only is null ? WholeOf(members) : TakenOf(members);
        return new Benchmark(
            Choice.Text,
            Table(cells, Scope.Territory, axes.Single(BenchmarkTerritory, taken)),
            null,
            contains
        );
    }

    /// <summary>The members of the dataset that the benchmark takes: chosen peers, or all.</summary>
    internal Func<string, bool> TakenOf(IReadOnlyList<string> members) =>
        Choice.Kind == BenchmarkKind.Peers ? code => Choice.Peers.Contains(Merged(code)) : WholeOf(members);

    private Benchmark OtherBenchmark(ComparisonAxes axes, DatasetCells other)
    {
        var byReporter = other.Manifest.Dimensions.Contains(Dimension.Reporter);
        var reporter = byReporter ? Dimension.Reporter : (Dimension?)null;
        var taken = byReporter ? WholeOf(other.Cells.Key(Dimension.Reporter).Codes) : _ => true;
        var shape = axes.Single(BenchmarkTerritory, taken) with { PeriodsOf = PeriodsOf(axes) };
        var without = axes.Own with
        {
            PeriodsOf = PeriodsOf(axes),
            TerritoriesOf = country => TerritoriesOf(axes.Territories, country),
        };
        return new Benchmark(
            Choice.Text,
            Table(other, reporter, shape),
            Choice.Kind == BenchmarkKind.WorldRest ? Table(other, reporter, without) : null,
            ContainsTerritory: Choice is { Kind: BenchmarkKind.World, Year: null }
        )
        {
            IsOtherData = other.Manifest.Dataset != Scope.Manifest.Dataset,
        };
    }

    private Func<Period, IReadOnlyList<Period>> PeriodsOf(ComparisonAxes axes) =>
        Choice.Year is null ? period => [period] : _ => axes.Own.Periods;

    /// <summary>The territories that a country of other data stands for: itself, or its regions.</summary>
    internal IReadOnlyList<string> TerritoriesOf(IReadOnlyList<string> territories, string country) =>
        Scope.Territory == Dimension.Reporter
            ? [country]
            : [.. territories.Where(region => CountryOf(region) == country)];

    private TradeTable ImportTable(ComparisonAxes axes) => Table(Imports!, ImportTerritory, axes.Own);

    private Benchmark ImportBenchmark(ComparisonAxes axes)
    {
        var members = Imports!.Cells.Key(ImportTerritory).Codes;
        return new Benchmark(
            "imports",
            Table(Imports, ImportTerritory, axes.Single(BenchmarkTerritory, WholeOf(members))),
            null,
            ContainsTerritory: true
        );
    }

    internal Dimension ImportTerritory => Imports!.IsMirror ? Dimension.Partner : Scope.Territory;

    private Amounts Beside(DatasetCells statistic, ComparisonAxes axes)
    {
        var everything = new Coding("all", "all", (_, _) => [BenchmarkTerritory]) { Dimension = Scope.Territory };
        var shape = axes.Own with { Codes = [BenchmarkTerritory] };
        return TradeTables
            .From(statistic.Cells, Scope.Territory, everything, shape, Absence.Zero, statistic.Factors)
            .Totals;
    }

    private TradeTable Table(DatasetCells data, Dimension? territory, TableShape shape) =>
        TradeTables.From(data.Cells, territory, Coding, shape, data.Manifest.Absence, data.Factors);

    /// <summary>The territory of the comparison that a territory of the dataset is counted with.</summary>
    internal string Merged(string territory) =>
        Question.AsOneTerritory ? Whole : Merges.GetValueOrDefault(territory, territory);

    // Where the data carry a row for the whole world, that row is the whole; else the whole is the sum of the parts.
    internal static Func<string, bool> WholeOf(IReadOnlyList<string> members) =>
        members.Contains(World) ? code => code == World : _ => true;

    private Provenance Provenance(Clearance clearance) =>
        new(
            Scope.Manifest.Dataset,
            Scope.Manifest.Snapshot,
            Coding.Describe,
            Question.Needs.HasFlag(Needs.TotalsOnly) ? ""
                : Other is null ? Choice.Text
                : $"{Choice.Text} ({Other.Manifest.Snapshot})",
            Scope.Periods.ToString(),
            Question.Purpose.English
        )
        {
            Beside = [.. BesideNames()],
            Clearance = clearance,
        };

    private IEnumerable<DatasetUse> BesideNames()
    {
        if (Product is not null)
            yield return DatasetUse.Of("gdp", Product.Manifest);
        if (Population is not null)
            yield return DatasetUse.Of("population", Population.Manifest);
        if (Employment is not null)
            yield return DatasetUse.Of("employment", Employment.Manifest);
        foreach (var rates in Conversions?.Rates ?? [])
            yield return DatasetUse.Of("rates", rates.Manifest);
        if (Conversions?.Deflator is { } deflator)
            yield return DatasetUse.Of("deflator", deflator.Index.Manifest);
    }

    private static Period Parse(string text) =>
        Period.TryParse(text, out var period)
            ? period
            : throw new InvalidOperationException($"The engine answered with a period '{text}'.");
}

/// <summary>The axes that the tables of one comparison share.</summary>
internal sealed record ComparisonAxes(TableShape Own)
{
    public IReadOnlyList<string> Territories => Own.Territories;

    /// <summary>The same periods and codes with one territory, which takes the members that are asked for.</summary>
    public TableShape Single(string name, Func<string, bool> takes) =>
        Own with
        {
            Territories = [name],
            TerritoriesOf = member => takes(member) ? [name] : [],
        };
}
