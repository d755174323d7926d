using System.Numerics;

namespace Hansa.Statistics.Scenarios;

/// <summary>Numbers that look random and are fixed by a seed: xoshiro256** with its state filled by SplitMix64.</summary>
/// <remarks>A stream belongs to a label, so that what one part draws does not depend on how much another part drew before it.
/// Source: Blackman and Vigna (2021), ACM Transactions on Mathematical Software 47(4), article 36.</remarks>
public sealed class Draws
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <param name="seed">Any number.</param>
    /// <param name="label">What the numbers are for, in ASCII.</param>
    public Draws(ulong seed, string label)
    {
        var state = seed ^ Hash(label);
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Uniform over 0 (included) to 1 (excluded), 53 bits.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform between two numbers.</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1; the bias is below 2^-32 for counts that fit 32 bits.</summary>
    public int Below(int count) => (int)(((UInt128)Next() * (ulong)count) >> 64);

    /// <summary>A positive number with median 1 whose logarithm is normal with this standard deviation (Box and Muller).</summary>
    public double LogNormal(double sigma)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit()));
        return Math.Exp(sigma * radius * Math.Cos(2 * Math.PI * Unit()));
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    // FNV-1a: the same on every machine and in every run, unlike string.GetHashCode.
    private static ulong Hash(string label)
    {
        var hash = FnvOffset;
        foreach (var letter in label)
            hash = (hash ^ letter) * FnvPrime;
        return hash;
    }
}
