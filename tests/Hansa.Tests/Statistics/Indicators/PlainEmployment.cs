using System.Numerics;
using Hansa.Statistics.Comparisons;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>Location quotients and economic base once more, straight from the rows, in whole numbers of any size; shares no code with the catalogue.</summary>
internal sealed class PlainEmployment
{
    private const string NoTrade = "no-trade";
    private const string NoBase = "no-base";
    private const string NotApplicable = "not-applicable";

    private readonly PlainTrade trade;
    private readonly IReadOnlyDictionary<string, decimal> netExports;
    private readonly string[] codes;

    public PlainEmployment(PlainTrade trade, IReadOnlyDictionary<string, decimal>? netExports = null)
    {
        this.trade = trade;
        this.netExports = netExports ?? new Dictionary<string, decimal>();
        codes = new PlainStatistics(trade).Codes;
    }

    public PlainFigure? Figure(string indicator, int year, string who, string key) =>
        indicator switch
        {
            "employment-quotient" => Simple(year, who, key),
            "basic-employment" => Basic(year, who, key),
            "base-multiplier" => Multiplier(year, who),
            "minimum-basic" => MinimumBasic(year, who, key),
            "minimum-multiplier" => MinimumMultiplier(year, who),
            "cilq" => Cross(year, who, key.Split('|')),
            "flq" => Flegg(year, who, key.Split('|')),
            _ => null,
        };

    private BigInteger E(int year, string who, string? code = null) => Sum(trade.Rows, year, who, code);

    private BigInteger B(int year, string who, string? code = null) =>
        Sum(trade.World ?? trade.Rows, year, null, code) - (trade.WithoutTerritory ? E(year, who, code) : 0);

    private static BigInteger Sum(IEnumerable<PlainRow> rows, int year, string? who, string? code) =>
        rows.Where(row => row.Flow == "export" && row.Year == year)
            .Where(row => (who is null || row.Territory == who) && (code is null || row.Code == code))
            .Aggregate(BigInteger.Zero, (sum, row) => sum + (BigInteger)row.Value);

    private PlainFigure Simple(int year, string who, string code)
    {
        var (all, group, country) = (E(year, who), B(year, who, code), B(year, who));
        if (all.IsZero)
            return PlainFigure.None(NoTrade);
        if (group.IsZero || country.IsZero)
            return PlainFigure.None(NoBase);
        return all < 0 || group < 0 || country < 0
            ? PlainFigure.None(NotApplicable)
            : PlainFigure.Of(Over(E(year, who, code) * country, all * group));
    }

    // e - e(r) E(i) (1 - g) / E over E × 10^4, so that shares with up to four decimals stay whole.
    private BigInteger Excess(int year, string who, string code) =>
        (E(year, who, code) * B(year, who) * 10_000)
        - (E(year, who) * B(year, who, code) * (BigInteger)((1 - netExports.GetValueOrDefault(code)) * 10_000));

    private PlainFigure Basic(int year, string who, string code)
    {
        var (all, country) = (E(year, who), B(year, who));
        if (all.IsZero || country.IsZero)
            return PlainFigure.None(all.IsZero ? NoTrade : NoBase);
        if (all < 0 || country < 0 || E(year, who, code) < 0 || B(year, who, code) < 0)
            return PlainFigure.None(NotApplicable);
        return PlainFigure.Of(Over(BigInteger.Max(0, Excess(year, who, code)), country * 10_000));
    }

    private PlainFigure Multiplier(int year, string who)
    {
        var (all, country) = (E(year, who), B(year, who));
        if (all.IsZero || country.IsZero)
            return PlainFigure.None(all.IsZero ? NoTrade : NoBase);
        if (all < 0 || country < 0 || codes.Any(code => E(year, who, code) < 0 || B(year, who, code) < 0))
            return PlainFigure.None(NotApplicable);
        var basic = codes.Aggregate(BigInteger.Zero, (sum, code) => sum + BigInteger.Max(0, Excess(year, who, code)));
        return basic.IsZero ? PlainFigure.None(NoBase) : PlainFigure.Of(Over(all * country * 10_000, basic));
    }

    // The territory with the smallest share, found by comparing all pairs crosswise.
    private (BigInteger Own, BigInteger All)? Least(int year, string code)
    {
        var shares = trade
            .Rows.Select(row => row.Territory)
            .Distinct()
            .Select(one => (Own: E(year, one, code), All: E(year, one)))
            .Where(one => one.All > 0 && one.Own >= 0)
            .ToArray();
        return shares.Length == 0
            ? null
            : shares.First(one => shares.All(other => one.Own * other.All <= other.Own * one.All));
    }

    private PlainFigure MinimumBasic(int year, string who, string code)
    {
        var (own, all) = (E(year, who, code), E(year, who));
        if (all.IsZero)
            return PlainFigure.None(NoTrade);
        if (Least(year, code) is not { } least || all < 0 || own < 0)
            return PlainFigure.None(NotApplicable);
        return PlainFigure.Of(Over((own * least.All) - (all * least.Own), least.All));
    }

    private PlainFigure MinimumMultiplier(int year, string who)
    {
        var all = E(year, who);
        if (all.IsZero)
            return PlainFigure.None(NoTrade);
        if (all < 0 || codes.Any(code => E(year, who, code) < 0 || Least(year, code) is null))
            return PlainFigure.None(NotApplicable);
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var code in codes)
        {
            var least = Least(year, code)!.Value;
            var excess = (E(year, who, code) * least.All) - (all * least.Own);
            (numerator, denominator) = ((numerator * least.All) + (excess * denominator), denominator * least.All);
        }
        return numerator.IsZero ? PlainFigure.None(NoBase) : PlainFigure.Of(Over(all * denominator, numerator));
    }

    private PlainFigure Cross(int year, string who, string[] pair)
    {
        if (E(year, who).IsZero)
            return PlainFigure.None(NoTrade);
        var (supplier, buyer) = (E(year, who, pair[0]), E(year, who, pair[1]));
        var (supply, demand) = (B(year, who, pair[0]), B(year, who, pair[1]));
        if (supply.IsZero || demand.IsZero || buyer.IsZero)
            return PlainFigure.None(NoBase);
        return E(year, who) < 0 || supply < 0 || demand < 0 || supplier < 0 || buyer < 0
            ? PlainFigure.None(NotApplicable)
            : PlainFigure.Of(Over(supplier * demand, supply * buyer));
    }

    private PlainFigure Flegg(int year, string who, string[] pair)
    {
        var quotient = pair[0] == pair[1] ? Simple(year, who, pair[0]) : Cross(year, who, pair);
        var country = B(year, who);
        if (quotient.Value is not { } value)
            return quotient;
        if (country <= 0 || E(year, who, pair[0]) < 0)
            return PlainFigure.None(country.IsZero ? NoBase : NotApplicable);
        var size = Math.Pow(Math.Log2(1 + Over(E(year, who), country)), 0.3);
        return PlainFigure.Of(Math.Min(1, value * size));
    }

    private static double Over(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var shift = (int)Math.Max(0, (denominator / common).GetBitLength() - 900);
        return (double)((numerator / common) >> shift) / (double)((denominator / common) >> shift);
    }
}
