using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Change of the volume of exports: of their value, with the change of unit values taken out.</summary>
public sealed class VolumeIndex()
    : UnitValueIndex(
        code: "volume-index",
        formula: "QF = (Σ p(T) q(T) / Σ p(0) q(0)) / PF, over the same lines as the price index",
        source: "Fisher (1922), The Making of Index Numbers"
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
            Expected: [new(["2013..2017", "A"], 2.5 / Math.Sqrt(1.5 * 500 / 300))],
            Arithmetic: "Product 10 went from 10 to 20 a tonne and from 10 to 20 tonnes, 44 stayed at 2 and 50. "
                + "The priced lines went from 200 to 500: 2.5. Fisher's price index is 1.581…: 2.5 / 1.581… = 1.581…."
        );

    private protected override double Link(PricedLines lines) =>
        (double)lines.Last / (double)lines.First / PriceIndex.Fisher(lines);
}
