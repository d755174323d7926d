using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;

namespace Hansa.Statistics.Indicators;

/// <summary>Shift-share with competitiveness freed from the mix, and a term for how well the mix fits what the territory is good at.</summary>
public sealed class HomotheticShiftShare()
    : ShiftShareForm(
        code: "shift-share-homothetic",
        formula: "Δx = Σk x(k) G + Σk x(k) (G(k) - G) + Σk x*(k) (g(k) - G(k)) + Σk (x(k) - x*(k)) (g(k) - G(k)) + new lines; x*(k) = x b(k) / b at first",
        source: "Esteban-Marquillas (1972), Regional and Urban Economics 2(3): 249-255"
    )
{
    public const string Allocation = "allocation";

    public override IReadOnlyList<string> Terms { get; } =
    [Growth, Mix, Competitiveness, Allocation, NewLine, Unallocated];

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
                new(["2013..2017", "A", Mix], -7),
                new(["2013..2017", "A", Competitiveness], 14),
                new(["2013..2017", "A", Allocation], -2),
                new(["2013..2017", "A", NewLine], 5),
                new(["2013..2017", "A", Unallocated], 0),
                new(["2013..2017", "A", Change], 35),
            ],
            Arithmetic: "Growth 25 and mix -6.5 as in the plain form. With the benchmark's mix A would export 50 of 10 and 50 of 44. g - G(k) is 0.75 - 0.5 = 0.25 in 10 and "
                + "0 + 0.025 in 44: 50 × 0.25 + 50 × 0.025 = 13.75, and the allocation is -10 × 0.25 + 10 × 0.025 = -2.25. Product 72 is new: 5. "
                + "Rounded down two units are over; they go to the two remainders of 0.75: -7, 14 and -2."
        );

    private protected override IReadOnlyList<BigInteger>? Split(Comparison comparison, int territory) =>
        ShiftShareSplit.Of(comparison, territory, 0, comparison.Exports.Periods.Count - 1)?.Homothetic;
}
