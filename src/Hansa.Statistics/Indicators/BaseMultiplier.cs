using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Hoyt's multiplier: all employment of a territory for each person whose work serves others, by the location quotient.</summary>
public sealed class BaseMultiplier()
    : Indicator(
        code: "base-multiplier",
        formula: "K(r) = e(r) / Σi b(r,i), b = basic-employment",
        unit: Unit.Ratio,
        range: "1 or more",
        source: "Hoyt (1954), Homer Hoyt on Development of Economic Base Concept, Land Economics 30(2): 182-186; Hildebrand and Mace (1950), Review of Economics and Statistics 32(3): 241-249"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity | Needs.Benchmark;

    public override Limits Limits => new(1, double.PositiveInfinity);

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 40), new("B", "G", 260)],
            Expected: [new(["2017", "A"], 100.0 / 35), new(["2017", "B"], 300.0 / 35)],
            Arithmetic: "35 of A's 100 work for others (60 in C, where the country's share would take 25): 100 / 35 = 2.857."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTerritory(Unit, (period, territory) => At(comparison, new(comparison, period, territory)));

    private Figure At(Comparison comparison, TerritoryCells cells)
    {
        if (cells.Total == 0)
            return Figure.None(cells.TotalGap == Missing.None ? Missing.NoTrade : cells.TotalGap);
        if (cells.All == 0)
            return Figure.None(Missing.NoBase);
        var activities = Enumerable.Range(0, cells.Codes).ToArray();
        if (cells.Total < 0 || cells.All < 0 || activities.Any(code => IsNegative(cells.Known(code))))
            return Figure.None(Missing.NotApplicable);
        var basic = EconomicBase.Sum(activities.Select(code => (cells.Known(code), comparison.NetExportsOf(code))));
        var figure = EconomicBase.Multiplier(cells.Total, basic);
        return (activities.All(cells.IsDisclosed) ? figure : figure.Within(Limits)).Widened(Limits, cells.TotalGap);
    }

    private static bool IsNegative(ExactSums sums) => sums.Own < 0 || sums.Group < 0;
}
