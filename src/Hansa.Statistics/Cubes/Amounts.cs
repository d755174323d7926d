using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Cubes;

/// <summary>A column of exact integer sums, in minor units of the dataset's declared scale.</summary>
/// <remarks>Held in 64 bits where every sum fits, in 128 bits where one does not; callers see no difference.</remarks>
public sealed class Amounts
{
    private readonly long[]? narrow;
    private readonly Int128[]? wide;

    public Amounts(long[] sums) => narrow = sums;

    public Amounts(Int128[] sums) => wide = sums;

    /// <summary>An array of zeros.</summary>
    public static Amounts Zeros(int count) => new(new long[count]);

    public int Count => narrow?.Length ?? wide!.Length;

    public bool IsWide => wide is not null;

    public Int128 this[int index] => narrow is null ? wide![index] : narrow[index];

    /// <summary>The sum rounded once to the nearest double.</summary>
    public double Double(int index) => narrow is null ? (double)wide![index] : narrow[index];

    /// <summary>The 64-bit sums, or nothing when one of them needs more; for loops that must be fast.</summary>
    public long[]? Narrow => narrow;

    /// <summary>Sums into 64 bits where all fit.</summary>
    public static Amounts From(Int128[] sums)
    {
        foreach (var sum in sums)
        {
            if (sum > long.MaxValue || sum < long.MinValue)
                return new Amounts(sums);
        }
        return new Amounts(Array.ConvertAll(sums, sum => (long)sum));
    }

    /// <summary>The sums of one after the other.</summary>
    public static Amounts Joined(IReadOnlyList<Amounts> parts) =>
        parts.All(part => !part.IsWide)
            ? new(parts.SelectMany(part => part.narrow!).ToArray())
            : new(parts.SelectMany(part => Enumerable.Range(0, part.Count).Select(at => part[at])).ToArray());

    /// <summary>The same amounts in other units: each of equally long runs times its own ratio, each sum rounded once.</summary>
    /// <param name="factors">At least one; their number divides <see cref="Count"/>.</param>
    public Amounts Times(IReadOnlyList<Fraction> factors)
    {
        if (factors.All(factor => factor == Fraction.One))
            return this;
        if (factors.All(factor => factor == factors[0]) && factors[0].IsWhole)
            return Times((Int128)factors[0].Numerator);
        var run = Count / factors.Count;
        var scaled = new Int128[Count];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = factors[i / run].Times(this[i]);
        return From(scaled);
    }

    /// <summary>The same amounts in units <paramref name="factor"/> times smaller.</summary>
    public Amounts Times(Int128 factor)
    {
        if (factor == 1)
            return this;
        var scaled = new Int128[Count];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = checked(this[i] * factor);
        return From(scaled);
    }
}
