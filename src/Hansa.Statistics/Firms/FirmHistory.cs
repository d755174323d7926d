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
    public Breadth Products { get; init; }

    public Breadth Markets { get; init; }

    /// <summary>Products in markets.</summary>
    public Breadth Pairs { get; init; }

    public Breadth Of(BreadthKind kind) =>
        kind switch
        {
            BreadthKind.Products => Products,
            BreadthKind.Markets => Markets,
            _ => Pairs,
        };
}

/// <summary>What the breadth of a firm's exports is counted in.</summary>
public enum BreadthKind
{
    Products,
    Markets,
    Pairs,
}

/// <summary>All years of one firm in one part of trade: those in which its exports add up to more than 0.</summary>
public sealed class FirmHistory(int firm, IReadOnlyList<FirmYear> years)
{
    public int Firm => firm;

    /// <summary>In order of time.</summary>
    public IReadOnlyList<FirmYear> Years => years;

    public ActiveYears Active { get; } = new(years.Aggregate(0UL, (bits, year) => bits | (1UL << year.Period)));

    public IReadOnlyList<CodeYears> Products { get; init; } = [];

    public IReadOnlyList<CodeYears> Markets { get; init; } = [];

    /// <summary>The firm's year, which must be one of its active ones.</summary>
    public FirmYear At(int period) => years[BitOperations.PopCount(Active.Bits & ((1UL << period) - 1))];
}
