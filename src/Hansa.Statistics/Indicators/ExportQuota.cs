using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Exports of a territory by its gross product.</summary>
public sealed class ExportQuota()
    : Indicator(
        code: "export-quota",
        formula: "Q(r) = x(r) / Y(r), Y = gross product",
        unit: Unit.ShareOfProduct,
        range: "0 or more; above 1 where goods of other territories are exported from here",
        source: "World Bank (2024), World Development Indicators, NE.EXP.GNFS.ZS (exports as a percentage of gross domestic product)"
    )
{
    public override Needs Needs => Needs.Product | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 5)],
            Expected: [new(["2017", "A"], 0.25), new(["2017", "B"], null, "not-observed")],
            Arithmetic: "A exports 30 + 70 = 100 with a gross product of 400: 100 / 400 = 0.25. The gross product of B is not known."
        )
        {
            Product = new Dictionary<string, long> { ["A"] = 400 },
        };

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerExportTotal(
            Unit,
            Limits,
            comparison.Product,
            sums => Figure.Of((double)sums.Exports / (double)sums.Beside)
        );
}
