using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Persons whose work in an activity serves other territories, by the location quotient.</summary>
/// <remarks>Assumes that people everywhere consume alike and work equally well, and that no activity is bought and sold both ways.
/// Where a country as a whole exports an activity, its own share already serves others: Isserman's correction takes that part off
/// (<see cref="IndicatorOptions.NetExports"/>).</remarks>
public sealed class BasicEmployment()
    : Indicator(
        code: "basic-employment",
        formula: "b(r,i) = max(0, e(r,i) - e(r) E(i) (1 - g(i)) / E), g = net exports of the country in the activity's employment, 0 unless given",
        unit: Unit.Persons,
        range: "0 to e(r,i)",
        source: "Hildebrand and Mace (1950), Review of Economics and Statistics 32(3): 241-249; Isserman (1977), Journal of the American Institute of Planners 43(1): 33-41"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity | Needs.Benchmark;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 40), new("B", "G", 260)],
            Expected: [new(["2017", "A", "C"], 35), new(["2017", "A", "G"], 0), new(["2017", "B", "G"], 35)],
            Arithmetic: "A has 100 of all 400 employed; the country's share of C, 100 / 400, would take 25 of them: 60 - 25 = 35. G would take 75 and has 40: nobody."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison
            .PerExactCell(Unit, Limits, (code, sums) => EconomicBase.ByQuotient(sums, comparison.NetExportsOf(code)))
            .InPersons(comparison);
}
