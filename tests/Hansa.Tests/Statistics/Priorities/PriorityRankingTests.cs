using Hansa.Statistics.Figures;
using Hansa.Statistics.Priorities;

namespace Hansa.Tests.Statistics.Priorities;

public sealed class PriorityRankingTests
{
    private static readonly Dictionary<Criterion, double> Weights = new()
    {
        [Criterion.Specificity] = 3,
        [Criterion.Growth] = 1,
    };

    [Fact]
    public void A_score_is_the_weighted_mean_of_standings()
    {
        // Standings in specificity: 0, 1/2, 1; in growth: 1, 0, 1/2. Scores: 1/4, 3/8, 7/8.
        var ranked = PriorityRanking.Of([Item("a", 1, 9), Item("b", 2, 3), Item("c", 8, 4)], Weights, new RankTrial(1));

        Assert.Equal(["c", "b", "a"], ranked.Select(one => one.Item.Code));
        Assert.Equal([0.875, 0.375, 0.25], ranked.Select(one => one.Score!.Value));
    }

    [Fact]
    public void What_is_not_known_of_an_item_leaves_its_weight_to_the_rest()
    {
        var ranked = PriorityRanking.Of(
            [Item("a", 1, null), Item("b", 2, 1), Item("c", 3, 2)],
            Weights,
            new RankTrial(1)
        );

        var last = ranked.Single(one => one.Item.Code == "a");
        Assert.Equal(0, last.Score);
        Assert.DoesNotContain(Criterion.Growth, last.Standings.Keys);
    }

    [Fact]
    public void Equal_values_stand_equal_and_larger_exports_come_first()
    {
        var ranked = PriorityRanking.Of(
            [Item("a", 1, 1), Item("b", 1, 1) with { Exports = 5 }],
            Weights,
            new RankTrial(1)
        );

        Assert.Equal(["b", "a"], ranked.Select(one => one.Item.Code));
        Assert.All(ranked, one => Assert.Equal(0.5, one.Score));
    }

    [Fact]
    public void An_item_that_is_first_in_everything_is_first_under_all_weights()
    {
        var ranked = PriorityRanking.Of([Item("a", 9, 9), Item("b", 1, 5), Item("c", 5, 1)], Weights, new RankTrial(1));

        Assert.Equal((1, 1), (ranked[0].Low, ranked[0].High));
        Assert.False(ranked[0].IsContested);
    }

    [Fact]
    public void Items_that_weights_can_swap_over_the_cut_are_contested()
    {
        Dictionary<Criterion, double> even = new() { [Criterion.Specificity] = 1, [Criterion.Growth] = 1 };

        var ranked = PriorityRanking.Of([Item("a", 3, 1), Item("b", 1, 3), Item("c", 2, 2)], even, new RankTrial(1));

        Assert.Equal(["a", "b"], ranked.Where(one => one.IsContested).Select(one => one.Item.Code).Order());
    }

    [Fact]
    public void The_order_of_items_changes_nothing_and_a_seed_fixes_the_intervals()
    {
        PriorityItem[] items =
        [
            .. Enumerable.Range(0, 30).Select(at => Item($"{at:00}", (at * 7) % 30, (at * 11) % 30)),
        ];

        var one = PriorityRanking.Of(items, Weights, new RankTrial(5, Seed: 3));
        var other = PriorityRanking.Of([.. items.Reverse()], Weights, new RankTrial(5, Seed: 3));

        Assert.Equal(one.Select(Place), other.Select(Place));
        Assert.NotEqual(
            one.Select(Place),
            PriorityRanking.Of(items, Weights, new RankTrial(5, Draws: 20, Seed: 4)).Select(Place)
        );
        Assert.All(one, item => Assert.InRange(item.Rank, item.Low, item.High));
    }

    [Fact]
    public void Weights_that_are_all_zero_or_negative_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Rank(0));
        Assert.Throws<ArgumentException>(() => Rank(-1));

        static object Rank(double weight) =>
            PriorityRanking.Of(
                [Item("a", 1, 1)],
                new Dictionary<Criterion, double> { [Criterion.Growth] = weight },
                new RankTrial(1)
            );
    }

    private static (string, int, int, int) Place(RankedItem item) => (item.Item.Code, item.Rank, item.Low, item.High);

    private static PriorityItem Item(string code, double specificity, double? growth) =>
        new(
            code,
            new Dictionary<Criterion, Figure>
            {
                [Criterion.Specificity] = Figure.Of(specificity),
                [Criterion.Growth] = growth is { } value ? Figure.Of(value) : Figure.None(Missing.NotObserved),
            }
        )
        {
            IsSpecific = Answer.Yes,
            IsGrowing = Answer.Yes,
            HasManySmes = Answer.Unknown,
            Exports = 1,
        };
}
