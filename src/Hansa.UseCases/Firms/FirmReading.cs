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
    private readonly CodeNumbers firms = new();
    private readonly CodeNumbers products = new();
    private readonly CodeNumbers markets = new();
    private readonly CodeNumbers partKeys = new();
    private readonly Dictionary<(int, int), Int128[]> months = [];
    private readonly List<FirmLine> priced = [];

    private const char Separator = '\u001F';

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
        }.Of(panel.Rows.Select(row => Line(row, places)));
        var sums = Sums(unnamed, places);
        return new FirmTrade(scope, columns)
        {
            Histories = histories,
            Parts = Parts(),
            Firms = firms.Codes,
            Products = products.Codes,
            Months = months,
            Lines = priced,
            Unnamed = sums,
        };
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

    private FirmLine Line(PanelRow row, RowPlaces places)
    {
        var codes = row.Codes;
        var line = new FirmLine(
            firms.Of(row.Firm),
            row.Period.YearNumber - scope.Years.First.YearNumber,
            partKeys.Of(PartKey(codes, row.Period, places)),
            Needs(FirmColumns.Sizes) ? FirmSizes.Number(codes[places.Size]) : 0,
            Needs(FirmColumns.Products) ? products.Of(Cut(codes[places.Product])) : 0,
            Needs(FirmColumns.Markets) ? markets.Of(codes[places.Partner]) : 0,
            row.Value,
            row.Mass,
            row.Rows
        );
        if (Needs(FirmColumns.Prices))
            priced.Add(line);
        if (Needs(FirmColumns.Months))
            Month(line, row.Period);
        return line;
    }

    private void Month(FirmLine line, Period month)
    {
        if (!months.TryGetValue((line.Group, line.Firm), out var sums))
            months.Add((line.Group, line.Firm), sums = new Int128[scope.Years.Count * FirmMonths.InAYear]);
        sums[month.Ordinal - (scope.Years.First.YearNumber * FirmMonths.InAYear)] += line.Value;
    }

    private string Cut(string code) =>
        Level is { } length && code.Length > length && code != DimensionNames.Undisclosed ? code[..length] : code;

    private string PartKey(IReadOnlyList<string> codes, Period period, RowPlaces places) =>
        parts.Count switch
        {
            0 => "",
            1 => parts[0].ClassOf(codes[places.Of(parts[0].Dimension)], period),
            _ => string.Join(Separator, parts.Select(part => part.ClassOf(codes[places.Of(part.Dimension)], period))),
        };

    private Dictionary<(int, int), Int128> Sums(Cube cube, RowPlaces places)
    {
        var sums = new Dictionary<(int, int), Int128>();
        var codes = new string[cube.Keys.Count - 1];
        for (var cell = 0; cell < cube.Count; cell++)
        {
            for (var axis = 0; axis < codes.Length; axis++)
                codes[axis] = cube.Keys[axis + 1].Codes[cube.Keys[axis + 1].Members[cell]];
            _ = Period.TryParse(cube.Code(Dimension.Period, cell), out var period);
            var key = (partKeys.Of(PartKey(codes, period, places)), period.YearNumber - scope.Years.First.YearNumber);
            sums[key] = sums.GetValueOrDefault(key) + cube.Values![cell];
        }
        return sums;
    }

    private IReadOnlyList<TradePart> Parts() =>
        parts.Count == 0
            ? [new TradePart(partKeys.Of(""), [], FirmSizes.All.Label)]
            : [.. partKeys.Codes.Select(Part).OrderBy(part => part, new PartOrder(parts))];

    private TradePart Part(string key, int number)
    {
        var codes = key.Split(Separator);
        var labels = codes.Select((code, at) => parts[at].Label(code)).ToArray();
        return new TradePart(
            number,
            codes,
            new(
                string.Join(" · ", labels.Select(label => label.English)),
                string.Join(" · ", labels.Select(label => label.Russian))
            )
        );
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

/// <summary>Parts by the order of their dimensions, then by code.</summary>
internal sealed class PartOrder(IReadOnlyList<PartDimension> dimensions) : IComparer<TradePart>
{
    public int Compare(TradePart? x, TradePart? y)
    {
        for (var at = 0; at < dimensions.Count; at++)
        {
            var (one, other) = (x!.Codes[at], y!.Codes[at]);
            var order = dimensions[at].Place(one).CompareTo(dimensions[at].Place(other));
            if (order == 0)
                order = string.CompareOrdinal(one, other);
            if (order != 0)
                return order;
        }
        return 0;
    }
}
