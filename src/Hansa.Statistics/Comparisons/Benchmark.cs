using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>What territories are compared with: the world, their country, the rest of it, or chosen peers.</summary>
/// <param name="Name">As asked: <c>country</c>, <c>rest</c>, <c>world:NAME@YEAR</c>, <c>world-rest:NAME</c>, <c>peers:…</c>.</param>
/// <param name="Trade">The benchmark's trade: the periods and codes of the comparison, one territory.</param>
/// <param name="Less">What is taken off for each territory of the comparison (its own trade, or its country's row in the world data); nothing when the benchmark is the same for all.</param>
/// <param name="ContainsTerritory">True when the territory's trade is inside the benchmark, so that one allocation of its undisclosed trade moves both.</param>
public sealed record Benchmark(string Name, TradeTable Trade, TradeTable? Less, bool ContainsTerritory)
{
    /// <summary>True when the benchmark comes from other rows than the territories' (a world file): what is undisclosed in the one
    /// may be disclosed in the other, so that an allocation of the territory's trade leaves the benchmark as it is.</summary>
    public bool IsOtherData { get; init; }

    /// <summary>True when every sum is complete and every dollar has its code.</summary>
    public bool IsComplete => Trade.IsComplete && Less is not { IsComplete: false };

    /// <summary>The benchmark's trade in a code, as a territory sees it.</summary>
    public Int128 Group(int period, int territory, int code) =>
        Trade.Known[Trade.Cell(period, 0, code)] - (Less?.Known[Less.Cell(period, territory, code)] ?? 0);

    /// <summary>All the benchmark's trade, as a territory sees it.</summary>
    public Int128 All(int period, int territory) =>
        Trade.Totals[Trade.TerritoryCell(period, 0)] - (Less?.Totals[Less.TerritoryCell(period, territory)] ?? 0);

    /// <summary>The benchmark's undisclosed trade that may belong to a code, the territory's own left out.</summary>
    /// <param name="own">The territory's own undisclosed trade that may belong to the code.</param>
    public Int128 PossibleOfOthers(int period, int territory, int code, Int128 own)
    {
        var all = Trade.PossibleAt(Trade.Cell(period, 0, code));
        var taken =
            Less?.PossibleAt(Less.Cell(period, territory, code)) ?? (ContainsTerritory && !IsOtherData ? own : 0);
        return Int128.Max(0, all - taken);
    }

    /// <summary>The benchmark's undisclosed trade, each dollar once, as a territory sees it.</summary>
    public Int128 Undisclosed(int period, int territory) =>
        Trade.UndisclosedAt(Trade.TerritoryCell(period, 0))
        - (Less?.UndisclosedAt(Less.TerritoryCell(period, territory)) ?? 0);

    /// <summary>Why the benchmark's sums are incomplete, in any of its codes.</summary>
    public Missing Gap(int period, int territory)
    {
        var gap = Trade.TotalGap(period, 0);
        return gap == Missing.None && Less is not null ? Less.TotalGap(period, territory) : gap;
    }
}
