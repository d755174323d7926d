using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Contribution of a product to the territory's trade balance, beyond what its weight in trade would give.</summary>
public sealed class Lafay()
    : Indicator(
        code: "lafay",
        formula: "LFI(r,k) = 100 [ (x(r,k) - m(r,k)) / (x(r,k) + m(r,k)) - (x(r) - m(r)) / (x(r) + m(r)) ] (x(r,k) + m(r,k)) / (x(r) + m(r))",
        unit: Unit.Points,
        range: "-50 to 50; above 0 = specialised; sums to 0 over all products of a territory",
        source: "Lafay (1992), in Dagenais and Muet (eds), International Trade Modelling, 209-234; Zaghini (2005), Economics of Transition 13(4): 629-658"
    )
{
    public override Needs Needs => Needs.Imports;

    public override Limits Limits => new(-50, 50);

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30),
                new("A", "44", 70),
                new("A", "10", 80, Flow.Import),
                new("A", "44", 20, Flow.Import),
            ],
            Expected: [new(["2017", "A", "10"], -25), new(["2017", "A", "44"], 25)],
            Arithmetic: "In product 10 the balance is -50 of 110 traded, overall 0 of 200: 100 x (-50/110 - 0) x 110/200 = -25."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerFlowCell(
            Unit,
            Limits,
            sums => Contribution(sums).Then(part => Figure.Of(100 * part / (double)sums.AllTrade))
        );

    /// <summary>(x(k) - m(k)) - (x(k) + m(k)) (x - m) / (x + m), in money.</summary>
    /// <remarks>The same as 2 (x(k) m - m(k) x) / (x + m), which has one difference instead of three, and is 0 by itself where nothing of k is traded.</remarks>
    internal static Figure Contribution(FlowSums sums)
    {
        if (sums.AllTrade <= 0)
            return Figure.None(sums.AllTrade == 0 ? Missing.NoTrade : Missing.NotApplicable);
        var crossed = ExactProducts.Difference(sums.Exports, sums.AllImports, sums.Imports, sums.AllExports);
        return Figure.Of(2 * crossed / (double)sums.AllTrade);
    }
}
