using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The mean of a territory's exports and imports by its gross product: openness as UNCTAD counts it.</summary>
public sealed class MeanOpenness()
    : Indicator(
        code: "openness-mean",
        formula: "(x(r) + m(r)) / (2 Y(r)), Y = gross product",
        unit: Unit.ShareOfProduct,
        range: "0 or more; half of openness",
        source: "UNCTADstat, Goods and services: trade openness indicators, annual"
    )
{
    public override Needs Needs => Needs.Imports | Needs.Product | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("A", "10", 60, Cubes.Flow.Import)],
            Expected: [new(["2017", "A"], 0.2)],
            Arithmetic: "A exports 100 and imports 60, 80 on average, with a gross product of 400: 80 / 400 = 0.2."
        )
        {
            Product = new Dictionary<string, long> { ["A"] = 400 },
        };

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTotal(Unit, Limits, comparison.Product, sums => Openness.Ratio(sums, 2));
}
