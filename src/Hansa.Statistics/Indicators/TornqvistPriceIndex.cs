using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Change of unit values over the products of a territory, by Törnqvist's index.</summary>
public sealed class TornqvistPriceIndex()
    : UnitValueIndex(
        code: "price-index-tornqvist",
        formula: "PT = exp(Σ ½ (s(0) + s(T)) ln(p(T) / p(0))), s the share of a line in the value of the priced lines",
        source: "Törnqvist (1936), Bank of Finland Monthly Bulletin 10: 1-8"
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
            Expected: [new(["2013..2017", "A"], Math.Exp((0.5 + 0.8) / 2 * Math.Log(2)))],
            Arithmetic: "Product 10 went from 10 to 20 a tonne and from 10 to 20 tonnes, 44 stayed at 2 and 50. "
                + "Product 10 is 100 of 200 at first and 400 of 500 at last: ½ (0.5 + 0.8) ln 2 = 0.4505…, and exp of it is 1.569…."
        );

    private protected override double Link(PricedLines lines) => Math.Exp(lines.MeanLogRatio());
}
