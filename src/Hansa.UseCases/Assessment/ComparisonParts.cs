using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.UseCases.Datasets;

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

    public DatasetCells? Other { get; init; }

    public DatasetCells? Imports { get; init; }

    public DatasetCells? Product { get; init; }

    public required Scale Scale { get; init; }

    /// <summary>Region → the region that takes it in; empty when nothing is merged.</summary>
    public IReadOnlyDictionary<string, string> Merges { get; init; } = new Dictionary<string, string>();

    /// <summary>Region → its country, for benchmarks that leave the own country out.</summary>
    public Func<string, string?> CountryOf { get; init; } = _ => null;

    public Outcome<PreparedComparison> Assemble()
    {
        var axes = Axes();
        var unknown = Choice.Peers.FirstOrDefault(peer => !axes.Territories.Contains(peer));
        if (unknown is not null)
        {
            return new Problem(
                ProblemKind.NotFound,
                $"There is no {Scope.Territory.Name()} '{unknown}' in {Scope.Manifest.Dataset} to compare with.",
                $"It has {string.Join(", ", axes.Territories.Take(10))}{(axes.Territories.Count > 10 ? ", …" : "")}."
            );
        }
        var exports = Table(Own, Scope.Manifest, Scope.Territory, axes.Own);
        var comparison = new Comparison(exports, BenchmarkOf(axes, Own, exports))
        {
            Imports = Imports is null ? null : ImportTable(axes),
            ImportBenchmark = Imports is null ? null : ImportBenchmark(axes),
            Product = Product is null ? null : GrossProduct(axes),
            Options = Question.Options,
            Labels = Coding.Labels.ToDictionary(label => label.Key, label => label.Value.English),
            TerritoryName = Scope.Territory.Name(),
            CodeName = Coding.Name,
            Currency = Scale.Currency,
            MinorUnits = Scale.UnitsPerWhole,
        };
        return new PreparedComparison(comparison, Provenance(), ComparisonNotes.Of(this, comparison))
        {
            Territory = Scope.Territory,
            Coding = Coding,
        };
    }

    private ComparisonAxes Axes()
    {
        var periods = Own.Key(Dimension.Period).Codes.Select(Parse).Order().ToArray();
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

    private Benchmark BenchmarkOf(ComparisonAxes axes, Cube cells, TradeTable own) =>
        Choice.Kind switch
        {
            BenchmarkKind.Country => Together(axes, cells, null, contains: true),
            BenchmarkKind.Rest => Together(axes, cells, null, contains: false) with { Less = own },
            BenchmarkKind.Peers => Together(axes, cells, Choice.Peers, contains: false),
            _ => OtherBenchmark(axes, Other!),
        };

    private Benchmark Together(ComparisonAxes axes, Cube cells, IReadOnlyList<string>? only, bool contains)
    {
        var members = cells.Key(Scope.Territory).Codes;
        var taken = only is null ? WholeOf(members) : code => only.Contains(Merged(code));
        return new Benchmark(
            Choice.Text,
            Table(cells, Scope.Manifest, Scope.Territory, axes.Single(BenchmarkTerritory, taken)),
            null,
            contains
        );
    }

    private Benchmark OtherBenchmark(ComparisonAxes axes, DatasetCells other)
    {
        var byReporter = other.Manifest.Dimensions.Contains(Dimension.Reporter);
        var reporter = byReporter ? Dimension.Reporter : (Dimension?)null;
        var taken = byReporter ? WholeOf(other.Cells.Key(Dimension.Reporter).Codes) : _ => true;
        var shape = axes.Single(BenchmarkTerritory, taken) with { PeriodsOf = PeriodsOf(axes) };
        var without = axes.Own with
        {
            PeriodsOf = PeriodsOf(axes),
            TerritoriesOf = country => TerritoriesOf(axes, country),
        };
        return new Benchmark(
            Choice.Text,
            Table(other.Cells, other.Manifest, reporter, shape),
            Choice.Kind == BenchmarkKind.WorldRest ? Table(other.Cells, other.Manifest, reporter, without) : null,
            ContainsTerritory: Choice is { Kind: BenchmarkKind.World, Year: null }
        )
        {
            IsOtherData = other.Manifest.Dataset != Scope.Manifest.Dataset,
        };
    }

    private Func<Period, IReadOnlyList<Period>> PeriodsOf(ComparisonAxes axes) =>
        Choice.Year is null ? period => [period] : _ => axes.Own.Periods;

    private IReadOnlyList<string> TerritoriesOf(ComparisonAxes axes, string country) =>
        Scope.Territory == Dimension.Reporter
            ? [country]
            : [.. axes.Own.Territories.Where(region => CountryOf(region) == country)];

    private TradeTable ImportTable(ComparisonAxes axes) =>
        Table(Imports!.Cells, Imports.Manifest, ImportTerritory, axes.Own);

    private Benchmark ImportBenchmark(ComparisonAxes axes)
    {
        var members = Imports!.Cells.Key(ImportTerritory).Codes;
        return new Benchmark(
            "imports",
            Table(Imports.Cells, Imports.Manifest, ImportTerritory, axes.Single(BenchmarkTerritory, WholeOf(members))),
            null,
            ContainsTerritory: true
        );
    }

    private Dimension ImportTerritory => Imports!.IsMirror ? Dimension.Partner : Scope.Territory;

    private Amounts GrossProduct(ComparisonAxes axes)
    {
        var everything = new Coding("all", "all", (_, _) => [BenchmarkTerritory]) { Dimension = Scope.Territory };
        var shape = axes.Own with { Codes = [BenchmarkTerritory] };
        return TradeTables
            .From(Product!.Cells, Scope.Territory, everything, shape, Absence.Zero, FactorOf(Product.Manifest))
            .Totals;
    }

    private TradeTable Table(Cube cells, Manifest manifest, Dimension? territory, TableShape shape) =>
        TradeTables.From(cells, territory, Coding, shape, manifest.Absence, FactorOf(manifest));

    private Int128 FactorOf(Manifest manifest) => Scale.Of(manifest).FactorTo(Scale);

    private string Merged(string territory) =>
        Question.AsOneTerritory ? Whole : Merges.GetValueOrDefault(territory, territory);

    // Where the data carry a row for the whole world, that row is the whole; else the whole is the sum of the parts.
    private static Func<string, bool> WholeOf(IReadOnlyList<string> members) =>
        members.Contains(World) ? code => code == World : _ => true;

    private Provenance Provenance() =>
        new(
            Scope.Manifest.Dataset,
            Scope.Manifest.Snapshot,
            Coding.Describe,
            Other is null ? Choice.Text : $"{Choice.Text} ({Other.Manifest.Snapshot})",
            Scope.Periods.ToString(),
            Question.Purpose
        );

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
