using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Exports of a territory for each of its inhabitants.</summary>
public sealed class ExportsPerPerson()
    : Indicator(
        code: "exports-per-capita",
        formula: "x(r) / P(r), P = population",
        unit: Unit.MoneyPerPerson("money"),
        range: "0 or more; whole units of the currency of the data",
        source: "WTO (2023), Trade Profiles (trade per capita), exports alone"
    )
{
    public override Needs Needs => Needs.Population | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("A", "44", 70), new("B", "10", 5)],
            Expected: [new(["2017", "A"], 12.5), new(["2017", "B"], null, "not-observed")],
            Arithmetic: "A exports 100 and has 8 inhabitants: 100 / 8 = 12.5. The population of B is not known."
        )
        {
            Population = new Dictionary<string, long> { ["A"] = 8 },
        };

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerExportTotal(
            Unit.MoneyPerPerson(comparison.Currency),
            Limits,
            comparison.Population,
            sums => Figure.Of(comparison.Money(sums.Exports) / ((double)sums.Beside / comparison.PersonUnits))
        );
}
