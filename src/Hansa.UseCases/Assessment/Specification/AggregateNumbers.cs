using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The numbers of SME profiles out of a table of aggregates, where only totals are known.</summary>
internal sealed class AggregateNumbers
{
    private readonly IReadOnlyList<Row> rows;

    private AggregateNumbers(IReadOnlyList<Row> rows) => this.rows = rows;

    /// <summary>The approaches that the table names, by ordinal.</summary>
    public IReadOnlyList<string> Approaches =>
        [
            .. rows.Select(row => row.Approach)
                .Where(one => one != AggregateQuantity.AllApproaches)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The last window of which the table gives means; nothing where it gives none.</summary>
    public PeriodRange? WindowOfMeans =>
        rows.Where(row => row.Quantity.Kind == AggregateKind.Mean)
            .Select(row => (PeriodRange?)new PeriodRange(row.Quantity.From!.Value, row.Period))
            .MaxBy(window => window!.Value.Last);

    /// <summary>The first years with values that follow each other without a gap.</summary>
    public IReadOnlyList<Period> RunOfYears
    {
        get
        {
            Period[] years =
            [
                .. rows.Where(row => row.Quantity.Kind == AggregateKind.Value)
                    .Select(row => row.Period)
                    .Distinct()
                    .Order(),
            ];
            return [.. years.TakeWhile((year, at) => year.YearNumber == years[0].YearNumber + at)];
        }
    }

    /// <param name="of">A region or reporter; nothing takes the rows of the whole.</param>
    public static Outcome<AggregateNumbers> Of(
        House house,
        Manifest manifest,
        string? of,
        CancellationToken cancellation
    )
    {
        var hasApproaches = manifest.Dimensions.Contains(Dimension.Partner);
        return from cube in house.Engine.Sum(
                new CubeQuery(
                    manifest.Dataset,
                    manifest.Snapshot,
                    [
                        new Axis(Dimension.Period, Grain: Grain.Year),
                        new Axis(Dimension.Product),
                        .. hasApproaches ? [new Axis(Dimension.Partner)] : Array.Empty<Axis>(),
                    ]
                )
                {
                    Measures = Measures.Value,
                    Filters = Filters(manifest, of),
                },
                cancellation
            )
            select new AggregateNumbers([
                .. Enumerable.Range(0, cube.Count).Select(cell => RowOf(manifest, cube, cell)).OfType<Row>(),
            ]);
    }

    /// <summary>What the table says under an approach; what it says of all approaches holds where it says nothing of this one.</summary>
    public ApproachNumbers Under(string approach)
    {
        var own = rows.Where(row => row.Approach == approach).ToArray();
        Row[] mine =
        [
            .. own,
            .. rows.Where(row =>
                row.Approach == AggregateQuantity.AllApproaches && !own.Any(one => one.IsInPlaceOf(row))
            ),
        ];
        return new ApproachNumbers(
            approach,
            mine.GroupBy(row => row.Period).ToDictionary(period => period.Key, period => Numbers([.. period]))
        )
        {
            Means = Spanning(mine, AggregateKind.Mean, Fraction.One),
            Growths = Spanning(mine, AggregateKind.Growth, Fraction.Of(100)),
        };
    }

    private static IReadOnlyList<CodeFilter> Filters(Manifest manifest, string? of)
    {
        var (hasRegions, hasReporters) = (
            manifest.Dimensions.Contains(Dimension.Region),
            manifest.Dimensions.Contains(Dimension.Reporter)
        );
        if (hasRegions)
            return [new CodeFilter(Dimension.Region, [of ?? AggregateQuantity.WholeTerritory])];
        return hasReporters && of is not null ? [new CodeFilter(Dimension.Reporter, [of])] : [];
    }

    private static Row? RowOf(Manifest manifest, Cube cube, int cell)
    {
        if (
            AggregateQuantity.Read(cube.Code(Dimension.Product, cell)) is not { } quantity
            || !Period.TryParse(cube.Code(Dimension.Period, cell), out var period)
        )
            return null;
        var approach = cube.Keys.Any(key => key.Axis.Dimension == Dimension.Partner)
            ? cube.Code(Dimension.Partner, cell)
            : AggregateQuantity.AllApproaches;
        var scale = System.Numerics.BigInteger.Pow(10, manifest.Decimals);
        var stored = (System.Numerics.BigInteger)cube.Values![cell];
        var amount = Fraction.Of(quantity.IsMoney ? stored * manifest.UnitMultiplier : stored, scale);
        var gap =
            cube.SuppressedRows?[cell] > 0 ? Missing.Suppressed
            : cube.UnobservedRows?[cell] > 0 ? Missing.NotObserved
            : Missing.None;
        return new Row(period, approach, quantity, gap == Missing.None ? Reading.Of(amount) : Reading.None(gap));
    }

    private static SmeNumbers Numbers(Row[] period)
    {
        Fraction Unsized(SmeQuantity quantity) =>
            period
                .FirstOrDefault(row => row.Quantity == new AggregateQuantity(quantity, AggregateKind.UnknownSize))
                ?.Reading.Amount
            ?? Fraction.Zero;

        var readings = period
            .Where(row => row.Quantity.Kind == AggregateKind.Value)
            .ToDictionary(row => row.Quantity.Quantity, row => row.Reading);
        return new SmeNumbers(readings)
        {
            Loose = Loose(
                Unsized(SmeQuantity.Exports),
                Unsized(SmeQuantity.NonResource),
                Unsized(SmeQuantity.Competitive)
            ),
            UnsizedExporters = Unsized(SmeQuantity.Exporters),
        };
    }

    // What firms of unknown size export is in the totals already; it may be of SMEs as well.
    private static LooseTrade[] Loose(Fraction all, Fraction nonResource, Fraction competitive)
    {
        const SmeQuantity competitiveGoods = SmeQuantity.Exports | SmeQuantity.NonResource | SmeQuantity.Competitive;
        const SmeQuantity nonResourceGoods = SmeQuantity.Exports | SmeQuantity.NonResource;
        (Fraction Amount, SmeQuantity Goods)[] parts =
        [
            (competitive, competitiveGoods),
            (nonResource - competitive, nonResourceGoods),
            (all - nonResource, SmeQuantity.Exports),
        ];
        return
        [
            .. parts
                .Where(part => part.Amount.Sign > 0)
                .Select(part => new LooseTrade(part.Amount, FirmSizes.Sized([part.Goods], FirmSizes.Unknown))),
        ];
    }

    private static Dictionary<Spanning, Fraction> Spanning(Row[] rows, AggregateKind kind, Fraction one) =>
        rows.Where(row => row.Quantity.Kind == kind && row.Reading.Amount is not null)
            .ToDictionary(
                row => new Spanning(row.Quantity.Quantity, row.Quantity.From!.Value, row.Period),
                row => row.Reading.Amount!.Value / one
            );

    private sealed record Row(Period Period, string Approach, AggregateQuantity Quantity, Reading Reading)
    {
        public bool IsInPlaceOf(Row other) => Period == other.Period && Quantity == other.Quantity;
    }
}
