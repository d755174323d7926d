using CsCheck;
using Hansa.Management.Targets;

namespace Hansa.Tests.Management.Targets;

public sealed class CascadeTests
{
    private static readonly CascadeRegion[] Three = [new("A", 50, 80, 1), new("B", 30, 30, 1), new("C", 10, 40, 2)];

    [Fact]
    public void By_share_of_base_the_whole_target_goes_to_the_regions()
    {
        // 120 over 50:30:10 is 66.67, 40, 13.33: the odd unit goes to the largest remainder.
        var cascade = Cascade.Of(CascadeRule.ShareOfBase, (100, 120), Three);

        Assert.Equal([67, 40, 13], cascade.Targets.Select(one => (int)one.Wanted));
        Assert.Equal(0, (int)cascade.Rest);
    }

    [Fact]
    public void By_equal_growth_what_belongs_to_no_region_grows_too()
    {
        // Everything grows by a fifth: 60, 36, 12, and the 10 that belong to no region become 12.
        var cascade = Cascade.Of(CascadeRule.EqualGrowth, (100, 120), Three);

        Assert.Equal([60, 36, 12], cascade.Targets.Select(one => (int)one.Wanted));
        Assert.Equal(12, (int)cascade.Rest);
    }

    [Fact]
    public void By_gap_those_furthest_below_their_potential_take_most()
    {
        // 30 more over the gaps 30:0:30.
        var cascade = Cascade.Of(CascadeRule.ByGap, (100, 120), Three);

        Assert.Equal([65, 30, 25], cascade.Targets.Select(one => (int)one.Wanted));
    }

    [Fact]
    public void By_weights_a_fall_is_shared_out_as_a_rise_is()
    {
        // 90 becomes 86: 4 less over 1:1:2.
        var cascade = Cascade.Of(CascadeRule.ByWeights, (100, 86), Three);

        Assert.Equal([49, 29, 8], cascade.Targets.Select(one => (int)one.Wanted));
    }

    [Theory]
    [InlineData(CascadeRule.EqualGrowth, 80, 120, CascadeRefusal.RegionsAboveCountry)]
    [InlineData(CascadeRule.ByGap, 100, 60, CascadeRefusal.FallByGap)]
    [InlineData(CascadeRule.ByWeights, 100, 10, CascadeRefusal.BelowZero)]
    public void What_a_rule_cannot_share_out_is_refused(CascadeRule rule, int start, int wanted, CascadeRefusal refusal)
    {
        Assert.Equal(refusal, Cascade.WhyNot(rule, (start, wanted), Three));
        Assert.Throws<ArgumentException>(() => Cascade.Of(rule, (start, wanted), Three));
    }

    [Fact]
    public void Nobody_can_take_a_part_where_all_count_nothing()
    {
        CascadeRegion[] idle = [new("A", 0, 0, 0)];

        Assert.All(
            Enum.GetValues<CascadeRule>().Where(rule => rule != CascadeRule.EqualGrowth),
            rule => Assert.Equal(CascadeRefusal.NothingToShareBy, Cascade.WhyNot(rule, (5, 10), idle))
        );
        Assert.Equal(CascadeRefusal.NoRegions, Cascade.WhyNot(CascadeRule.ShareOfBase, (5, 10), []));
    }

    [Theory]
    [InlineData(CascadeRule.ShareOfBase)]
    [InlineData(CascadeRule.EqualGrowth)]
    [InlineData(CascadeRule.ByGap)]
    [InlineData(CascadeRule.ByWeights)]
    public void Targets_of_regions_add_up_to_the_national_one_exactly(CascadeRule rule)
    {
        var (shared, refused) = (0, 0);
        var amount = Gen.Long[0, 9_000_000_000_000_000];
        Gen.Select(
                Gen.Select(amount, amount, Gen.Long[0, 1000], (start, more, weight) => (start, more, weight)).Array[
                    1,
                    30
                ],
                amount,
                Gen.Long[0, 9_000_000_000_000_000_000]
            )
            .Sample(
                (rows, unallocated, wanted) =>
                {
                    CascadeRegion[] regions =
                    [
                        .. rows.Select(
                            (row, at) =>
                                new CascadeRegion($"R{at}", row.start, (Int128)row.start + row.more, row.weight)
                        ),
                    ];
                    var country = regions.Aggregate((Int128)unallocated, (sum, one) => sum + one.Base);
                    if (Cascade.WhyNot(rule, (country, wanted), regions) is not null)
                    {
                        Interlocked.Increment(ref refused);
                        return;
                    }
                    Interlocked.Increment(ref shared);
                    var cascade = Cascade.Of(rule, (country, wanted), regions);
                    Assert.Equal(
                        (Int128)wanted,
                        cascade.Targets.Aggregate(cascade.Rest, (sum, one) => sum + one.Wanted)
                    );
                    Assert.All(cascade.Targets, one => Assert.True(one.Wanted >= 0));
                },
                iter: 500
            );
        Assert.True(shared > 100, $"{shared} shared out, {refused} refused");
    }
}
