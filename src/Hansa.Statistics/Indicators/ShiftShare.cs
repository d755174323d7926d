using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into growth with the benchmark, the mix of products and competitiveness.</summary>
public sealed class ShiftShare()
    : ShiftShareForm(
        code: "shift-share",
        formula: "Δx = Σk x(k) G + Σk x(k) (G(k) - G) + Σk x(k) (g(k) - G(k)) + new lines; x at first, G growth of the benchmark, g of the territory",
        source: "Dunn (1960), Papers of the Regional Science Association 6: 97-112"
    )
{
    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 40, Year: 2013),
                new("A", "44", 60, Year: 2013),
                new("B", "10", 160, Year: 2013),
                new("B", "44", 140, Year: 2013),
                new("A", "10", 70),
                new("A", "44", 60),
                new("A", "72", 5),
                new("B", "10", 230),
                new("B", "44", 135),
            ],
            Expected:
            [
                new(["2013..2017", "A", Growth], 25),
                new(["2013..2017", "A", Mix], -6),
                new(["2013..2017", "A", Competitiveness], 11),
                new(["2013..2017", "A", NewLine], 5),
                new(["2013..2017", "A", Unallocated], 0),
                new(["2013..2017", "A", Change], 35),
            ],
            Arithmetic: "Together 400 grew to 500: G = 0.25, and A's 100 would have brought 25. Product 10 grew by 100 / 200 = 0.5, 44 fell by 5 / 200 = 0.025: "
                + "40 × 0.5 - 60 × 0.025 = 18.5, and the mix is 18.5 - 25 = -6.5. A's own lines brought 30, so competitiveness is 30 - 18.5 = 11.5. Product 72 is new: 5. "
                + "Rounded down, -7 and 11 leave one unit over; the remainders are equal, and it goes to the earlier term: -6 and 11."
        );

    private protected override IReadOnlyList<BigInteger>? Split(Comparison comparison, int territory) =>
        ShiftShareSplit.Of(comparison, territory, 0, comparison.Exports.Periods.Count - 1)?.Classic;
}
