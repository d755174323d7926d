using System.Numerics;

namespace Hansa.Statistics.Decompositions;

/// <summary>The terms of a change of money: before rounding, and as whole minor units that add up to the change exactly.</summary>
/// <param name="scaled">The terms, times 2 to the power of <see cref="PortionSum.Digits"/>; together a whole number of minor units.</param>
public sealed class MoneyTerms(params IReadOnlyList<BigInteger> scaled)
{
    /// <summary>A term before rounding, in minor units.</summary>
    public double Unrounded(int term) => Math.ScaleB((double)scaled[term], -PortionSum.Digits);

    /// <summary>The whole change, in minor units.</summary>
    public BigInteger Change { get; } =
        scaled.Aggregate(BigInteger.Zero, (sum, term) => sum + term) >> PortionSum.Digits;

    /// <summary>Whole minor units, one per term: each rounded down, and the units that are left over go one each to the largest
    /// remainders, of equal ones to the term that comes first.</summary>
    public IReadOnlyList<BigInteger> Whole()
    {
        var floors = scaled.Select(term => term >> PortionSum.Digits).ToArray();
        var left = (int)(Change - floors.Aggregate(BigInteger.Zero, (sum, one) => sum + one));
        var order = Enumerable.Range(0, floors.Length).OrderByDescending(Remainder).ThenBy(term => term);
        foreach (var term in order.Take(left))
            floors[term]++;
        return floors;
    }

    private BigInteger Remainder(int term) => scaled[term] - (scaled[term] >> PortionSum.Digits << PortionSum.Digits);
}
