using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Comparisons;

/// <summary>Lays the exports of a few rows out by code and market.</summary>
internal static class PlainMarkets
{
    /// <summary>The territories' exports; rows without a market count in totals alone.</summary>
    public static MarketTable Of(PlainTrade trade) => Table(trade, trade.Rows, trade.Territories);

    /// <summary>The benchmark's exports, each territory's own left out where they are among them.</summary>
    public static MarketBenchmark BenchmarkOf(PlainTrade trade) =>
        new(
            Table(trade, [.. (trade.World ?? trade.Rows).Select(row => row with { Territory = "all" })], ["all"]),
            trade.World is null || trade.WithoutTerritory ? Of(trade) : null
        );

    private static MarketTable Table(PlainTrade trade, IReadOnlyList<PlainRow> rows, string[] territories)
    {
        string[] markets =
        [
            .. trade
                .Everything.Select(row => row.Market)
                .Where(market => market.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        var (periods, codes) = (trade.Periods, trade.Codes);
        var ledger = new MarketLedger(new MarketAxes(periods, territories, codes, markets));
        foreach (var row in rows.Where(row => row.Flow == Flow.Export && periods.Contains(Period.Year(row.Year))))
        {
            var territory = Array.IndexOf(territories, row.Territory);
            ledger.Add(
                Array.IndexOf(periods, Period.Year(row.Year)),
                territory,
                (Array.IndexOf(codes, row.Code), Array.IndexOf(markets, row.Market)),
                row.Value
            );
            ledger.Mark(territory, row.Gap);
        }
        return ledger.Build([.. periods.Select(_ => Fraction.One)]);
    }
}
