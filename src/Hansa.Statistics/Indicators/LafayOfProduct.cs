using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Contribution of a product to the trade balance in thousandths of gross product: the form in which Lafay's index was first given.</summary>
/// <remarks>Between years it is compared only after flows are rescaled to the world weights of one year, which is not done here.</remarks>
public sealed class LafayOfProduct()
    : Indicator(
        code: "lafay-gdp",
        formula: "f(r,k) = (1000 / Y(r)) [ (x(r,k) - m(r,k)) - (x(r,k) + m(r,k)) (x(r) - m(r)) / (x(r) + m(r)) ]",
        unit: Unit.PerMille,
        range: "any value; above 0 = specialised; sums to 0 over all products of a territory",
        source: "Lafay (1992), in Dagenais and Muet (eds), International Trade Modelling, 209-234"
    )
{
    public override Needs Needs => Needs.Imports | Needs.Product;

    public override Limits Limits => Limits.None;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30),
                new("A", "44", 70),
                new("A", "10", 80, Flow.Import),
                new("A", "44", 20, Flow.Import),
            ],
            Expected: [new(["2017", "A", "10"], -50), new(["2017", "A", "44"], 50)],
            Arithmetic: "In product 10 the balance is -50, its part of the overall balance 0; gross product is 1000: 1000 / 1000 x (-50 - 0) = -50."
        )
        {
            Product = new Dictionary<string, long> { ["A"] = 1000 },
        };

    public override FigureTable Compute(Comparison comparison)
    {
        var contributions = comparison.PerFlowCell(Unit, Limits, Lafay.Contribution);
        for (var row = 0; row < contributions.Count; row++)
        {
            var product = comparison.Product![row / comparison.Exports.Codes.Count];
            contributions[row] =
                product > 0 ? contributions[row].Linear(1000 / (double)product) : Figure.None(Missing.NotObserved);
        }
        return contributions;
    }
}
