using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into markets that a territory keeps, enters and leaves.</summary>
public sealed class MarginsOfMarkets()
    : TradeMargins(
        code: "margins-market",
        formula: "Δx = Σ(continuing j) Δx(j) + Σ(new j) x(j,T) - Σ(dropped j) x(j,0), j market",
        source: "Amiti and Freund (2010), in Feenstra and Wei (eds.), China's Growing Role in World Trade, chapter 1"
    )
{
    public override Needs Needs => base.Needs | Needs.Markets;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 40, Year: 2013) { Market = "CN" },
                new("A", "10", 10, Year: 2013) { Market = "KZ" },
                new("A", "44", 20, Year: 2013) { Market = "KZ" },
                new("A", "10", 55) { Market = "CN" },
                new("A", "10", 7) { Market = "DE" },
                new("A", "72", 30) { Market = "KZ" },
                new("A", "", 2),
            ],
            Expected:
            [
                new(["2013..2017", "A", Continuing], 15),
                new(["2013..2017", "A", New], 7),
                new(["2013..2017", "A", Dropped], 0),
                new(["2013..2017", "A", Unallocated], 2),
                new(["2013..2017", "A", Change], 24),
            ],
            Arithmetic: "To CN 40 became 55, to KZ 30 stayed 30: 15. DE is new: 7. No market was left. With 2 without a product and a market: 24 in all, from 70 to 94."
        );

    protected override IEnumerable<Int128[]> Lines(Comparison comparison, int territory)
    {
        var markets = comparison.Markets!;
        var sums = new Int128[markets.Axes.Markets.Count][];
        var (first, end) = markets.RowsOf(territory);
        for (var row = first; row < end; row++)
        {
            var line = sums[markets.Market(row)] ??= new Int128[markets.Axes.Periods.Count];
            for (var period = 0; period < line.Length; period++)
                line[period] += markets.Value(row, period);
        }
        return sums.Where(line => line is not null);
    }

    protected override Missing Gap(Comparison comparison, int territory) => comparison.Markets!.Gaps[territory];
}
