using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>All foreign trade of a territory, exports and imports together, by its gross product.</summary>
public sealed class Openness()
    : Indicator(
        code: "openness",
        formula: "(x(r) + m(r)) / Y(r), Y = gross product",
        unit: Unit.ShareOfProduct,
        range: "0 or more; above 1 where more crosses the border than is made",
        source: "World Bank (2024), World Development Indicators, NE.TRD.GNFS.ZS (trade as a percentage of gross domestic product)"
    )
{
    public override Needs Needs => Needs.Imports | Needs.Product | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("A", "10", 60, Cubes.Flow.Import)],
            Expected: [new(["2017", "A"], 0.4)],
            Arithmetic: "A exports 100 and imports 60 with a gross product of 400: 160 / 400 = 0.4."
        )
        {
            Product = new Dictionary<string, long> { ["A"] = 400 },
        };

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTotal(Unit, Limits, comparison.Product, sums => Ratio(sums, 1));

    /// <summary>Exports and imports by so many gross products.</summary>
    internal static Figure Ratio(TotalSums sums, int products) =>
        Figure.Of(((double)sums.Exports + (double)sums.Imports) / ((double)sums.Beside * products));
}
