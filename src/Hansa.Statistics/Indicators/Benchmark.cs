namespace Hansa.Statistics.Indicators;

/// <summary>What territories are compared with: the world, their country, the rest of it, or chosen peers.</summary>
/// <param name="Name">As asked: <c>country</c>, <c>rest</c>, <c>world:NAME@YEAR</c>, <c>world-rest:NAME</c>, <c>peers:…</c>.</param>
/// <param name="Trade">The benchmark's trade: the periods and codes of the comparison, one territory.</param>
/// <param name="Less">What is taken off for each territory of the comparison (its own trade, or its country's row in the world data); nothing when the benchmark is the same for all.</param>
/// <param name="ContainsTerritory">True when the territory's trade is inside the benchmark, so that one allocation of its undisclosed trade moves both.</param>
public sealed record Benchmark(string Name, TradeTable Trade, TradeTable? Less, bool ContainsTerritory)
{
    /// <summary>The benchmark's trade in a code, as a territory sees it, rounded once.</summary>
    public double Group(int period, int territory, int code)
    {
        var sum = Trade.Known[Trade.Cell(period, 0, code)];
        return Less is null ? (double)sum : (double)(sum - Less.Known[Less.Cell(period, territory, code)]);
    }

    /// <summary>All the benchmark's trade, as a territory sees it, rounded once.</summary>
    public double All(int period, int territory)
    {
        var sum = Trade.Totals[Trade.TerritoryCell(period, 0)];
        return Less is null ? (double)sum : (double)(sum - Less.Totals[Less.TerritoryCell(period, territory)]);
    }

    /// <summary>The benchmark's undisclosed trade that may belong to a code, the territory's own left out.</summary>
    public double PossibleOfOthers(int period, int territory, int code, double own)
    {
        var all = Trade.PossibleDouble(Trade.Cell(period, 0, code));
        var taken = Less?.PossibleDouble(Less.Cell(period, territory, code)) ?? (ContainsTerritory ? own : 0);
        return Math.Max(0, all - taken);
    }
}
