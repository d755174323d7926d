using Hansa.Statistics.Figures;
using Hansa.Statistics.Priorities;
using Hansa.Tests.Adapters.Reference;

namespace Hansa.Tests.Statistics.Priorities;

public sealed class PriorityGridTests
{
    [Theory]
    [InlineData(Answer.Yes, Answer.Yes, Answer.Yes, "strong-base")]
    [InlineData(Answer.Yes, Answer.Yes, Answer.No, "large-firms-lead")]
    [InlineData(Answer.Yes, Answer.No, Answer.Yes, "base-under-pressure")]
    [InlineData(Answer.Yes, Answer.No, Answer.No, "large-base-shrinks")]
    [InlineData(Answer.No, Answer.Yes, Answer.Yes, "niche")]
    [InlineData(Answer.No, Answer.Yes, Answer.No, "growth-without-smes")]
    [InlineData(Answer.No, Answer.No, Answer.Yes, "shrinking-niche")]
    [InlineData(Answer.No, Answer.No, Answer.No, "no-base")]
    [InlineData(Answer.Yes, Answer.Yes, Answer.Unknown, "strong-base-smes-unknown")]
    [InlineData(Answer.Yes, Answer.Unknown, Answer.Yes, "base-growth-unknown")]
    [InlineData(Answer.Unknown, Answer.Yes, Answer.Yes, "undecided")]
    public void The_grid_of_the_project_tells_every_situation(Answer specific, Answer growing, Answer smes, string rule)
    {
        Assert.Equal(rule, Project.Reference.Priorities.Grid.Of(Item(specific, growing, smes)).Code);
    }

    [Fact]
    public void A_grid_that_leaves_a_situation_out_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new PriorityGrid([new GridRule("base", Answer.Yes, null, null)]));
    }

    private static PriorityItem Item(Answer specific, Answer growing, Answer smes) =>
        new("44", new Dictionary<Criterion, Figure>())
        {
            IsSpecific = specific,
            IsGrowing = growing,
            HasManySmes = smes,
            Exports = 1,
        };
}
