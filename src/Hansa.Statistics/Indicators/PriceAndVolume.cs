using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into prices and volumes of the lines that can be compared, new and dropped lines, and the rest.</summary>
/// <remarks>A line counts with the mean of both prices (or masses), so that neither period is preferred; chained, each period with the next.</remarks>
public sealed class PriceAndVolume()
    : MoneyDecomposition(
        code: "price-volume",
        formula: "Δx = Σ ½ (q(0) + q(T)) Δp + Σ ½ (p(0) + p(T)) Δq + new - dropped + lines without a price, p = value / mass of a line, outliers trimmed",
        range: "money; the terms add up to the change to the last minor unit (64 binary digits, then largest remainders)",
        source: "Bennet (1920), Journal of the Royal Statistical Society 83(3): 455-462; Diewert (2005), Journal of Productivity Analysis 23(3)"
    )
{
    public const string Price = "price";

    public const string Volume = "volume";

    /// <summary>Lines without mass, and those whose unit value is an outlier.</summary>
    public const string NotPriced = "not-priced";

    public override IReadOnlyList<string> Terms { get; } =
    [Price, Volume, TradeMargins.New, TradeMargins.Dropped, NotPriced, Unallocated];

    public override Needs Needs => base.Needs | Needs.Masses;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 100, Year: 2013) { Mass = 10 },
                new("A", "44", 100, Year: 2013) { Mass = 50 },
                new("A", "10", 400) { Mass = 20 },
                new("A", "44", 100) { Mass = 50 },
                new("A", "72", 30) { Mass = 3 },
                new("A", "85", 7, Year: 2013),
                new("A", "85", 9),
            ],
            Expected:
            [
                new(["2013..2017", "A", Price], 150),
                new(["2013..2017", "A", Volume], 150),
                new(["2013..2017", "A", TradeMargins.New], 30),
                new(["2013..2017", "A", TradeMargins.Dropped], 0),
                new(["2013..2017", "A", NotPriced], 2),
                new(["2013..2017", "A", Change], 332),
            ],
            Arithmetic: "Product 10 went from 10 to 20 a tonne and from 10 to 20 tonnes: ½ (10 + 20) × 10 = 150 by price and ½ (10 + 20) × 10 = 150 by volume. "
                + "Product 44 stayed as it was, 72 is new with 30, 85 has no mass and rose by 2. Together 332."
        );

    public override Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison) =>
        territory =>
        {
            var sums = new BigInteger[Terms.Count];
            foreach (var (from, to) in PriceSpans.Of(comparison))
            {
                var exports = comparison.Exports;
                var gap = exports.TotalGap(from, territory).And(exports.TotalGap(to, territory));
                if (gap != Missing.None)
                    return (null, gap);
                Add(sums, PricedLines.Of(comparison, territory, from, to));
            }
            return (new MoneyTerms(sums), Missing.None);
        };

    private static void Add(BigInteger[] sums, PricedLines lines)
    {
        var (first, last) = (Scaled(lines.First), Scaled(lines.Last));
        var price = (lines.LastPrices().Scaled - first + last - lines.FirstPrices().Scaled) >> 1;
        BigInteger[] terms =
        [
            price,
            last - first - price,
            Scaled(lines.New),
            Scaled(lines.Dropped),
            Scaled(lines.NotPriced),
            Scaled(lines.Unallocated),
        ];
        for (var term = 0; term < terms.Length; term++)
            sums[term] += terms[term];
    }

    private static BigInteger Scaled(Int128 money) => (BigInteger)money << PortionSum.Digits;
}
