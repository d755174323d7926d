using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Natural logarithm of revealed comparative advantage.</summary>
public sealed class LogComparativeAdvantage()
    : Indicator(
        code: "lnrca",
        formula: "lnRCA(r,k) = ln RCA(r,k)",
        unit: Unit.Index,
        range: "any value up to ln(b / x(r)) when the benchmark contains r; above 0 = specialised; missing where RCA is 0",
        source: "Vollrath (1991), Weltwirtschaftliches Archiv 127(2): 265-280"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Limits Limits => Limits.None;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 50), new("B", "44", 50), new("C", "10", 9)],
            Expected:
            [
                new(["2017", "A", "10"], -0.350274922093264773),
                new(["2017", "C", "10"], 0.853697882232671285),
                new(["2017", "C", "44"], null, "not-applicable"),
            ],
            Arithmetic: "C sends all of its 9 in product 10, all three 89 of 209: ln(1 / (89 / 209)) = ln 2.3483 = 0.8537; "
                + "its RCA in product 44 is 0, and zero has no logarithm."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerCell(Unit, Limits, Logarithm);

    private static Figure Logarithm(CellSums sums) =>
        RevealedComparativeAdvantage
            .Ratio(sums)
            .Then(rca => rca > 0 ? Figure.Of(Math.Log(rca)) : Figure.None(Missing.NotApplicable));
}
