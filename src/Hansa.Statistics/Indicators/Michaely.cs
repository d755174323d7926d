using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Share of a product in exports less its share in imports.</summary>
public sealed class Michaely()
    : Indicator(
        code: "michaely",
        formula: "MI(r,k) = x(r,k) / x(r) - m(r,k) / m(r)",
        unit: Unit.ShareDifference,
        range: "-1 to 1; above 0 = specialised; sums to 0 over all products of a territory",
        source: "Michaely (1962), Concentration in International Trade, North-Holland"
    )
{
    public override Needs Needs => Needs.Imports;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30),
                new("A", "44", 70),
                new("A", "10", 40, Flow.Import),
                new("A", "44", 10, Flow.Import),
            ],
            Expected: [new(["2017", "A", "10"], -0.5), new(["2017", "A", "44"], 0.5)],
            Arithmetic: "Product 10 is 30 of 100 exported and 40 of 50 imported: 0.3 - 0.8 = -0.5."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerFlowCell(Unit, Limits, Difference);

    private static Figure Difference(FlowSums sums)
    {
        if (sums.AllExports == 0 || sums.AllImports == 0)
            return Figure.None(Missing.NoTrade);
        return sums.AllExports < 0 || sums.AllImports < 0
            ? Figure.None(Missing.NotApplicable)
            : Figure.Of(
                ((double)sums.Exports / (double)sums.AllExports) - ((double)sums.Imports / (double)sums.AllImports)
            );
    }
}
