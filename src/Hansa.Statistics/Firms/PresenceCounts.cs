using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>How many keys (firms, or firms with a product and a market) are active, enter, leave and last, year by year, from bits alone.</summary>
/// <remarks>One pass over masks that an engine has made with one grouping; masks of parts may be counted apart and added.
/// The first year knows no entries, exits or continuations, and the last years do not know what lasts: see <see cref="ExporterYear"/>.</remarks>
public sealed class PresenceCounts
{
    /// <summary>The longest survival that is counted.</summary>
    public const int LongestSurvival = 3;

    private PresenceCounts(int periods)
    {
        Active = new long[periods];
        Entries = new long[periods];
        Exits = new long[periods];
        Continued = new long[periods];
        Returns = new long[periods];
        Lasting = [.. Enumerable.Range(0, LongestSurvival).Select(_ => new long[periods])];
    }

    /// <summary>One number per year, as all that follow.</summary>
    public long[] Active { get; }

    public long[] Entries { get; }

    public long[] Exits { get; }

    public long[] Continued { get; }

    public long[] Returns { get; }

    /// <summary>Entries that last 1, 2 and 3 years more.</summary>
    public IReadOnlyList<long[]> Lasting { get; }

    /// <param name="masks">One per key.</param>
    /// <param name="periods">1 to 64.</param>
    public static PresenceCounts Of(ReadOnlySpan<ulong> masks, int periods)
    {
        var counts = new PresenceCounts(periods);
        var seen = periods == ActiveYears.Most ? ulong.MaxValue : (1UL << periods) - 1;
        foreach (var mask in masks)
            counts.Add(new ActiveYears(mask & seen), seen);
        return counts;
    }

    private void Add(ActiveYears years, ulong seen)
    {
        Count(years.Bits, Active);
        Count(years.Exits.Bits & seen, Exits);
        Count(years.Continued.Bits, Continued);
        Count(years.Returns.Bits, Returns);
        Count(years.Entries.Bits, Entries);
        for (var after = 1; after <= LongestSurvival; after++)
            Count(years.EntriesThatLast(after).Bits, Lasting[after - 1]);
    }

    private static void Count(ulong bits, long[] counts)
    {
        for (; bits != 0; bits &= bits - 1)
            counts[BitOperations.TrailingZeroCount(bits)]++;
    }
}
