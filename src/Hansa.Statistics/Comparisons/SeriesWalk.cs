using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Computes figures over the series of all periods of each territory and code.</summary>
public static class SeriesWalk
{
    /// <summary>One figure per territory and code, for the span from first to last period.</summary>
    /// <param name="least">Fewest periods that the formula has an answer for.</param>
    /// <param name="limits">Where undisclosed trade may belong to the cell in any period, the interval of the figure.</param>
    /// <param name="formula">Over a series whose values are all above 0.</param>
    public static FigureTable PerSeries(
        this Comparison comparison,
        Unit unit,
        int least,
        Func<Series, Limits> limits,
        Func<Series, double> formula
    )
    {
        var table = new FigureTable(unit, comparison.SpanAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        for (var row = 0; row < table.Count; row++)
        {
            var series = Series.Of(comparison, table.Member(row, 1), table.Member(row, 2));
            table[row] = Answer(series, least, limits, formula);
        }
        return table;
    }

    private static Figure Answer(Series series, int least, Func<Series, Limits> limits, Func<Series, double> formula)
    {
        if (series.Gap != Missing.None)
            return Figure.None(series.Gap);
        if (series.Values.Length < least || Array.Exists(series.Values, value => value <= 0))
            return Figure.None(Missing.NotApplicable);
        var figure = Figure.Of(formula(series));
        return series.IsDisclosed ? figure : figure.Within(limits(series));
    }
}

/// <summary>Trade of one territory in one code over all periods.</summary>
/// <param name="Times">Periods as the calendar counts them, ascending.</param>
/// <param name="Values">One sum per period, in minor units.</param>
/// <param name="Possible">Undisclosed trade that may belong to the cell, one sum per period.</param>
/// <param name="Gap">Why the series is incomplete.</param>
public sealed record Series(double[] Times, double[] Values, double[] Possible, Missing Gap)
{
    public bool IsDisclosed => Array.TrueForAll(Possible, one => one == 0);

    public static Series Of(Comparison comparison, int territory, int code)
    {
        var exports = comparison.Exports;
        int[] cells = [.. Enumerable.Range(0, exports.Periods.Count).Select(at => exports.Cell(at, territory, code))];
        return new Series(
            [.. exports.Periods.Select(period => (double)period.Ordinal)],
            [.. cells.Select(exports.Known.Double)],
            [.. cells.Select(cell => (double)exports.PossibleAt(cell))],
            cells.Aggregate(Missing.None, (gap, cell) => gap.And(exports.Gap(cell)))
        );
    }

    /// <summary>The exponential trend through the values by least squares on their logarithms.</summary>
    public LogTrend Trend => LogTrend.Through(Times, Values);
}

/// <summary>ln x = level + slope (t - mean t), by least squares.</summary>
/// <param name="Slope">b.</param>
/// <param name="Level">Mean of ln x.</param>
/// <param name="MeanTime">Mean of t.</param>
public readonly record struct LogTrend(double Slope, double Level, double MeanTime)
{
    /// <param name="times">At least two that differ.</param>
    /// <param name="values">All above 0.</param>
    public static LogTrend Through(double[] times, double[] values)
    {
        var meanTime = times.Average();
        // Levels about the first value keep the digits that large sums would take from the slope.
        var origin = Math.Log(values[0]);
        var logs = values.Select(value => Math.Log(value / values[0])).ToArray();
        var mean = logs.Average();
        var (above, below) = (0.0, 0.0);
        for (var at = 0; at < times.Length; at++)
        {
            above += (times[at] - meanTime) * (logs[at] - mean);
            below += (times[at] - meanTime) * (times[at] - meanTime);
        }
        return new LogTrend(above / below, origin + mean, meanTime);
    }

    /// <summary>ln of the trend value at a time.</summary>
    public double LogAt(double time) => Level + (Slope * (time - MeanTime));
}
