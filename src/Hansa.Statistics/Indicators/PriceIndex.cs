using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Change of unit values over the products of a territory, by Fisher's ideal index.</summary>
public sealed class PriceIndex()
    : UnitValueIndex(
        code: "price-index",
        formula: "PF = √((Σ p(T) q(0) / Σ p(0) q(0)) × (Σ p(T) q(T) / Σ p(0) q(T))), p = value / mass of a line, outliers trimmed",
        source: "Fisher (1922), The Making of Index Numbers; unit values after UN (2010), International Merchandise Trade Statistics: Concepts and Definitions 2010, chapter V"
    )
{
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
            Expected: [new(["2013..2017", "A"], Math.Sqrt(1.5 * 500 / 300))],
            Arithmetic: "Product 10 went from 10 to 20 a tonne and from 10 to 20 tonnes, 44 stayed at 2 and 50. "
                + "With the masses of 2013: (20 × 10 + 2 × 50) / 200 = 1.5; with those of 2017: 500 / (10 × 20 + 2 × 50) = 1.666…; the root of their product is 1.581…. "
                + "Product 72 is new and 85 has no mass: neither has a price to compare."
        );

    private protected override double Link(PricedLines lines) => Fisher(lines);

    // √(Laspeyres × Paasche): the last unit values with the first masses, and with the last.
    internal static double Fisher(PricedLines lines) =>
        Math.Sqrt(
            PortionSum.Ratio(lines.LastPrices().Scaled, lines.First)
                / PortionSum.Ratio(lines.FirstPrices().Scaled, lines.Last)
        );
}
