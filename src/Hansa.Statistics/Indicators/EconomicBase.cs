using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Indicators;

/// <summary>Employment that serves other territories, by the location quotient or by minimum requirements, exactly.</summary>
/// <remarks>What a territory employs in an activity above what serving its own people takes is basic. The quotient takes the country's
/// share for what it takes, minimum requirements the smallest share that any territory gets by with.</remarks>
internal static class EconomicBase
{
    /// <summary>b(r,i) = max(0, e(r,i) - e(r) (1 - g(i)) E(i) / E); missing where there is nobody to compare, or no base to compare with.</summary>
    /// <param name="netExports">g(i): what part of the activity's employment in the country works for abroad, net; 0 or more, below 1.</param>
    public static Figure ByQuotient(ExactSums sums, decimal netExports)
    {
        if (Lacking(sums) is { } missing)
            return Figure.None(missing);
        var excess = Excess(sums, netExports);
        return Figure.Of(excess.Sign <= 0 ? 0 : excess.Double());
    }

    /// <summary>The same of all activities together, as an exact ratio.</summary>
    public static Fraction Sum(IEnumerable<(ExactSums Sums, decimal NetExports)> activities) =>
        activities
            .Select(one => Excess(one.Sums, one.NetExports))
            .Where(excess => excess.Sign > 0)
            .Aggregate(Fraction.Zero, (sum, excess) => sum + excess);

    /// <summary>e(r) by basic employment; missing where nobody works for other territories.</summary>
    public static Figure Multiplier(Int128 all, Fraction basic) =>
        basic.Sign <= 0 ? Figure.None(Missing.NoBase) : Figure.Of((all / basic).Double());

    /// <summary>The smallest share that an activity has in any territory whose employment is known in full.</summary>
    /// <returns>Nothing where there is no such territory.</returns>
    public static Fraction? LeastShare(TradeTable employment, int period, int code)
    {
        Fraction? least = null;
        for (var territory = 0; territory < employment.Territories.Count; territory++)
        {
            var all = employment.Totals[employment.TerritoryCell(period, territory)];
            var own = employment.Known[employment.Cell(period, territory, code)];
            if (all <= 0 || own < 0 || employment.TotalGap(period, territory) != Missing.None)
                continue;
            if (least is not { } found || (BigInteger)own * found.Denominator < found.Numerator * all)
                least = Fraction.Of((BigInteger)own, (BigInteger)all);
        }
        return least;
    }

    private static Missing? Lacking(ExactSums sums) =>
        sums switch
        {
            _ when sums.Territory == 0 => Missing.NoTrade,
            _ when sums.All == 0 => Missing.NoBase,
            _ when sums.Own < 0 || sums.Territory < 0 || sums.Group < 0 || sums.All < 0 => Missing.NotApplicable,
            _ => null,
        };

    private static Fraction Excess(ExactSums sums, decimal netExports) =>
        sums.Own - (Fraction.Of(1 - netExports) * sums.Territory * sums.Group / sums.All);
}
