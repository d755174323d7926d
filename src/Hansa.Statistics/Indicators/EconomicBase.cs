using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

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
        var (numerator, denominator) = Excess(sums, netExports);
        return Figure.Of(numerator.Sign <= 0 ? 0 : Quotient(numerator, denominator));
    }

    /// <summary>The same of all activities together, as an exact ratio.</summary>
    public static Fraction Sum(IEnumerable<(ExactSums Sums, decimal NetExports)> activities) =>
        activities
            .Select(one => Excess(one.Sums, one.NetExports))
            .Where(excess => excess.Numerator.Sign > 0)
            .Aggregate(new Fraction(0, 1), (sum, excess) => sum + new Fraction(excess.Numerator, excess.Denominator));

    /// <summary>e(r) by basic employment; missing where nobody works for other territories.</summary>
    public static Figure Multiplier(Int128 all, Fraction basic) =>
        basic.Numerator.Sign <= 0
            ? Figure.None(Missing.NoBase)
            : Figure.Of(Quotient((BigInteger)all * basic.Denominator, basic.Numerator));

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
                least = new Fraction((BigInteger)own, (BigInteger)all);
        }
        return least;
    }

    /// <summary>A ratio of whole numbers of any size, rounded once or twice at the last digit.</summary>
    public static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var fraction = new Fraction(numerator, denominator);
        var shift = (int)
            Math.Max(0, Math.Max(fraction.Numerator.GetBitLength(), fraction.Denominator.GetBitLength()) - 1000);
        // Numbers beyond a double's range lose digits that a double does not have.
        return (double)(fraction.Numerator >> shift) / (double)(fraction.Denominator >> shift);
    }

    private static Missing? Lacking(ExactSums sums) =>
        sums switch
        {
            _ when sums.Territory == 0 => Missing.NoTrade,
            _ when sums.All == 0 => Missing.NoBase,
            _ when sums.Own < 0 || sums.Territory < 0 || sums.Group < 0 || sums.All < 0 => Missing.NotApplicable,
            _ => null,
        };

    private static (BigInteger Numerator, BigInteger Denominator) Excess(ExactSums sums, decimal netExports)
    {
        var kept = Exact(1 - netExports);
        var numerator =
            ((BigInteger)sums.Own * sums.All * kept.Denominator)
            - ((BigInteger)sums.Territory * sums.Group * kept.Numerator);
        return (numerator, (BigInteger)sums.All * kept.Denominator);
    }

    private static Fraction Exact(decimal share)
    {
        var scale = 0;
        while (decimal.Truncate(share) != share)
        {
            share *= 10;
            scale++;
        }
        return new Fraction((BigInteger)share, BigInteger.Pow(10, scale));
    }
}
