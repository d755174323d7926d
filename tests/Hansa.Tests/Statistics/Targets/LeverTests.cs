using CsCheck;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;

namespace Hansa.Tests.Statistics.Targets;

public sealed class LeverTests
{
    // 100 entrants a year, half survive each year, worth 1, 2 and 4: each entrant stands for 1 + 1 + 1 = 3.
    private static readonly Cohorts Now = new(100, 0.5m, [1, 2, 4]);

    private static readonly LeverLimits Wide = new(1000, 100, 100);

    [Fact]
    public void Exports_are_those_of_all_cohorts() => Assert.Equal(300, Now.Exports);

    [Fact]
    public void Each_lever_alone_brings_exports_to_the_target()
    {
        Assert.Equal(200, Now.EntryFor(600).Value);
        Assert.Equal(2, Now.ValueFactorFor(600).Value);
        // 1 + 2s + 4s² = 6: s = (-1 + √21) / 4.
        Assert.Equal((Math.Sqrt(21) - 1) / 4, Now.SurvivalFor(600).Value!.Value, 1e-12);
    }

    [Fact]
    public void A_lever_that_cannot_do_it_says_so()
    {
        Assert.Equal(Missing.NotApplicable, Now.SurvivalFor(701).Missing);
        Assert.Equal(1, Now.SurvivalFor(700).Value);
        Assert.Equal(0, Now.SurvivalFor(100).Value);
        Assert.Equal(Missing.NoBase, (Now with { Values = [0, 0] }).EntryFor(1).Missing);
        Assert.Equal(Missing.NoBase, (Now with { Entry = 0 }).ValueFactorFor(1).Missing);
        Assert.Equal(Missing.NotApplicable, (Now with { Entry = 0 }).SurvivalFor(1).Missing);
    }

    [Fact]
    public void The_cheapest_lever_is_pulled_when_the_others_are_dear()
    {
        var entry = LeverMix.Cheapest(Now, 330, new LeverCosts(1, 1000, 1000), Wide)!;
        var value = LeverMix.Cheapest(Now, 330, new LeverCosts(1000, 1000, 1), Wide)!;

        Assert.Equal((10, 0, 0, 10m), (entry.Entrants, entry.SurvivalPoints, entry.ValuePercents, entry.Cost));
        Assert.Equal((0, 0, 10, 10m), (value.Entrants, value.SurvivalPoints, value.ValuePercents, value.Cost));
        Assert.Equal(330, value.Exports, 1e-12);
    }

    [Fact]
    public void Nothing_is_pulled_when_the_target_is_reached() =>
        Assert.Equal(new LeverMix(0, 0, 0, 0, 300), LeverMix.Cheapest(Now, 300, new LeverCosts(1, 1, 1), Wide));

    [Fact]
    public void Limits_that_are_too_narrow_leave_no_mix() =>
        Assert.Null(LeverMix.Cheapest(Now, 600, new LeverCosts(1, 1, 1), new LeverLimits(10, 5, 5)));

    [Fact]
    public void No_mix_of_whole_steps_is_cheaper() =>
        Gen.Select(
                Gen.Int[0, 20],
                Gen.Int[90, 100],
                Gen.Int[1, 9].List[1, 4],
                Gen.Int[0, 400],
                Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9])
            )
            .Sample(
                (entry, survival, values, target, cost) =>
                {
                    var now = new Cohorts(entry, survival / 100m, [.. values.Select(value => (decimal)value)]);
                    var costs = new LeverCosts(cost.Item1, cost.Item2, cost.Item3);
                    var limits = new LeverLimits(12, 10, 8);
                    var found = LeverMix.Cheapest(now, target, costs, limits);
                    Assert.Equal(Tried(now, target, costs, limits), found?.Cost);
                    if (found is not null)
                        Assert.True(found.Exports >= target - 1e-9, $"{found}");
                },
                iter: 200,
                threads: 1
            );

    // Every mix within the limits, one by one.
    private static decimal? Tried(Cohorts now, decimal target, LeverCosts costs, LeverLimits limits)
    {
        decimal? least = null;
        for (var entrants = 0; entrants <= limits.Entrants; entrants++)
        {
            for (var points = 0; points <= limits.SurvivalPoints; points++)
            {
                for (var percents = 0; percents <= limits.ValuePercents; percents++)
                {
                    if (now.Survival + (points / 100m) > 1 || !Reaches(now, target, entrants, points, percents))
                        continue;
                    var cost =
                        (entrants * costs.Entrant) + (points * costs.SurvivalPoint) + (percents * costs.ValuePercent);
                    least = least is null ? cost : Math.Min(least.Value, cost);
                }
            }
        }
        return least;
    }

    private static bool Reaches(Cohorts now, decimal target, int entrants, int points, int percents)
    {
        var (exports, kept) = (0m, 1m);
        foreach (var value in now.Values)
        {
            exports += (now.Entry + entrants) * kept * value * (100 + percents) / 100;
            kept *= now.Survival + (points / 100m);
        }
        return exports >= target;
    }
}
