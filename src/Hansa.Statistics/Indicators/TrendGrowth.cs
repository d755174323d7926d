using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Growth per period along the exponential trend through all periods, not only the two ends.</summary>
public sealed class TrendGrowth()
    : Indicator(
        code: "trend-growth",
        formula: "exp(β) - 1, β from ln x(r,k,t) = α + β t by least squares",
        unit: Unit.GrowthRate,
        range: "above -1; 0 = no trend; missing where any period has no trade",
        source: "UNCTAD (2018), Handbook of Statistics, annex 6.3: exponential trend; World Bank, World Development Indicators, least-squares growth rate"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Limits Limits => new(-1, double.PositiveInfinity);

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 10, Year: 2015),
                new("A", "10", 10, Year: 2016),
                new("A", "10", 40),
                new("A", "44", 5, Year: 2015),
                new("A", "44", 5),
            ],
            Expected: [new(["2015..2017", "A", "10"], 1), new(["2015..2017", "A", "44"], null, "not-applicable")],
            Arithmetic: "ln 10, ln 10, ln 40 at t = -1, 0, 1: β = (ln 40 - ln 10) / 2 = ln 2, and exp(β) - 1 = 1 a year. "
                + "Product 44 was not exported in 2016, and zero has no logarithm."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerSeries(Unit, least: 2, Ends, series => Rate(series.Trend));

    private static double Rate(LogTrend trend) => Math.Exp(trend.Slope) - 1;

    // The slope rises with values after the middle of the window and falls with those before it.
    private static Limits Ends(Series series)
    {
        var middle = series.Times.Average();
        double[] Moved(bool late) =>
            [
                .. series.Values.Select(
                    (value, at) => series.Times[at] > middle == late ? value + series.Possible[at] : value
                ),
            ];
        return Array.Exists(series.Possible, one => one < 0)
            ? new Limits(-1, double.PositiveInfinity)
            : new Limits(
                Rate(LogTrend.Through(series.Times, Moved(late: false))),
                Rate(LogTrend.Through(series.Times, Moved(late: true)))
            );
    }
}
