using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How far trade strays from its exponential trend, on average, in percent of the trend.</summary>
public sealed class Instability()
    : Indicator(
        code: "instability",
        formula: "(100 / n) Σt |x(r,k,t) - y(t)| / y(t), y the exponential trend by least squares",
        unit: Unit.Index,
        range: "0 or more, in percent of the trend; 0 = grows evenly; missing where any period has no trade, and below three periods",
        source: "UNCTAD (1995), Handbook of International Trade and Development Statistics: instability index, on an exponential trend"
    )
{
    public override Needs Needs => Needs.TwoPeriods;

    public override Bounds Bounds => Bounds.Outer;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 10, Year: 2015),
                new("A", "10", 80, Year: 2016),
                new("A", "10", 10),
                new("A", "44", 2, Year: 2015),
                new("A", "44", 4, Year: 2016),
                new("A", "44", 8),
            ],
            Expected: [new(["2015..2017", "A", "10"], 400 / 3.0), new(["2015..2017", "A", "44"], 0)],
            Arithmetic: "Product 10: the slope is 0 and the trend is the geometric mean, (10 × 80 × 10)^(1/3) = 20. "
                + "The gaps are 10 / 20, 60 / 20 and 10 / 20: 100 / 3 × 4 = 133.333…. Product 44 doubles every year: no gap."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerSeries(Unit, least: 3, _ => Limits, MeanGap);

    private static double MeanGap(Series series)
    {
        var trend = series.Trend;
        return 100
            * series
                .Times.Zip(series.Values, (time, value) => Math.Abs(Math.Exp(Math.Log(value) - trend.LogAt(time)) - 1))
                .Average();
    }
}
