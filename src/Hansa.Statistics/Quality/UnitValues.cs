namespace Hansa.Statistics.Quality;

/// <summary>Value and net mass of one cell of trade.</summary>
/// <param name="Product">Unit values are compared within a product.</param>
/// <param name="Value">In minor units.</param>
/// <param name="Mass">At the dataset's declared scale.</param>
public readonly record struct WeighedCell(string Product, Int128 Value, Int128 Mass);

/// <summary>When a unit value is an outlier: its logarithm is further than k · 1.4826 · MAD from the median of its product.</summary>
/// <param name="K">Above 0; 3 is the habit of the field. 1.4826 makes the MAD the standard deviation of a normal distribution.</param>
/// <param name="LeastCells">Products with fewer cells are not judged; 3 or more.</param>
/// <remarks>Source: Leys et al. (2013), Journal of Experimental Social Psychology 49(4): 764-766; Hampel (1974), JASA 69: 383-393.</remarks>
public sealed record UnitValueRule(double K = 3, int LeastCells = 10);

/// <summary>A cell whose unit value lies outside the limits of its product.</summary>
/// <param name="Cell">Its position among the cells that were judged upon.</param>
/// <param name="Ratio">Its unit value by the median of its product, above 0.</param>
/// <param name="Distance">From the median, in units of 1.4826 · MAD; negative below it.</param>
public readonly record struct UnitValueOutlier(int Cell, double Ratio, double Distance);

/// <summary>What the rule found.</summary>
/// <param name="Outliers">By value, the largest first; ties by position.</param>
public sealed record UnitValueFindings(IReadOnlyList<UnitValueOutlier> Outliers)
{
    /// <summary>Cells and value of the products that were judged.</summary>
    public CellSum Judged { get; init; }

    public CellSum Outlying { get; init; }

    /// <summary>Cells without a mass, or without a value, above 0: they have no unit value.</summary>
    public CellSum Unweighed { get; init; }

    /// <summary>Cells of products that have too few of them.</summary>
    public CellSum TooFew { get; init; }

    /// <summary>Cells of products more than half of whose unit values are equal: nothing measures their spread.</summary>
    public CellSum WithoutSpread { get; init; }
}

/// <summary>A number of cells and what they are worth together, in minor units.</summary>
public readonly record struct CellSum(int Cells, Int128 Value)
{
    public static CellSum operator +(CellSum one, CellSum other) =>
        new(one.Cells + other.Cells, one.Value + other.Value);
}

/// <summary>Finds unit values (value by net mass) that do not fit those of their product.</summary>
public static class UnitValues
{
    private const double NormalScale = 1.4826;

    /// <summary>Every cell is judged, or counted among those that cannot be.</summary>
    public static UnitValueFindings Judge(IReadOnlyList<WeighedCell> cells, UnitValueRule rule)
    {
        var findings = new UnitValueFindings([]);
        var outliers = new List<UnitValueOutlier>();
        foreach (
            var product in Enumerable.Range(0, cells.Count).GroupBy(at => cells[at].Product, StringComparer.Ordinal)
        )
        {
            var weighed = product.Where(at => IsWeighed(cells[at])).ToArray();
            findings = findings with
            {
                Unweighed = findings.Unweighed + Sum(cells, product.Where(at => !IsWeighed(cells[at]))),
            };
            findings = Judge(new(cells, weighed), rule, findings, outliers);
        }
        return findings with
        {
            Outliers = [.. outliers.OrderByDescending(one => cells[one.Cell].Value).ThenBy(one => one.Cell)],
            Outlying = Sum(cells, outliers.Select(one => one.Cell)),
        };
    }

    /// <summary>The median of the numbers: the middle one, or the mean of the two in the middle.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static double Median(IReadOnlyCollection<double> numbers)
    {
        if (numbers.Count == 0)
            throw new ArgumentException("Nothing has no median.", nameof(numbers));
        var sorted = numbers.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static UnitValueFindings Judge(
        Product product,
        UnitValueRule rule,
        UnitValueFindings findings,
        List<UnitValueOutlier> outliers
    )
    {
        var sum = Sum(product.Cells, product.Weighed);
        if (product.Weighed.Length < rule.LeastCells)
            return findings with { TooFew = findings.TooFew + sum };
        var logs = Array.ConvertAll(product.Weighed, at => Log(product.Cells[at]));
        var median = Median(logs);
        var spread = NormalScale * Median(Array.ConvertAll(logs, log => Math.Abs(log - median)));
        if (spread == 0)
            return findings with { WithoutSpread = findings.WithoutSpread + sum };
        for (var at = 0; at < logs.Length; at++)
        {
            var distance = (logs[at] - median) / spread;
            if (Math.Abs(distance) > rule.K)
                outliers.Add(new(product.Weighed[at], Math.Exp(logs[at] - median), distance));
        }
        return findings with { Judged = findings.Judged + sum };
    }

    private static bool IsWeighed(WeighedCell cell) => cell.Value > 0 && cell.Mass > 0;

    private static double Log(WeighedCell cell) => Math.Log((double)cell.Value) - Math.Log((double)cell.Mass);

    private static CellSum Sum(IReadOnlyList<WeighedCell> cells, IEnumerable<int> places) =>
        places.Aggregate(new CellSum(0, 0), (sum, at) => sum + new CellSum(1, cells[at].Value));

    private readonly record struct Product(IReadOnlyList<WeighedCell> Cells, int[] Weighed);
}
