using System.Numerics;

namespace Hansa.Statistics.Figures;

/// <summary>Shares out a whole amount so that the parts are whole and add up to it exactly.</summary>
public static class LargestRemainder
{
    /// <summary>One part per weight: the share rounded down, and the units left over to the largest remainders, ties to the first.</summary>
    /// <param name="total">0 or more.</param>
    /// <param name="weights">0 or more each, not all 0 unless <paramref name="total"/> is 0.</param>
    /// <exception cref="ArgumentException">All weights are 0 and there is something to share out.</exception>
    public static long[] Share(long total, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = Sum(weights);
        var parts = new long[weights.Length];
        if (total == 0)
            return parts;
        if (sum <= 0)
            throw new ArgumentException("There is an amount to share out and nobody to take it.", nameof(weights));
        var remainders = new double[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = total * (weights[i] / sum);
            parts[i] = Math.Min((long)Math.Floor(exact), left);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        HandOut(left, parts, remainders);
        return parts;
    }

    /// <summary>The same by whole weights, exactly, for amounts of any size.</summary>
    /// <param name="total">0 or more.</param>
    /// <param name="weights">0 or more each, not all 0 unless <paramref name="total"/> is 0.</param>
    /// <exception cref="ArgumentException">All weights are 0 and there is something to share out.</exception>
    public static BigInteger[] Share(BigInteger total, IReadOnlyList<BigInteger> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = weights.Aggregate(BigInteger.Zero, (one, other) => one + other);
        if (sum.IsZero && !total.IsZero)
            throw new ArgumentException("There is an amount to share out and nobody to take it.", nameof(weights));
        if (total.IsZero)
            return new BigInteger[weights.Count];
        var parts = weights.Select(weight => total * weight / sum).ToArray();
        var left = (int)(total - parts.Aggregate(BigInteger.Zero, (one, other) => one + other));
        var largest = Enumerable.Range(0, parts.Length).OrderByDescending(i => total * weights[i] % sum).ThenBy(i => i);
        foreach (var i in largest.Take(left))
            parts[i]++;
        return parts;
    }

    private static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }

    // Doubles carry 53 bits, so for amounts above that more units than parts may be left: whole rounds come first.
    private static void HandOut(long left, long[] parts, double[] remainders)
    {
        if (left == 0)
            return;
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).ToArray();
        for (var i = 0; left > 0; i = (i + 1) % order.Length, left--)
            parts[order[i]]++;
    }
}
