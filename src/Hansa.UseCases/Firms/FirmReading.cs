using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Firms;

/// <summary>Asks the engine for the trade of firms, and numbers its codes.</summary>
/// <param name="leftOut">Beginnings of product codes whose trade is left out.</param>
internal sealed class FirmReading(
    FirmScope scope,
    IReadOnlyList<PartDimension> parts,
    FirmColumns columns,
    IReadOnlyList<string> leftOut
)
{
    private readonly CodeNumbers products = new();
    private readonly PartNumbers numbers = new(parts);
    private readonly Dictionary<(int, int), Int128[]> months = [];
    private readonly FirmPrices prices = new();

    /// <summary>Digits of product code that make a product; nothing takes codes whole.</summary>
    public int? Level { get; init; }

    private bool Needs(FirmColumns column) => (columns & column) != 0;

    private IReadOnlyList<Dimension> Dimensions =>
        [
            .. parts
                .Select(part => part.Dimension)
                .Concat(Needs(FirmColumns.Products) ? [Dimension.Product] : [])
                .Concat(Needs(FirmColumns.Markets) ? [Dimension.Partner] : [])
                .Concat(leftOut.Count > 0 ? [Dimension.Product] : [])
                .Distinct(),
            .. Needs(FirmColumns.Sizes) ? [Dimension.Size] : Array.Empty<Dimension>(),
        ];

    public Outcome<FirmTrade> Read(House house, CancellationToken cancellation)
    {
        var dimensions = Dimensions;
        IReadOnlyList<Axis> axes = [.. dimensions.Select(AxisOf)];
        var (dataset, snapshot) = (scope.Manifest.Dataset, scope.Manifest.Snapshot);
        return from panel in house.Engine.Firms(
                new PanelQuery(dataset, snapshot, axes)
                {
                    Grain = Needs(FirmColumns.Months) ? Grain.Month : Grain.Year,
                    HasMass = Needs(FirmColumns.Prices),
                    Filters = scope.Filters,
                    Periods = scope.Years,
                },
                cancellation
            )
            from unnamed in house.Engine.Sum(Unnamed(axes), cancellation)
            select Trade(panel, unnamed, new RowPlaces(dimensions));
    }

    private FirmTrade Trade(Panel panel, Cube unnamed, RowPlaces places)
    {
        var histories = new FirmHistories(scope.Years.Count, FirmSize.All.Count)
        {
            HasProducts = Needs(FirmColumns.Products),
            HasMarkets = Needs(FirmColumns.Markets),
        }.Of(Lines(panel, places));
        var sums = Sums(unnamed, places);
        return new FirmTrade(scope, columns)
        {
            Histories = histories,
            Parts = numbers.Parts(),
            Firms = panel.Firms,
            Products = products.Codes,
            Months = months,
            Prices = prices.Prices,
            Unnamed = sums,
        };
    }

    private IEnumerable<FirmLine> Lines(Panel panel, RowPlaces places)
    {
        var lines = new PanelLines(numbers.Places(panel.Codes, panel.Periods, places))
        {
            Years = [.. panel.Periods.Select(period => period.YearNumber - scope.Years.First.YearNumber)],
            Sizes = Numbers(FirmColumns.Sizes, places.Size, FirmSizes.Number),
            Products = Numbers(FirmColumns.Products, places.Product, code => products.Of(Cut(code))),
            Markets = Numbers(FirmColumns.Markets, places.Partner, null),
        };
        foreach (var part in panel.Parts)
        {
            for (var row = 0; row < part.Count; row++)
                yield return Seen(lines.Line(part, row), panel.Periods[part.Periods[row]]);
        }

        PlaceNumbers? Numbers(FirmColumns column, int place, Func<string, int>? number) =>
            Needs(column)
                ? new PlaceNumbers(place, number is null ? null : [.. panel.Codes[place].Select(number)])
                : null;
    }

    private FirmLine Seen(in FirmLine line, Period period)
    {
        if (Needs(FirmColumns.Prices))
            prices.Add(line);
        if (Needs(FirmColumns.Months))
            Month(line, period);
        return line;
    }

    // Codes are cut to the level only where no part of trade is read off them.
    private Axis AxisOf(Dimension dimension)
    {
        if (dimension != Dimension.Product)
            return new Axis(dimension);
        var isClassified = parts.Any(part => part.Dimension == Dimension.Product);
        var length = isClassified || leftOut.Count > 0 ? null : Level;
        return new Axis(dimension, length)
        {
            Classify =
                leftOut.Count == 0 ? null
                : isClassified || Needs(FirmColumns.Products) ? code => IsLeftOut(code) ? null : code
                : code => IsLeftOut(code) ? null : DimensionNames.NotGiven,
        };
    }

    private bool IsLeftOut(string code) => leftOut.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal));

    private CubeQuery Unnamed(IReadOnlyList<Axis> axes) =>
        new(scope.Manifest.Dataset, scope.Manifest.Snapshot, [new Axis(Dimension.Period), .. axes])
        {
            Filters =
            [
                .. scope.Filters,
                new CodeFilter(Dimension.Firm, [DimensionNames.Undisclosed, DimensionNames.NotGiven]),
            ],
            Periods = scope.Years,
        };

    private void Month(FirmLine line, Period month)
    {
        if (!months.TryGetValue((line.Group, line.Firm), out var sums))
            months.Add((line.Group, line.Firm), sums = new Int128[scope.Years.Count * FirmMonths.InAYear]);
        sums[month.Ordinal - (scope.Years.First.YearNumber * FirmMonths.InAYear)] += line.Value;
    }

    private string Cut(string code) =>
        Level is { } length && code.Length > length && code != DimensionNames.Undisclosed ? code[..length] : code;

    private Dictionary<(int, int), Int128> Sums(Cube cube, RowPlaces places)
    {
        var sums = new Dictionary<(int, int), Int128>();
        var codes = new string[cube.Keys.Count - 1];
        for (var cell = 0; cell < cube.Count; cell++)
        {
            for (var axis = 0; axis < codes.Length; axis++)
                codes[axis] = cube.Keys[axis + 1].Codes[cube.Keys[axis + 1].Members[cell]];
            _ = Period.TryParse(cube.Code(Dimension.Period, cell), out var period);
            var key = (numbers.Of(codes, period, places), period.YearNumber - scope.Years.First.YearNumber);
            sums[key] = sums.GetValueOrDefault(key) + cube.Values![cell];
        }
        return sums;
    }
}

/// <summary>Where the codes of a dimension stand in a row.</summary>
internal sealed class RowPlaces(IReadOnlyList<Dimension> dimensions)
{
    private readonly int[] places =
    [
        .. Enum.GetValues<Dimension>()
            .Select(dimension =>
                dimensions.Select((one, at) => (one, at + 1)).FirstOrDefault(pair => pair.one == dimension).Item2 - 1
            ),
    ];

    public int Size => Of(Dimension.Size);

    public int Product => Of(Dimension.Product);

    public int Partner => Of(Dimension.Partner);

    public int Of(Dimension dimension) => places[(int)dimension];
}
