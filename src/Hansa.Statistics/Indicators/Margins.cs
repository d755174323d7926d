using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into pairs of product and market that a territory keeps, takes up and drops.</summary>
public sealed class Margins()
    : TradeMargins(
        code: "margins",
        formula: "Δx = Σ(continuing k,j) Δx(k,j) + Σ(new k,j) x(k,j,T) - Σ(dropped k,j) x(k,j,0), k product, j market",
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
                new(["2013..2017", "A", New], 37),
                new(["2013..2017", "A", Dropped], -30),
                new(["2013..2017", "A", Unallocated], 2),
                new(["2013..2017", "A", Change], 24),
            ],
            Arithmetic: "Product 10 to CN: 55 - 40 = 15. New are 10 to DE and 72 to KZ: 37. Dropped are 10 and 44 to KZ: -30. With 2 without a product: 24 in all, from 70 to 94."
        );

    protected override IEnumerable<Int128[]> Lines(Comparison comparison, int territory)
    {
        var markets = comparison.Markets!;
        var (first, end) = markets.RowsOf(territory);
        for (var row = first; row < end; row++)
        {
            var line = new Int128[markets.Axes.Periods.Count];
            for (var period = 0; period < line.Length; period++)
                line[period] = markets.Value(row, period);
            yield return line;
        }
    }

    protected override Missing Gap(Comparison comparison, int territory) => comparison.Markets!.Gaps[territory];
}
