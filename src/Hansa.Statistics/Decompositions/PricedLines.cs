using Hansa.Statistics.Comparisons;

namespace Hansa.Statistics.Decompositions;

/// <summary>The lines of one territory between two periods: those whose unit values can be compared, and the change of the others.</summary>
/// <remarks>
/// A line is priced where it has value and mass in both periods and its ratio of unit values is no outlier: the logarithm of the ratio lies
/// within 3 × 1.4826 times the median absolute deviation of the territory's lines from their median (all lines where that deviation is 0).
/// </remarks>
internal sealed class PricedLines
{
    // Three standard deviations of a normal distribution with that median absolute deviation.
    private const double MostDeviations = 3 * 1.4826;

    private readonly List<Line> priced = [];

    private PricedLines(IEnumerable<Line> lines, Int128 totalChange)
    {
        foreach (var line in lines)
            Sort(line);
        foreach (var outlier in Outliers())
        {
            priced.Remove(outlier);
            NotPriced += outlier.Change;
        }
        Unallocated = totalChange - New - Dropped - NotPriced - (Last - First);
    }

    /// <summary>Change of lines without trade in the first period.</summary>
    public Int128 New { get; private set; }

    /// <summary>Change of lines without trade in the last period.</summary>
    public Int128 Dropped { get; private set; }

    /// <summary>Change of lines without mass, and of outliers.</summary>
    public Int128 NotPriced { get; private set; }

    public Int128 Unallocated { get; }

    public bool IsEmpty => priced.Count == 0;

    /// <summary>Value of the priced lines in the first period.</summary>
    public Int128 First => priced.Aggregate((Int128)0, (sum, line) => sum + line.Value);

    /// <summary>Value of the priced lines in the last period.</summary>
    public Int128 Last => priced.Aggregate((Int128)0, (sum, line) => sum + line.LastValue);

    /// <summary>Σ p(T) q(0): the first period's masses at the last period's unit values.</summary>
    public PortionSum LastPrices()
    {
        var sum = new PortionSum();
        foreach (var line in priced)
            sum.Add(line.LastValue, line.Mass, line.LastMass);
        return sum;
    }

    /// <summary>Σ p(0) q(T): the last period's masses at the first period's unit values.</summary>
    public PortionSum FirstPrices()
    {
        var sum = new PortionSum();
        foreach (var line in priced)
            sum.Add(line.Value, line.LastMass, line.Mass);
        return sum;
    }

    /// <summary>Σ of the logarithms of the ratios of unit values, weighted by the mean of the shares in both periods.</summary>
    public double MeanLogRatio()
    {
        var (first, last) = ((double)First, (double)Last);
        return priced.Sum(line => (((double)line.Value / first) + ((double)line.LastValue / last)) / 2 * line.LogRatio);
    }

    public static PricedLines Of(Comparison comparison, int territory, int from, int to)
    {
        var (exports, masses) = (comparison.Exports, comparison.Masses!);
        var lines = Enumerable
            .Range(0, exports.Codes.Count)
            .Select(code => (Then: exports.Cell(from, territory, code), Now: exports.Cell(to, territory, code)))
            .Select(cell => new Line(
                exports.Known[cell.Then],
                exports.Known[cell.Now],
                masses[cell.Then],
                masses[cell.Now]
            ));
        return new PricedLines(
            lines,
            exports.Totals[exports.TerritoryCell(to, territory)]
                - exports.Totals[exports.TerritoryCell(from, territory)]
        );
    }

    private void Sort(Line line)
    {
        if (line.IsPriced)
            priced.Add(line);
        else if (line.Value == 0)
            New += line.Change;
        else if (line.LastValue == 0)
            Dropped += line.Change;
        else
            NotPriced += line.Change;
    }

    private Line[] Outliers()
    {
        if (priced.Count == 0)
            return [];
        var middle = Median(priced.Select(line => line.LogRatio));
        var deviation = Median(priced.Select(line => Math.Abs(line.LogRatio - middle)));
        return deviation == 0
            ? []
            : [.. priced.Where(line => Math.Abs(line.LogRatio - middle) > MostDeviations * deviation)];
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Line(Int128 Value, Int128 LastValue, Int128 Mass, Int128 LastMass)
    {
        public bool IsPriced => Value > 0 && LastValue > 0 && Mass > 0 && LastMass > 0;

        public Int128 Change => LastValue - Value;

        /// <summary>ln of the last unit value by the first.</summary>
        public double LogRatio { get; } =
            Value > 0 && LastValue > 0 && Mass > 0 && LastMass > 0
                ? Math.Log((double)LastValue / (double)Value) - Math.Log((double)LastMass / (double)Mass)
                : 0;
    }
}
