using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>How a number is spread over firms: mean, median, standard deviation, quantiles.</summary>
/// <remarks>The deviation is that of a sample (n - 1); a quantile between two firms is interpolated (Hyndman and Fan 1996,
/// The American Statistician 50(4), type 7). Computed over sorted values, so that the order of firms changes no bit.</remarks>
public sealed class Distribution
{
    private readonly double[] sorted;
    private readonly double mean;
    private readonly Missing reason;

    private Distribution(double[] sorted, double mean, Missing reason) =>
        (this.sorted, this.mean, this.reason) = (sorted, mean, reason);

    /// <summary>A distribution that cannot be told.</summary>
    public static Distribution None(Missing reason) => new([], 0, reason);

    /// <param name="whenEmpty">Why there is no mean of no firms.</param>
    public static Distribution Of(IEnumerable<double> values, Missing whenEmpty)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? None(whenEmpty) : new(sorted, sorted.Sum() / sorted.Length, Missing.None);
    }

    /// <summary>Of exact amounts: the mean comes from their exact sum.</summary>
    public static Distribution Of(IEnumerable<Int128> amounts, Missing whenEmpty)
    {
        var total = Int128.Zero;
        double[] sorted =
        [
            .. amounts.Select(one =>
            {
                total += one;
                return (double)one;
            }),
        ];
        if (sorted.Length == 0)
            return None(whenEmpty);
        Array.Sort(sorted);
        return new(sorted, (double)total / sorted.Length, Missing.None);
    }

    public int Count => sorted.Length;

    public Figure Mean => reason == Missing.None ? Figure.Of(mean) : Figure.None(reason);

    public Figure Median => Quantile(0.5);

    /// <summary>Missing (not applicable) for one firm.</summary>
    public Figure Deviation =>
        reason != Missing.None ? Figure.None(reason)
        : Count == 1 ? Figure.None(Missing.NotApplicable)
        : Figure.Of(Math.Sqrt(sorted.Sum(value => (value - mean) * (value - mean)) / (Count - 1)));

    /// <param name="share">0 to 1.</param>
    public Figure Quantile(double share)
    {
        if (reason != Missing.None)
            return Figure.None(reason);
        var place = (Count - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, Count - 1);
        return Figure.Of(sorted[below] + ((place - below) * (sorted[above] - sorted[below])));
    }
}
