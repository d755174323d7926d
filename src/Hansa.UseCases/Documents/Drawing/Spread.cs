namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Moves labels of one column apart, no further than needed.</summary>
internal static class Spread
{
    /// <param name="wanted">Where the middle of each label would stand, ascending.</param>
    /// <param name="heights">The height of each.</param>
    /// <returns>Middles inside the range that keep the order and do not overlap, as long as the range holds them.</returns>
    public static double[] Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double top, double bottom)
    {
        var middles = wanted.ToArray();
        var edge = top;
        for (var at = 0; at < middles.Length; at++)
        {
            middles[at] = Math.Max(middles[at], edge + (heights[at] / 2));
            edge = middles[at] + (heights[at] / 2);
        }
        edge = bottom;
        for (var at = middles.Length - 1; at >= 0; at--)
        {
            middles[at] = Math.Min(middles[at], edge - (heights[at] / 2));
            edge = middles[at] - (heights[at] / 2);
        }
        return middles;
    }
}
