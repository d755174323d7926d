using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

/// <summary>Three calendar years in a row before a class changes (209-FZ, article 4, part 4).</summary>
public sealed class WaitingRuleTests
{
    private static readonly WaitingRule Rule = new("209-FZ", 3, new(2016, 1, 1), null);

    [Theory]
    // Limits of the small class passed in 2017, 2018 and 2019: medium from 2019.
    [InlineData("small medium medium medium", "small small small medium")]
    // One year within the limits begins the count anew.
    [InlineData("small medium medium small medium medium medium", "small small small small small small medium")]
    // Downwards as well.
    [InlineData("medium small micro micro", "medium medium medium small")]
    // The lowest class that was passed in all three years.
    [InlineData("micro small large medium", "micro micro micro small")]
    [InlineData("micro large large large", "micro micro micro large")]
    // What nobody knows is not filled in.
    [InlineData("small medium unknown medium", "small small small sme")]
    [InlineData("small sme sme sme", "small small small sme")]
    [InlineData("small small unknown small", "small small small small")]
    public void A_class_changes_after_three_years_in_a_row(string computed, string held)
    {
        var years = computed.Split(' ').Select((size, at) => (2016 + at, size)).ToArray();

        Assert.Equal(held.Split(' '), Rule.Held(years));
    }

    [Fact]
    public void A_missing_year_is_no_year_in_a_row_that_anybody_knows()
    {
        // 2018 is missing: with it the firm was medium for three years, or it was not.
        Assert.Equal(["small", "small", "sme"], Rule.Held([(2016, "small"), (2017, "medium"), (2019, "medium")]));
        Assert.Equal(["small", "small"], Rule.Held([(2016, "small"), (2019, "small")]));
    }

    [Fact]
    public void Before_the_rule_was_in_force_each_year_stands_for_itself()
    {
        Assert.Equal(
            ["micro", "medium", "small", "small", "small", "micro"],
            Rule.Held([
                (2013, "micro"),
                (2014, "medium"),
                (2015, "small"),
                (2016, "micro"),
                (2017, "micro"),
                (2018, "micro"),
            ])
        );
        Assert.Empty(Rule.Held([]));
    }

    // Every sequence of four classes over five years, against the rule read word by word.
    [Fact]
    public void Every_history_of_five_years_agrees_with_the_rule_as_it_reads()
    {
        string[] classes = [FirmSize.Micro, FirmSize.Small, FirmSize.Medium, FirmSize.Large];
        for (var code = 0; code < 1024; code++)
        {
            int[] own = [.. Enumerable.Range(0, 5).Select(at => (code >> (2 * at)) & 3)];
            var now = own[0];
            for (var at = 1; at < 5; at++)
            {
                int[] last = at < 2 ? [] : own[(at - 2)..(at + 1)];
                if (last.Length == 3 && last.All(one => one > now))
                    now = last.Min();
                else if (last.Length == 3 && last.All(one => one < now))
                    now = last.Max();
                Assert.Equal(
                    classes[now],
                    Rule.Held([.. own[..(at + 1)].Select((one, year) => (2016 + year, classes[one]))])[at]
                );
            }
        }
    }
}
