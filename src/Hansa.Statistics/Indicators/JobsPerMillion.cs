using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Persons employed for each million of exports.</summary>
/// <remarks>The employment is what the person who asks loads: that of exporting establishments gives direct jobs, that of the whole
/// territory an upper bound.</remarks>
public sealed class JobsPerMillion()
    : Indicator(
        code: "jobs-per-million",
        formula: "10^6 e(r) / x(r), e = persons employed",
        unit: Unit.PersonsPerMillion("money"),
        range: "0 or more; persons for each million whole units of the currency of the data",
        source: "Miller and Blair (2009), Input-Output Analysis, 2nd ed., Cambridge University Press, chapter 6 (employment coefficients)"
    )
{
    public override Needs Needs => Needs.Employment | Needs.TotalsOnly;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 3_000_000), new("A", "44", 1_000_000), new("B", "10", 5)],
            Expected: [new(["2017", "A"], 25), new(["2017", "B"], null, "not-observed")],
            Arithmetic: "100 persons work for exports of 4 million: 100 / 4 = 25 a million. The employment of B is not known."
        )
        {
            Employment = new Dictionary<string, long> { ["A"] = 100 },
        };

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerExportTotal(
            Unit.PersonsPerMillion(comparison.Currency),
            Limits,
            comparison.Employment,
            sums =>
                sums.Exports == 0
                    ? Figure.None(Missing.NoTrade)
                    : Figure.Of(1e6 * ((double)sums.Beside / comparison.PersonUnits) / comparison.Money(sums.Exports))
        );
}
