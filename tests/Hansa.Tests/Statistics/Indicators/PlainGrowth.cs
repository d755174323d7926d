using System.Numerics;
using Hansa.Statistics.Comparisons;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Growth, ranks and market shares once more, straight from the rows, in whole numbers of any size; shares no code with the catalogue.</summary>
internal sealed class PlainGrowth
{
    private readonly PlainTrade trade;
    private readonly Dictionary<(int Year, string Who, string Code), BigInteger> sums = [];
    private readonly Dictionary<(int Year, string Who), BigInteger> totals = [];
    private readonly int[] years;
    private readonly string[] codes;

    public PlainGrowth(PlainTrade trade)
    {
        this.trade = trade;
        years = [.. trade.Rows.Select(row => row.Year).Distinct().Order()];
        foreach (var row in trade.Rows.Where(row => row.Flow == "export"))
            Add(row.Year, row.Territory, row);
        foreach (var row in (trade.World ?? trade.Rows).Where(row => row.Flow == "export"))
            Add(row.Year, "*", row);
        codes =
        [
            .. trade
                .Rows.Concat(trade.World ?? [])
                .SelectMany(row => row.Code == "_U" ? [] : row.Code.Split('|'))
                .Where(code => code.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public PlainFigure? Figure(string indicator, int year, string who, string code) =>
        indicator switch
        {
            "cagr" => OfTwo(() => Compound(who, code)),
            "midpoint-growth" => OfTwo(() => Midpoint(who, code)),
            "contribution" => OfTwo(() => Contribution(who, code)),
            "trend-growth" => Series(who, code, 2, (slope, _) => Math.Exp(slope) - 1),
            "instability" => Series(
                who,
                code,
                3,
                (_, gaps) => 100 * gaps.Sum(gap => Math.Abs(Math.Exp(gap) - 1)) / gaps.Length
            ),
            "instability-log" => Series(
                who,
                code,
                3,
                (_, gaps) => 100 * Math.Sqrt(gaps.Sum(gap => gap * gap) / (gaps.Length - 2))
            ),
            "market-share" => Share(year, who, code),
            "market-rank" => Rank(year, who, code),
            "rank-change" => OfTwo(() => RankChange(who, code)),
            "growth-share" => OfTwo(() => Quadrant(who, code)),
            "extensive-margin" => Extensive(year, who),
            "intensive-margin" => Intensive(year, who),
            _ => null,
        };

    private void Add(int year, string who, PlainRow row)
    {
        totals[(year, who)] = totals.GetValueOrDefault((year, who)) + (BigInteger)row.Value;
        if (row.Code.Length > 0 && row.Code != "_U" && !row.Code.Contains('|', StringComparison.Ordinal))
            sums[(year, who, row.Code)] = sums.GetValueOrDefault((year, who, row.Code)) + (BigInteger)row.Value;
    }

    private BigInteger X(int year, string who, string code) => sums.GetValueOrDefault((year, who, code));

    private BigInteger Total(int year, string who) => totals.GetValueOrDefault((year, who));

    private BigInteger B(int year, string who, string code) =>
        X(year, "*", code) - (trade.WithoutTerritory ? X(year, who, code) : 0);

    private BigInteger B(int year, string who) => Total(year, "*") - (trade.WithoutTerritory ? Total(year, who) : 0);

    private PlainFigure OfTwo(Func<PlainFigure> figure) =>
        years.Length == 1 ? PlainFigure.None("not-applicable") : figure();

    private PlainFigure Compound(string who, string code)
    {
        var (first, last) = (X(years[0], who, code), X(years[^1], who, code));
        if (first.IsZero)
            return PlainFigure.None("no-base");
        if (first < 0 || last < 0)
            return PlainFigure.None("not-applicable");
        return PlainFigure.Of(
            last.IsZero ? -1 : Math.Exp((BigInteger.Log(last) - BigInteger.Log(first)) / (years[^1] - years[0])) - 1,
            50
        );
    }

    private PlainFigure Midpoint(string who, string code)
    {
        var (first, last) = (X(years[0], who, code), X(years[^1], who, code));
        if (first < 0 || last < 0)
            return PlainFigure.None("not-applicable");
        return first.IsZero && last.IsZero
            ? PlainFigure.None("no-trade")
            : PlainFigure.Of(Quotient(2 * (last - first), last + first));
    }

    private PlainFigure Contribution(string who, string code)
    {
        var all = Total(years[0], who);
        if (all <= 0)
            return PlainFigure.None(all.IsZero ? "no-base" : "not-applicable");
        return PlainFigure.Of(Quotient(X(years[^1], who, code) - X(years[0], who, code), all));
    }

    // The normal equations of the line through (t, ln x), solved by determinants.
    private PlainFigure Series(string who, string code, int least, Func<double, double[], double> formula)
    {
        var values = years.Select(year => X(year, who, code)).ToArray();
        if (values.Length < least || values.Any(value => value <= 0))
            return PlainFigure.None("not-applicable");
        var logs = values.Select(value => BigInteger.Log(value)).ToArray();
        double[] times = [.. years.Select(year => (double)(year - years[0]))];
        var n = times.Length;
        var (t, tt, y, ty) = (
            times.Sum(),
            times.Sum(time => time * time),
            logs.Sum(),
            times.Zip(logs, (time, log) => time * log).Sum()
        );
        var slope = ((n * ty) - (t * y)) / ((n * tt) - (t * t));
        var level = (y - (slope * t)) / n;
        var figure = formula(slope, [.. times.Zip(logs, (time, log) => log - level - (slope * time))]);
        // Logarithms of up to 20 digits lose two of sixteen, and what is raised from them loses as much of itself.
        return PlainFigure.Of(figure, 100 * Math.Max(1, Math.Abs(figure)));
    }

    private PlainFigure Share(int year, string who, string code)
    {
        var group = B(year, who, code);
        if (group <= 0)
            return PlainFigure.None(group.IsZero ? "no-base" : "not-applicable");
        return PlainFigure.Of(Quotient(X(year, who, code), group));
    }

    private PlainFigure Rank(int year, string who, string code)
    {
        var own = X(year, who, code);
        if (own <= 0)
            return PlainFigure.None(own.IsZero ? "no-trade" : "not-applicable");
        var others = trade.Rows.Select(row => row.Territory).Distinct();
        return PlainFigure.Of(1 + others.Count(other => X(year, other, code) > own));
    }

    private PlainFigure RankChange(string who, string code)
    {
        var (first, last) = (Rank(years[0], who, code), Rank(years[^1], who, code));
        if (first.Missing.Length > 0)
            return first;
        return last.Missing.Length > 0 ? last : PlainFigure.Of(first.Value!.Value - last.Value!.Value);
    }

    private PlainFigure Quadrant(string who, string code)
    {
        var (x, y) = (X(years[0], who, code), X(years[^1], who, code));
        var (b, c) = (B(years[0], who, code), B(years[^1], who, code));
        var (all, later) = (B(years[0], who), B(years[^1], who));
        if (b.IsZero || c.IsZero || all.IsZero)
            return PlainFigure.None("no-base");
        if (x.IsZero && y.IsZero)
            return PlainFigure.None("no-trade");
        if (x < 0 || y < 0 || b < 0 || c < 0 || all < 0 || later < 0)
            return PlainFigure.None("not-applicable");
        var (grows, wins) = (c * all > later * b, y * b > x * c);
        return PlainFigure.OfType(
            grows ? (wins ? "rising-star" : "lost-chance")
            : wins ? "steadfast"
            : "declining"
        );
    }

    private PlainFigure Extensive(int year, string who)
    {
        var (own, all, covered) = (Total(year, who), B(year, who), Covered(year, who));
        if (own.IsZero || all.IsZero)
            return PlainFigure.None(own.IsZero ? "no-trade" : "no-base");
        return own < 0 || all < 0 || covered < 0
            ? PlainFigure.None("not-applicable")
            : PlainFigure.Of(Quotient(covered, all));
    }

    private PlainFigure Intensive(int year, string who)
    {
        var extensive = Extensive(year, who);
        if (extensive.Missing.Length > 0)
            return extensive;
        var covered = Covered(year, who);
        return covered.IsZero ? PlainFigure.None("no-base") : PlainFigure.Of(Quotient(Total(year, who), covered));
    }

    private BigInteger Covered(int year, string who) =>
        codes.Where(code => X(year, who, code) > 0).Aggregate(BigInteger.Zero, (sum, code) => sum + B(year, who, code));

    // The nearest double to a fraction of whole numbers of any size.
    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var shift = 80 + (int)Math.Max(0, denominator.GetBitLength() - numerator.GetBitLength());
        return Math.ScaleB((double)((numerator << shift) / denominator), -shift);
    }
}
