using Hansa.Statistics.Figures;
using Hansa.Statistics.Firms;
using Hansa.Statistics.Scenarios;

namespace Hansa.Tests.Statistics.Firms;

public sealed class FirmMonthsTests
{
    [Fact]
    public void Twelve_months_from_the_first_shipment_take_the_place_of_the_first_calendar_year()
    {
        // From November of the second year on 10 a month, to the end of the fourth: calendar 20, then 120; by months 120, then 120.
        var firm = Firm(4, month => month >= 22 ? 10 : 0);
        var partial = new PartialYear([firm], 4, 0);

        Assert.Equal(20, partial.EntrantsByCalendar(1).Value);
        Assert.Equal(120, partial.EntrantsByMonths(1).Value);
        Assert.Equal(5, partial.GrowthByCalendar(1).Value);
        Assert.Equal(0, partial.GrowthByMonths(1).Value);
    }

    [Fact]
    public void Twelve_months_to_the_last_shipment_take_the_place_of_the_last_calendar_year()
    {
        // 10 a month to March of the third year: calendar 30, by months 120.
        var partial = new PartialYear([Firm(4, month => month <= 26 ? 10 : 0)], 4, 0);

        Assert.Equal(30, partial.ExitersByCalendar(3).Value);
        Assert.Equal(120, partial.ExitersByMonths(3).Value);
    }

    [Fact]
    public void What_months_outside_the_panel_would_decide_is_missing()
    {
        var partial = new PartialYear([Firm(3, month => month >= 14 ? 1 : 0)], 3, 0);

        Assert.Equal(Missing.NotObserved, partial.EntrantsByCalendar(0).Missing);
        Assert.Equal(Missing.NotObserved, partial.EntrantsByMonths(2).Missing);
        Assert.Equal(Missing.NotObserved, partial.GrowthByMonths(1).Missing);
        Assert.Equal(Missing.NotObserved, partial.ExitersByMonths(1).Missing);
        Assert.Equal(Missing.NoBase, partial.ExitersByCalendar(2).Missing);
    }

    [Fact]
    public void Means_agree_with_months_added_one_by_one()
    {
        for (var seed = 1UL; seed <= 50; seed++)
        {
            var draws = new Draws(seed, "months");
            var firms = Enumerable.Range(0, 1 + draws.Below(12)).Select(_ => Random(4, draws)).ToArray();
            var partial = new PartialYear([.. firms.Select(months => Firm(4, month => months[month]))], 4, 0);

            for (var year = 1; year < 3; year++)
            {
                var entered = firms.Where(one => Year(one, year) > 0 && Year(one, year - 1) == 0).ToArray();
                double? expected = entered.Length == 0 ? null : entered.Average(one => FromFirst(one, year));
                Assert.True(Close(expected, partial.EntrantsByMonths(year).Value), $"seed {seed}");
            }
        }
    }

    private static bool Close(double? one, double? other) =>
        one is null ? other is null : other is not null && Math.Abs(one.Value - other.Value) < 1e-9;

    private static double FromFirst(int[] months, int year)
    {
        var first = year * 12;
        while (months[first] == 0)
            first++;
        return months[first..(first + 12)].Sum();
    }

    private static int Year(int[] months, int year) => months[(year * 12)..((year + 1) * 12)].Sum();

    private static int[] Random(int years, Draws draws)
    {
        var activity = draws.Unit() / 4;
        return [.. Enumerable.Range(0, years * 12).Select(_ => draws.Unit() < activity ? 1 + draws.Below(90) : 0)];
    }

    private static FirmMonths Firm(int years, Func<int, int> value)
    {
        Int128[] months = [.. Enumerable.Range(0, years * 12).Select(month => (Int128)value(month))];
        var active = Enumerable
            .Range(0, years)
            .Where(year => months.Skip(year * 12).Take(12).Any(one => one > 0))
            .Aggregate(0UL, (bits, year) => bits | (1UL << year));
        return new FirmMonths(new ActiveYears(active), months);
    }
}
