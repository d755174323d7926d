using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>How many products (markets, products in markets) a firm has in a year, and how they differ from the years beside it.</summary>
/// <param name="Count">In the year.</param>
/// <param name="New">In the year and not in the year before.</param>
/// <param name="Dropped">In the year before and not in the year.</param>
/// <param name="Lasting">New in the year and there in the next.</param>
/// <param name="NewValue">Exports of the new ones, in minor units.</param>
public readonly record struct Breadth(int Count, int New, int Dropped, int Lasting, Int128 NewValue);

/// <summary>The years in which a firm exports a product, or to a market.</summary>
public readonly record struct CodeYears(int Code, ActiveYears Years);

/// <summary>What one firm exported in one year.</summary>
/// <param name="Size">Where rows of a year differ, the size with the largest value, of equal ones the first.</param>
/// <param name="Value">Above 0, in minor units.</param>
public sealed record FirmYear(int Firm, int Period, int Size, Int128 Value, long Deliveries)
{
    /// <summary>Nothing where neither products nor markets are known.</summary>
    public FirmBreadth? Breadth { get; init; }

    public Breadth Products => Of(BreadthKind.Products);

    public Breadth Markets => Of(BreadthKind.Markets);

    /// <summary>Products in markets.</summary>
    public Breadth Pairs => Of(BreadthKind.Pairs);

    public Breadth Of(BreadthKind kind) =>
        Breadth is null
            ? default
            : kind switch
            {
                BreadthKind.Products => Breadth.Products,
                BreadthKind.Markets => Breadth.Markets,
                _ => Breadth.Pairs,
            };
}

/// <summary>How broad a firm's exports of a year are, by each way to count.</summary>
public sealed record FirmBreadth(Breadth Products, Breadth Markets, Breadth Pairs);

/// <summary>What the breadth of a firm's exports is counted in.</summary>
public enum BreadthKind
{
    Products,
    Markets,
    Pairs,
}

/// <summary>All years of one firm in one part of trade: those in which its exports add up to more than 0.</summary>
/// <param name="years">In order of time.</param>
public sealed class FirmHistory(int firm, FirmYear[] years)
{
    public int Firm => firm;

    /// <summary>In order of time.</summary>
    public IReadOnlyList<FirmYear> Years => years;

    /// <summary>The same, for loops over all firms.</summary>
    internal ReadOnlySpan<FirmYear> YearSpan => years;

    public ActiveYears Active { get; } = new(Bits(years));

    public IReadOnlyList<CodeYears> Products { get; init; } = [];

    public IReadOnlyList<CodeYears> Markets { get; init; } = [];

    /// <summary>The firm's year, which must be one of its active ones.</summary>
    public FirmYear At(int period) => years[BitOperations.PopCount(Active.Bits & ((1UL << period) - 1))];

    private static ulong Bits(FirmYear[] years)
    {
        var bits = 0UL;
        foreach (var year in years)
            bits |= 1UL << year.Period;
        return bits;
    }
}
