using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into products that a territory keeps, takes up and drops.</summary>
public sealed class MarginsOfProducts()
    : TradeMargins(
        code: "margins-product",
        formula: "Δx = Σ(continuing k) Δx(k) + Σ(new k) x(k,T) - Σ(dropped k) x(k,0)",
        source: "Amiti and Freund (2010), in Feenstra and Wei (eds.), China's Growing Role in World Trade, chapter 1"
    )
{
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
                new(["2013..2017", "A", Continuing], 12),
                new(["2013..2017", "A", New], 30),
                new(["2013..2017", "A", Dropped], -20),
                new(["2013..2017", "A", Unallocated], 2),
                new(["2013..2017", "A", Change], 24),
            ],
            Arithmetic: "Product 10 went from 50 to 62: 12. Product 72 is new: 30. Product 44 was dropped: -20. With 2 without a product: 24 in all, from 70 to 94."
        );

    protected override IEnumerable<Int128[]> Lines(Comparison comparison, int territory)
    {
        var exports = comparison.Exports;
        for (var code = 0; code < exports.Codes.Count; code++)
        {
            var sums = new Int128[exports.Periods.Count];
            for (var period = 0; period < sums.Length; period++)
                sums[period] = exports.Known[exports.Cell(period, territory, code)];
            yield return sums;
        }
    }

    protected override Missing Gap(Comparison comparison, int territory) =>
        Enumerable
            .Range(0, comparison.Exports.Periods.Count)
            .Aggregate(Missing.None, (gap, period) => gap.And(comparison.Exports.TotalGap(period, territory)));
}
