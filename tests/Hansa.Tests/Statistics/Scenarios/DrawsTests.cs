using Hansa.Statistics.Scenarios;

namespace Hansa.Tests.Statistics.Scenarios;

public sealed class DrawsTests
{
    // Computed apart from the published algorithms: FNV-1a of the label, SplitMix64, xoshiro256**.
    [Fact]
    public void The_numbers_are_those_of_the_published_algorithm()
    {
        var draws = new Draws(1, "a");

        Assert.Equal(9008315257241014214UL, draws.Next());
        Assert.Equal(12440196133042116501UL, draws.Next());
        Assert.Equal(9461627748346269374UL, draws.Next());
        Assert.Equal(14859527914825194380UL, draws.Next());
    }

    [Fact]
    public void Whole_numbers_stay_below_their_bound_and_reach_every_value()
    {
        var draws = new Draws(2, "below");

        var counts = new int[7];
        for (var i = 0; i < 7_000; i++)
            counts[draws.Below(7)]++;

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void A_log_normal_draw_has_median_1()
    {
        var draws = new Draws(3, "median");

        var below = Enumerable.Range(0, 10_000).Count(_ => draws.LogNormal(1) < 1);

        Assert.InRange(below, 4_800, 5_200);
    }
}
