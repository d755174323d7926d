using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Whether revealed comparative advantage of the cell can be ranked against that of other territories.</summary>
public sealed class HillmanCondition()
    : Indicator(
        code: "hillman",
        formula: "H(r,k) = 1 if 1 - x(r,k) / b(k) > (x(r,k) / x(r)) (1 - x(r) / b), else 0",
        unit: Unit.YesNo,
        range: "1 = the ranking is meaningful, 0 = it is not; for a benchmark that contains r",
        source: "Hillman (1980), Weltwirtschaftliches Archiv 116(2): 315-321"
    )
{
    // Differences of products closer than this may change sign in rounding, and are compared exactly.
    private const double SafeDistance = 1e-9;

    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 90), new("A", "44", 10), new("B", "10", 10), new("B", "44", 90)],
            Expected: [new(["2017", "A", "10"], 0), new(["2017", "A", "44"], 1)],
            Arithmetic: "A has 90 of the 100 of product 10, and product 10 is 90 of its 100: 1 - 0.9 = 0.1 is not above 0.9 x (1 - 0.5) = 0.45."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerExactCell(Unit, Limits, Condition);

    private static Figure Condition(ExactSums sums)
    {
        if (sums.Territory == 0)
            return Figure.None(Missing.NoTrade);
        if (sums.Group == 0 || sums.All == 0)
            return Figure.None(Missing.NoBase);
        return sums.Territory < 0 || sums.Group < 0 || sums.All < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of(IsMet(sums) ? 1 : 0);
    }

    // Both sides multiplied by b(k) x(r) b.
    private static bool IsMet(ExactSums sums)
    {
        var left = (double)(sums.Group - sums.Own) * (double)sums.Territory * (double)sums.All;
        var right = (double)sums.Own * (double)(sums.All - sums.Territory) * (double)sums.Group;
        return Math.Abs(left - right) > SafeDistance * Math.Max(Math.Abs(left), Math.Abs(right))
            ? left > right
            : (BigInteger)(sums.Group - sums.Own) * (BigInteger)sums.Territory * (BigInteger)sums.All
                > (BigInteger)sums.Own * (BigInteger)(sums.All - sums.Territory) * (BigInteger)sums.Group;
    }
}
