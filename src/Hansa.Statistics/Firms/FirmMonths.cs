using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>The exports of one firm month by month, beside the years in which it is an exporter.</summary>
/// <param name="years">By a rule.</param>
/// <param name="months">Exports in minor units, twelve for each year of the panel.</param>
public sealed class FirmMonths(ActiveYears years, IReadOnlyList<Int128> months)
{
    public const int InAYear = 12;

    public ActiveYears Years => years;

    /// <summary>Months of a year with exports above 0.</summary>
    public int ActiveIn(int year) => months.Skip(year * InAYear).Take(InAYear).Count(value => value > 0);

    /// <summary>Exports of a calendar year.</summary>
    public Int128 Calendar(int year) => Sum(year * InAYear);

    /// <summary>The place of the first month of a year with exports; nothing where there is none.</summary>
    public int? FirstMonth(int year) => Active(year).Cast<int?>().FirstOrDefault();

    /// <summary>The place of the last month of a year with exports.</summary>
    public int? LastMonth(int year) => Active(year).Cast<int?>().LastOrDefault();

    /// <summary>Exports of twelve months from one on.</summary>
    public Int128 Sum(int month) => months.Skip(month).Take(InAYear).Aggregate(Int128.Zero, (sum, one) => sum + one);

    private IEnumerable<int> Active(int year) =>
        Enumerable.Range(year * InAYear, InAYear).Where(month => months[month] > 0);
}

/// <summary>Entrants and exiters of a year by calendar years, and by twelve months from their first or to their last shipment.</summary>
/// <remarks>
/// A firm that begins in November exports for two months of its first calendar year: that year looks small and the growth after it large.
/// Source: Bernard, Boler, Massari, Reyes and Taglioni (2017), American Economic Review 107(10): 3211-3238.
/// </remarks>
/// <param name="periods">Years of the panel.</param>
/// <param name="first">The first year of which the exporters are known.</param>
public sealed class PartialYear(IReadOnlyList<FirmMonths> firms, int periods, int first)
{
    /// <summary>Mean exports of entrants in their first calendar year, in minor units.</summary>
    public Figure EntrantsByCalendar(int year) =>
        year > first ? Mean(Entrants(year), firm => firm.Calendar(year)) : None;

    /// <summary>Mean exports of entrants in twelve months from the first shipment on.</summary>
    public Figure EntrantsByMonths(int year) =>
        year > first && year + 1 < periods ? Mean(Entrants(year), firm => FirstTwelve(firm, year)) : None;

    /// <summary>Growth of surviving entrants, all together, from the first calendar year to the second.</summary>
    public Figure GrowthByCalendar(int year) =>
        year > first && year + 1 < periods
            ? Growth(Survivors(year), firm => firm.Calendar(year), firm => firm.Calendar(year + 1))
            : None;

    /// <summary>Their growth from the first twelve months to the next twelve.</summary>
    public Figure GrowthByMonths(int year) =>
        year > first && year + 2 < periods
            ? Growth(
                Survivors(year),
                firm => FirstTwelve(firm, year),
                firm => firm.Sum(firm.FirstMonth(year)!.Value + FirmMonths.InAYear)
            )
            : None;

    /// <summary>Mean exports of exiters in their last calendar year, which is the one before.</summary>
    public Figure ExitersByCalendar(int year) =>
        year > first ? Mean(Exiters(year), firm => firm.Calendar(year - 1)) : None;

    /// <summary>Mean exports of exiters in twelve months up to the last shipment.</summary>
    public Figure ExitersByMonths(int year) =>
        year > first && year >= 2
            ? Mean(Exiters(year), firm => firm.Sum(firm.LastMonth(year - 1)!.Value - FirmMonths.InAYear + 1))
            : None;

    private static Figure None => Figure.None(Missing.NotObserved);

    private static Int128 FirstTwelve(FirmMonths firm, int year) => firm.Sum(firm.FirstMonth(year)!.Value);

    private IEnumerable<FirmMonths> Entrants(int year) =>
        firms.Where(firm => firm.Years.Entries.In(year) && firm.FirstMonth(year) is not null);

    private IEnumerable<FirmMonths> Survivors(int year) => Entrants(year).Where(firm => firm.Years.In(year + 1));

    private IEnumerable<FirmMonths> Exiters(int year) =>
        firms.Where(firm => firm.Years.Exits.In(year) && firm.LastMonth(year - 1) is not null);

    private static Figure Mean(IEnumerable<FirmMonths> firms, Func<FirmMonths, Int128> value) =>
        Distribution.Of(firms.Select(value), Missing.NoBase).Mean;

    private static Figure Growth(
        IEnumerable<FirmMonths> firms,
        Func<FirmMonths, Int128> before,
        Func<FirmMonths, Int128> after
    )
    {
        var (then, now) = (Int128.Zero, Int128.Zero);
        foreach (var firm in firms)
            (then, now) = (then + before(firm), now + after(firm));
        return then > 0 ? Figure.Of(((double)now / (double)then) - 1) : Figure.None(Missing.NoBase);
    }
}
