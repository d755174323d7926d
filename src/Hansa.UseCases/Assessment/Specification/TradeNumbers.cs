using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;
using Hansa.Statistics.Specification;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Specification;

/// <summary>The numbers of SME profiles out of rows of trade: by size of firm where the rows have it.</summary>
internal sealed class TradeNumbers(House house, SmeScope scope, CancellationToken cancellation)
{
    private readonly bool hasSizes = scope.Manifest.Dimensions.Contains(Dimension.Size);
    private readonly bool hasFirms = scope.Manifest.Dimensions.Contains(Dimension.Firm);

    public Outcome<SmeSet> Read(IReadOnlyList<ApproachCard> approaches)
    {
        var classes = new List<ApproachClasses>();
        foreach (var card in approaches)
        {
            var read = ApproachClasses.Of(house.Reference, card, scope.Vintage);
            if (!read.Succeeded)
                return read.Problem;
            classes.Add(read.Value);
        }
        return from cube in Sum(Measures.Value, new Axis(Dimension.Product))
            from firms in Firms()
            select Set(cube, firms, classes);
    }

    private static readonly SmeQuantity[] OfSmes =
    [
        SmeQuantity.SmeExports,
        SmeQuantity.SmeNonResource,
        SmeQuantity.SmeCompetitive,
    ];

    private Outcome<Cube> Sum(Measures measures, params IEnumerable<Axis> axes) =>
        house.Engine.Sum(
            new CubeQuery(
                scope.Manifest.Dataset,
                scope.Manifest.Snapshot,
                [
                    new Axis(Dimension.Period, Grain: Grain.Year),
                    .. axes,
                    .. hasSizes ? [new Axis(Dimension.Size, Classify: FirmSizes.GroupOf)] : Array.Empty<Axis>(),
                ]
            )
            {
                Measures = measures,
                Filters = scope.Filters,
                Periods = scope.Window,
            },
            cancellation
        );

    private Outcome<Cube?> Firms() =>
        hasSizes && hasFirms ? Sum(Measures.Firms).Select(cube => (Cube?)cube) : Outcome<Cube?>.Of(null);

    private SmeSet Set(Cube cube, Cube? firms, List<ApproachClasses> classes)
    {
        var counts = firms is null ? [] : Counts(firms);
        var years = Enumerable
            .Range(0, cube.Count)
            .GroupBy(cell => cube.Code(Dimension.Period, cell))
            .ToDictionary(year => year.Key, year => year.ToArray());
        return new SmeSet([.. classes.Select(one => Numbers(one, cube, years, counts))])
        {
            Products = Products(cube, classes, counts),
        };
    }

    private ApproachNumbers Numbers(
        ApproachClasses classes,
        Cube cube,
        Dictionary<string, int[]> years,
        Dictionary<string, (Fraction Smes, Fraction Unsized)> counts
    ) =>
        new(
            classes.Card.Code,
            years.ToDictionary(
                year => Year(year.Key),
                year =>
                    WithFirms(
                        Year(classes, cube, year.Value),
                        counts.TryGetValue(year.Key, out var found) ? found : null
                    )
            )
        );

    private SmeNumbers Year(ApproachClasses classes, Cube cube, int[] cells)
    {
        var trade = new Dictionary<string, (IReadOnlyList<SmeQuantity> Options, Int128 Sum)>();
        var gaps = new Dictionary<SmeQuantity, Missing>();
        foreach (var cell in cells)
        {
            var options = FirmSizes.Sized(classes.Options(cube.Code(Dimension.Product, cell)), SizeOf(cube, cell));
            var key = string.Join(',', options.Select(option => (int)option).Order());
            trade[key] = (options, trade.GetValueOrDefault(key).Sum + cube.Values![cell]);
            if (GapOf(cube, cell) is not Missing.None and var gap)
                Mark(gaps, options, gap);
        }
        return WithGaps(
            SmeNumbers.Of([.. trade.Values.Select(body => new LooseTrade(scope.Money(body.Sum), body.Options))]),
            gaps,
            classes
        );
    }

    private SmeNumbers WithGaps(SmeNumbers numbers, Dictionary<SmeQuantity, Missing> gaps, ApproachClasses classes)
    {
        var missing = gaps.ToDictionary(gap => gap.Key, gap => Reading.None(gap.Value));
        if (!hasSizes)
        {
            foreach (var quantity in OfSmes)
                missing[quantity] = Reading.NotObserved;
        }
        if (classes.Card.CompetitiveScheme is null)
        {
            missing[SmeQuantity.Competitive] = Reading.None(Missing.NotApplicable);
            missing[SmeQuantity.SmeCompetitive] = Reading.None(Missing.NotApplicable);
        }
        return numbers.With(missing);
    }

    private static void Mark(Dictionary<SmeQuantity, Missing> gaps, IReadOnlyList<SmeQuantity> options, Missing gap)
    {
        var touched = options.Aggregate((one, other) => one | other);
        foreach (var quantity in SmeQuantities.All.Where(one => touched.HasFlag(one)))
            gaps[quantity] = gaps.GetValueOrDefault(quantity).And(gap);
    }

    private static SmeNumbers WithFirms(SmeNumbers numbers, (Fraction Smes, Fraction Unsized)? counts) =>
        counts is { } known
            ? numbers.With([new(SmeQuantity.Exporters, Reading.Of(known.Smes))]) with
            {
                UnsizedExporters = known.Unsized,
            }
            : numbers;

    private static Dictionary<string, (Fraction Smes, Fraction Unsized)> Counts(Cube firms)
    {
        var counts = new Dictionary<string, (Fraction Smes, Fraction Unsized)>();
        for (var cell = 0; cell < firms.Count; cell++)
        {
            var year = firms.Code(Dimension.Period, cell);
            var (smes, unsized) = counts.GetValueOrDefault(year, (Fraction.Zero, Fraction.Zero));
            var number = (Fraction)firms.Firms![cell];
            counts[year] = firms.Code(Dimension.Size, cell) switch
            {
                FirmSizes.Sme => (number, unsized),
                FirmSizes.Unknown => (smes, number),
                _ => (smes, unsized),
            };
        }
        return counts;
    }

    private ProductTrade Products(
        Cube cube,
        List<ApproachClasses> classes,
        Dictionary<string, (Fraction Smes, Fraction Unsized)> counts
    )
    {
        var codes = new Dictionary<string, (Fraction All, Fraction Sme)[]>();
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var code = cube.Code(Dimension.Product, cell);
            if (!codes.TryGetValue(code, out var years))
                codes.Add(code, years = [.. Enumerable.Repeat((Fraction.Zero, Fraction.Zero), scope.Window.Count)]);
            var at = scope.Window.Place(Year(cube.Code(Dimension.Period, cell)))!.Value;
            var value = scope.Money(cube.Values![cell]);
            years[at].All += value;
            if (SizeOf(cube, cell) == FirmSizes.Sme)
                years[at].Sme += value;
        }
        return new ProductTrade(codes, classes)
        {
            Exporters =
                counts.Count == scope.Window.Count
                    ? counts.Values.Aggregate(Fraction.Zero, (sum, one) => sum + one.Smes) / Fraction.Of(counts.Count)
                    : null,
        };
    }

    // Without sizes no trade is of an SME for certain; what needs SMEs is then marked as not observed.
    private string SizeOf(Cube cube, int cell) => hasSizes ? cube.Code(Dimension.Size, cell) : FirmSizes.Large;

    private static Missing GapOf(Cube cube, int cell) =>
        cube.SuppressedRows?[cell] > 0 ? Missing.Suppressed
        : cube.UnobservedRows?[cell] > 0 ? Missing.NotObserved
        : Missing.None;

    private static Period Year(string code) => Period.TryParse(code, out var year) ? year : default;
}
