using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>How trade spreads over the codes of a comparison: shares in the trade whose code is known.</summary>
/// <remarks>Trade that a scheme leaves out has no place in a structure, so shares add to 1 over the codes.</remarks>
public sealed class Structure
{
    private readonly double[] sums;
    private readonly double total;
    private readonly double undisclosed;

    private Structure(double[] sums, double total, double undisclosed)
    {
        this.sums = sums;
        this.total = total;
        this.undisclosed = undisclosed;
        Shares = Array.ConvertAll(sums, sum => sum / total);
    }

    /// <summary>One share per code, 0 to 1.</summary>
    public double[] Shares { get; }

    /// <summary>True when some trade of the territory may belong to any of several codes.</summary>
    public bool HasUndisclosed => undisclosed > 0;

    /// <summary>Undisclosed trade as a share of it and the known trade together.</summary>
    public double UndisclosedShare => undisclosed / (total + undisclosed);

    /// <summary>The structure of a row of exact sums, or the reason why there is none.</summary>
    /// <param name="sum">The sum of a code, by its position.</param>
    /// <param name="codes">Number of codes.</param>
    /// <param name="all">All trade, whatever its code.</param>
    /// <param name="undisclosed">Trade that may belong to any of several codes.</param>
    /// <param name="missing">Why there is no structure: no trade, a negative sum, or all of it undisclosed or unclassified.</param>
    public static Structure? Of(Func<int, Int128> sum, int codes, Int128 all, Int128 undisclosed, out Missing missing)
    {
        var sums = new double[codes];
        Int128 total = 0;
        var isNegative = undisclosed < 0;
        for (var code = 0; code < codes; code++)
        {
            var exact = sum(code);
            isNegative |= exact < 0;
            total += exact;
            sums[code] = (double)exact;
        }
        missing =
            isNegative ? Missing.NotApplicable
            : total > 0 ? Missing.None
            : undisclosed > 0 ? Missing.Suppressed
            : all == 0 ? Missing.NoTrade
            : Missing.NotApplicable;
        return missing == Missing.None ? new Structure(sums, (double)total, (double)undisclosed) : null;
    }

    /// <summary>Shares when all undisclosed trade belongs to the largest code: no allocation is more concentrated.</summary>
    public double[] Concentrated()
    {
        var shares = Array.ConvertAll(sums, sum => sum / (total + undisclosed));
        shares[Array.IndexOf(sums, sums.Max())] += UndisclosedShare;
        return shares;
    }

    /// <summary>Shares when undisclosed trade fills the smallest of so many lines up to one level: no allocation is less concentrated.</summary>
    /// <param name="lines">Number of lines that may take it, at least the number of codes.</param>
    public double[] Spread(int lines)
    {
        var filled = new double[Math.Max(lines, sums.Length)];
        sums.CopyTo(filled, 0);
        var level = Level(filled);
        return Array.ConvertAll(filled, sum => Math.Max(sum, level) / (total + undisclosed));
    }

    /// <summary>How far the structure is from another: half the sum of absolute differences of shares, 0 to 1.</summary>
    /// <returns>The distance with its interval: what both surely have in common cannot part them, and undisclosed trade can
    /// bring them nearer by no more than its own shares.</returns>
    public Figure Distance(Structure other)
    {
        var (differences, common) = (0.0, 0.0);
        var (known, otherKnown) = (1 - UndisclosedShare, 1 - other.UndisclosedShare);
        for (var code = 0; code < Shares.Length; code++)
        {
            differences += Math.Abs(Shares[code] - other.Shares[code]);
            common += Math.Min(Shares[code] * known, other.Shares[code] * otherKnown);
        }
        var distance = Math.Min(1, differences / 2);
        var least = Math.Max(0, 1 - common - UndisclosedShare - other.UndisclosedShare);
        return HasUndisclosed || other.HasUndisclosed
            ? Figure.Of(distance).Within(Math.Min(distance, least), Math.Max(distance, 1 - common))
            : Figure.Of(distance);
    }

    private double Level(double[] filled)
    {
        var sorted = filled.Order().ToArray();
        var left = undisclosed;
        for (var count = 1; count < sorted.Length; count++)
        {
            var step = (sorted[count] - sorted[count - 1]) * count;
            if (step >= left)
                return sorted[count - 1] + (left / count);
            left -= step;
        }
        return sorted[^1] + (left / sorted.Length);
    }
}
