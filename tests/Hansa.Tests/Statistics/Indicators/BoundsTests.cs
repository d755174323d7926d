using CsCheck;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Tries every allocation of a few undisclosed units of trade, and compares what comes out with the bounds and the certainty of types.</summary>
public sealed class BoundsTests
{
    private const double Tolerance = 1e-11;

    public static TheoryData<string> Codes =>
        [.. Catalogue.Indicators.Where(one => one.Bounds != Bounds.Disclosed).Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_allocation_leaves_the_bounds_and_joint_ends_are_reached(string code)
    {
        var indicator = Catalogue.Find(code)!;
        RandomTrade
            .Tiny.Where(trade => !indicator.Needs.HasFlag(Needs.Imports) || trade.Rows.Any(row => row.Flow == "import"))
            .Sample(
                trade => Compare(indicator, trade),
                iter: RandomTrade.Count / 10,
                threads: 1,
                print: RandomTrade.Print
            );
    }

    private static void Compare(Indicator indicator, PlainTrade trade)
    {
        var figures = indicator.Compute(trade.Compare());
        var allocated = Allocation.All(trade).Select(one => new PlainStatistics(one)).ToArray();
        var plain = new PlainStatistics(trade);
        for (var row = 0; row < figures.Count; row++)
        {
            var year = indicator.Needs.HasFlag(Needs.TwoPeriods) ? 0 : plain.Years[figures.Member(row, 0)];
            var who = plain.Territories[figures.Member(row, 1)];
            var last = PlainFigure.KeyAfterTerritory(figures, row);
            var outcomes = allocated.Select(one => one.Figure(indicator.Code, year, who, last)).Distinct().ToArray();
            var where = $"{year} {who} {last}";
            if (figures.Types is { } types)
                CompareType(types[row]!, outcomes, !trade.WithoutTerritory && trade.World is null, where);
            else if (figures[row].Missing == Missing.None)
                CompareInterval(figures[row], outcomes, indicator.Bounds, where);
        }
    }

    // Beside other data, an index can be without limit at an allocation of less than one unit, which is not tried here.
    private static void CompareType(TypeVerdict verdict, PlainFigure[] outcomes, bool bothWays, string where)
    {
        var types = outcomes.Select(outcome => outcome.Type).Distinct().ToArray();
        var isAlwaysThis = types is [var only] && only == (verdict.Code ?? "");
        Assert.True(
            bothWays ? verdict.IsCertain == isAlwaysThis : isAlwaysThis || !verdict.IsCertain,
            $"{where}: {verdict}, but {string.Join(", ", types)}"
        );
    }

    private static void CompareInterval(Figure figure, PlainFigure[] outcomes, Bounds bounds, string where)
    {
        var interval = figure.Interval;
        double[] values =
        [
            .. outcomes.Where(outcome => outcome.Value is not null).Select(outcome => outcome.Value!.Value),
        ];
        foreach (var value in values)
            Assert.True(interval.Contain(value, Slack(value)), $"{where}: {value:R} outside {interval}");
        Assert.True(interval.Contain(figure.Value!.Value, 0), $"{where}: {figure.Value:R} outside its own {interval}");
        if (bounds == Bounds.Outer || values.Length < outcomes.Length)
            return;
        Assert.True(
            Math.Abs(values.Min() - interval.Low) <= Slack(values.Min()),
            $"{where}: least {values.Min():R}, not {interval.Low:R}"
        );
        Assert.True(
            Math.Abs(values.Max() - interval.High) <= Slack(values.Max()),
            $"{where}: most {values.Max():R}, not {interval.High:R}"
        );
    }

    private static double Slack(double value) => Tolerance * Math.Max(1, Math.Abs(value));
}
