using Hansa.Statistics.Classifications;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Quality;

namespace Hansa.Tests.Statistics.Quality;

public sealed class PartBesideWholeTests
{
    [Fact]
    public void Excess_is_what_the_part_would_not_give()
    {
        // A fifth of the people would give 200 of 1,000: 360 are 160 more, 1.8 times the part.
        var capital = new PartBesideWhole(360, 1000, 2, 10);

        Assert.Equal(0.2, capital.Share.Value);
        Assert.Equal(160, capital.Excess);
        Assert.Equal(1.8, capital.Ratio.Value!.Value, 1e-15);
    }

    [Fact]
    public void An_unknown_part_is_no_part_of_zero()
    {
        var unknown = new PartBesideWhole(360, 1000, null, 10);

        Assert.Equal(Missing.NotObserved, unknown.Share.Missing);
        Assert.Null(unknown.Excess);
        Assert.Equal(Missing.NoBase, new PartBesideWhole(360, 1000, 1, 0).Share.Missing);
    }

    [Fact]
    public void Excesses_of_all_regions_sum_to_nothing_but_rounding()
    {
        const int seed = 20_383;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var exports = Enumerable.Range(0, 20).Select(_ => (Int128)random.NextInt64(1L << 50)).ToArray();
            var people = Enumerable.Range(0, 20).Select(_ => (Int128)random.Next(1, 10_000_000)).ToArray();
            var all = exports.Aggregate((Int128)0, (sum, one) => sum + one);
            var whole = people.Aggregate((Int128)0, (sum, one) => sum + one);

            var rest = exports
                .Zip(people)
                .Aggregate(
                    (Int128)0,
                    (sum, one) => sum + new PartBesideWhole(one.First, all, one.Second, whole).Excess!.Value
                );

            Assert.True(Int128.Abs(rest) <= 10, $"seed {seed}, round {round}: {rest}");
        }
    }

    [Fact]
    public void A_seat_holds_from_its_first_day_to_its_last()
    {
        var seat = new HeadOfficeSeat("RU-SPE", false, new(2006, 1, 1), new(2020, 12, 31));

        Assert.False(seat.HoldsOn(new(2005, 12, 31)));
        Assert.True(seat.HoldsOn(new(2006, 1, 1)));
        Assert.True(seat.HoldsOn(new(2020, 12, 31)));
        Assert.False(seat.HoldsOn(new(2021, 1, 1)));
    }
}
