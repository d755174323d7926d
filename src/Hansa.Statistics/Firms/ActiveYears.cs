using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>The years in which a firm was an exporter: one bit a year, the first year of the panel lowest.</summary>
/// <remarks>
/// Entry, exit and survival are tests of bits: whether year t is set, t - 1 is not, and so on. The year before the panel is not seen, so
/// what <see cref="Entries"/> says of the first year means nothing: callers leave it out.
/// </remarks>
public readonly record struct ActiveYears(ulong Bits)
{
    /// <summary>Years that the bits can hold.</summary>
    public const int Most = 64;

    /// <summary>Exports in the year; false outside the panel.</summary>
    public bool In(int year) => year is >= 0 and < Most && ((Bits >> year) & 1) != 0;

    /// <summary>Years with exports after one without.</summary>
    public ActiveYears Entries => new(Bits & ~(Bits << 1));

    /// <summary>The first year with exports, of a firm that has one.</summary>
    public int First => BitOperations.TrailingZeroCount(Bits);

    /// <summary>The last year with exports, of a firm that has one.</summary>
    public int Last => BitOperations.Log2(Bits);

    /// <summary>Years without exports after one with; the year after the panel may be among them.</summary>
    public ActiveYears Exits => new((Bits << 1) & ~Bits);

    /// <summary>Years with exports after one with.</summary>
    public ActiveYears Continued => new(Bits & (Bits << 1));

    /// <summary>Entries of firms that were seen exporting before and stayed away for a year or more.</summary>
    public ActiveYears Returns => new(Entries.Bits & ~(Bits & (~Bits + 1)));

    /// <summary>Entries after which the firm exports in all of the next years.</summary>
    /// <param name="years">1 or more.</param>
    public ActiveYears EntriesThatLast(int years)
    {
        var lasting = Entries.Bits;
        for (var after = 1; after <= years; after++)
            lasting &= Bits >> after;
        return new(lasting);
    }

    /// <summary>The same with every gap of a single year taken as a year of exports.</summary>
    public ActiveYears WithShortGapsClosed => new(Bits | ((Bits << 1) & (Bits >> 1)));
}
