using Hansa.Statistics.Figures;
using Hansa.Statistics.Quality;

namespace Hansa.Tests.Statistics.Quality;

public sealed class MirrorComparisonTests
{
    [Fact]
    public void Discrepancy_is_twice_the_gap_by_the_sum_of_both_reports()
    {
        // 2 · |100 − 150| / (100 + 150) = 0.4
        var gap = MirrorComparison.Total([new("44", "DEU", 100, 150)]);

        Assert.Equal(0.4, gap.Asymmetry.Value!.Value, 1e-15);
        Assert.Equal(LargerSide.Importer, gap.Larger);
    }

    [Fact]
    public void Gaps_of_opposite_sign_cancel_in_sums_and_not_over_single_flows()
    {
        // Sums 300 and 300; gaps 100 + 100 = 200, and 2 · 200 / 600 = 2/3.
        var gap = MirrorComparison.Total([new("44", "DEU", 100, 200), new("44", "CHN", 200, 100)]);

        Assert.Equal(0, gap.Asymmetry.Value);
        Assert.Equal(2 / 3.0, gap.AsymmetryOfFlows.Value!.Value, 1e-15);
        Assert.Equal(LargerSide.Neither, gap.Larger);
    }

    [Fact]
    public void One_silent_side_gives_two_and_two_silent_sides_give_none()
    {
        Assert.Equal(2, MirrorComparison.Total([new("44", "DEU", 7, 0)]).Asymmetry.Value);
        Assert.Equal(Missing.NoTrade, MirrorComparison.Total([]).Asymmetry.Missing);
        Assert.Equal(Missing.NotApplicable, MirrorComparison.Total([new("44", "DEU", -7, 9)]).Asymmetry.Missing);
    }

    [Fact]
    public void The_largest_gap_comes_first_and_ties_go_by_code()
    {
        MirrorPair[] pairs = [new("10", "A", 5, 9), new("44", "A", 90, 10), new("09", "A", 9, 5)];

        Assert.Equal(["44", "09", "10"], MirrorComparison.By(pairs, pair => pair.Product).Select(gap => gap.Code));
    }

    [Fact]
    public void Sides_scale_and_grouping_change_nothing_that_they_should_not()
    {
        const int seed = 20_381;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var pairs = Enumerable
                .Range(0, random.Next(1, 30))
                .Select(_ => new MirrorPair(
                    $"{random.Next(5)}",
                    $"{random.Next(4)}",
                    random.Next(1000),
                    random.Next(1000)
                ))
                .Append(new MirrorPair("0", "0", 1, 1))
                .ToArray();
            var total = MirrorComparison.Total(pairs);
            var swapped = MirrorComparison.Total([
                .. pairs.Select(one => one with { Exports = one.Imports, Imports = one.Exports }),
            ]);
            var scaled = MirrorComparison.Total([
                .. pairs.Select(one => one with { Exports = one.Exports * 1000, Imports = one.Imports * 1000 }),
            ]);
            var groups = MirrorComparison.By(pairs, pair => pair.Partner);

            Assert.True(total.Asymmetry.Value is >= 0 and <= 2, $"seed {seed}, round {round}");
            Assert.True(total.Asymmetry.Value <= total.AsymmetryOfFlows.Value, $"seed {seed}, round {round}");
            Assert.Equal(total.Asymmetry.Value, swapped.Asymmetry.Value);
            Assert.Equal(total.AsymmetryOfFlows.Value!.Value, scaled.AsymmetryOfFlows.Value!.Value, 1e-15);
            Assert.Equal(total.Gaps, groups.Aggregate((Int128)0, (sum, one) => sum + one.Gaps));
            Assert.Equal(total.Exports, groups.Aggregate((Int128)0, (sum, one) => sum + one.Exports));
        }
    }
}
