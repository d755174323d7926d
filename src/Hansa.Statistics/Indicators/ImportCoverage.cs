using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How far a territory's exports pay for its imports.</summary>
public sealed class ImportCoverage()
    : Indicator(
        code: "import-coverage",
        formula: "x(r) / m(r)",
        unit: Unit.Ratio,
        range: "0 or more; 1 = exports pay for imports",
        source: "INSEE (2020), Definitions: foreign trade coverage ratio"
    )
{
    public override Needs Needs => Needs.Imports | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 30),
                new("A", "44", 70),
                new("A", "10", 80, Flow.Import),
                new("B", "10", 5),
                new("C", "44", 4, Flow.Import),
            ],
            Expected: [new(["2017", "A"], 1.25), new(["2017", "B"], null, "no-base"), new(["2017", "C"], 0)],
            Arithmetic: "A exports 100 and imports 80: 100 / 80 = 1.25. B imports nothing, so there is nothing to cover. C imports 4 and exports nothing."
        );

    public override FigureTable Compute(Comparison comparison) => comparison.PerTotal(Unit, Limits, null, Ratio);

    private static Figure Ratio(TotalSums sums)
    {
        if (sums.Imports == 0)
            return Figure.None(sums.Exports == 0 ? Missing.NoTrade : Missing.NoBase);
        return Figure.Of((double)sums.Exports / (double)sums.Imports);
    }
}
