using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The standard deviation of what the exponential trend leaves of the logarithm of trade, times 100.</summary>
public sealed class ResidualInstability()
    : Indicator(
        code: "instability-log",
        formula: "100 √(Σt e(t)² / (n - 2)), e(t) = ln x(r,k,t) - (α + β t) by least squares",
        unit: Unit.Index,
        range: "0 or more; 0 = grows evenly; missing where any period has no trade, and below three periods",
        source: "Massell (1970), American Economic Review 60(4): 618-630, in logarithms, with the degrees of freedom that the trend leaves"
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
            Expected:
            [
                new(["2015..2017", "A", "10"], 100 * Math.Sqrt(6) * Math.Log(2)),
                new(["2015..2017", "A", "44"], 0),
            ],
            Arithmetic: "Product 10: the trend is flat at ln 20, the residuals are -ln 2, 2 ln 2 and -ln 2: "
                + "100 × √(6 (ln 2)² / 1) = 100 × √6 × 0.693147… = 169.786. Product 44 doubles every year: no residual."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerSeries(Unit, least: 3, _ => Limits, Deviation);

    private static double Deviation(Series series)
    {
        var trend = series.Trend;
        var squares = series.Times.Zip(
            series.Values,
            (time, value) => Math.Pow(Math.Log(value) - trend.LogAt(time), 2)
        );
        return 100 * Math.Sqrt(squares.Sum() / (series.Times.Length - 2));
    }
}
