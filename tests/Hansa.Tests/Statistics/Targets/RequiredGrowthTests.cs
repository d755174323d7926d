using CsCheck;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Targets;

namespace Hansa.Tests.Statistics.Targets;

public sealed class RequiredGrowthTests
{
    [Fact]
    public void A_fifth_beside_others_who_grow_by_a_tenth()
    {
        // Others: 40 × 1.1² = 48.4; a fifth of the whole is a quarter of them: 12.1; from 10 in two years: 1.1 a year.
        var required = RequiredGrowth.WhileOthersGrow(new ShareGoal(0.2, 10, 2), others: 40, growth: 0.1);

        Assert.Equal(48.4, required.Rest, 1e-12);
        Assert.Equal(12.1, required.Value.Value!.Value, 1e-12);
        Assert.Equal(0.1, required.Growth.Value!.Value, 1e-12);
        Assert.Equal(1.21, required.Factor.Value!.Value, 1e-12);
    }

    [Fact]
    public void A_fifth_of_a_whole_that_is_settled()
    {
        var required = RequiredGrowth.OfWhole(new ShareGoal(0.2, 10, 2), whole: 72);

        Assert.Equal(14.4, required.Value.Value!.Value, 1e-12);
        Assert.Equal(0.2, required.Growth.Value!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_start_there_is_a_value_and_no_growth()
    {
        var required = RequiredGrowth.WhileOthersGrow(new ShareGoal(0.1, 0, 5), 90, 0);

        Assert.Equal(10, required.Value.Value!.Value, 1e-12);
        Assert.Equal(Missing.NoBase, required.Growth.Missing);
        Assert.Equal(Missing.NoBase, required.Factor.Missing);
    }

    [Fact]
    public void All_of_a_whole_cannot_be_reached_beside_others()
    {
        Assert.Equal(
            Missing.NotApplicable,
            RequiredGrowth.WhileOthersGrow(new ShareGoal(1, 10, 5), 90, 0).Value.Missing
        );
        Assert.Equal(50, RequiredGrowth.OfWhole(new ShareGoal(1, 10, 5), 50).Value.Value);
        Assert.Equal(Missing.NotApplicable, RequiredGrowth.OfWhole(new ShareGoal(1.01, 10, 5), 50).Value.Missing);
    }

    [Fact]
    public void Growth_beyond_every_number_is_no_target() =>
        Assert.Equal(
            Missing.NotApplicable,
            RequiredGrowth.WhileOthersGrow(new ShareGoal(0.5, 1, 400), 1e15, 100).Value.Missing
        );

    [Theory]
    [InlineData(-0.1, 1, 1, 1, 0)]
    [InlineData(0.1, -1, 1, 1, 0)]
    [InlineData(0.1, 1, 0, 1, 0)]
    [InlineData(0.1, 1, 1, -1, 0)]
    [InlineData(0.1, 1, 1, 1, -1)]
    public void What_makes_no_sense_is_refused(double share, double own, int periods, double others, double growth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RequiredGrowth.WhileOthersGrow(new ShareGoal(share, own, periods), others, growth)
        );

    [Fact]
    public void Growing_as_required_gives_the_share() =>
        Gen.Select(
                Gen.Double[0.01, 0.9],
                Gen.Double[0.1, 1000],
                Gen.Int[1, 30],
                Gen.Double[0.1, 1000],
                Gen.Double[-0.2, 0.3]
            )
            .Sample(
                (share, own, periods, others, growth) =>
                {
                    var goal = new ShareGoal(share, own, periods);
                    var required = RequiredGrowth.WhileOthersGrow(goal, others, growth);
                    var (mine, theirs) = (own, others);
                    for (var period = 0; period < periods; period++)
                        (mine, theirs) = (mine * (1 + required.Growth.Value!.Value), theirs * (1 + growth));
                    Assert.Equal(share, mine / (mine + theirs), 1e-9);
                    var settled = RequiredGrowth.OfWhole(goal, mine + theirs);
                    Assert.Equal(required.Value.Value!.Value, settled.Value.Value!.Value, 1e-9 * mine);
                },
                iter: 1000,
                threads: 1
            );
}
