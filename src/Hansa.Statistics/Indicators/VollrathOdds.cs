using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The ratio behind Vollrath's four indices: one territory against all others, one product against all others, nothing counted twice.</summary>
internal static class VollrathOdds
{
    /// <summary>(x(r,k) / (x(r) - x(r,k))) / (o(k) / (o - o(k))), o being the benchmark without the territory.</summary>
    /// <returns>Missing for an exporter of one product, for the only exporter of a product, and where all others export nothing else.</returns>
    public static Figure Of(ExactSums sums, bool benchmarkContainsTerritory)
    {
        var otherProducts = sums.Territory - sums.Own;
        var others = benchmarkContainsTerritory ? sums.Group - sums.Own : sums.Group;
        var othersAll = benchmarkContainsTerritory ? sums.All - sums.Territory : sums.All;
        var othersOtherProducts = othersAll - others;
        if (sums.Territory == 0)
            return Figure.None(Missing.NoTrade);
        if (others == 0 || othersOtherProducts == 0)
            return Figure.None(Missing.NoBase);
        return sums.Own < 0 || otherProducts <= 0 || others < 0 || othersOtherProducts < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of((double)sums.Own * (double)othersOtherProducts / ((double)otherProducts * (double)others));
    }

    /// <summary>The natural logarithm of the ratio; missing where it is 0.</summary>
    public static Figure LogOf(ExactSums sums, bool benchmarkContainsTerritory) =>
        Of(sums, benchmarkContainsTerritory)
            .Then(odds => odds > 0 ? Figure.Of(Math.Log(odds)) : Figure.None(Missing.NotApplicable));
}
