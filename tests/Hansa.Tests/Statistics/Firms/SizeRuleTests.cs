using Hansa.Adapters.Reference;
using Hansa.Statistics.Firms;

namespace Hansa.Tests.Statistics.Firms;

public sealed class SizeRuleTests
{
    private static readonly DateOnly Before = new(2015, 6, 29);
    private static readonly DateOnly After = new(2015, 7, 25);

    // 209-FZ until 24 July 2015: 15 / 100 / 250 persons and 60 / 400 / 1,000 million roubles; the higher class of the two decides.
    [Theory]
    [InlineData(15, 60, "micro")]
    [InlineData(16, 60, "small")]
    [InlineData(15, 60.01, "small")]
    [InlineData(100, 400, "small")]
    [InlineData(101, 10, "medium")]
    [InlineData(5, 1000, "medium")]
    [InlineData(250, 1000, "medium")]
    [InlineData(251, 10, "large")]
    [InlineData(5, 1000.01, "large")]
    public void The_Russian_rule_takes_the_higher_class_of_staff_and_income(int staff, double turnover, string size) =>
        Assert.Equal(size, Rule("209-FZ").Of(new FirmFacts(staff, (decimal)turnover), Before));

    // On 25 July 2015 the limits on income doubled: the same firm changes its class without changing.
    [Theory]
    [InlineData(10, 100, "small", "micro")]
    [InlineData(80, 700, "medium", "small")]
    [InlineData(200, 1500, "large", "medium")]
    [InlineData(200, 2500, "large", "large")]
    public void A_new_rule_moves_firms_that_stay_as_they_are(int staff, double turnover, string before, string after)
    {
        var firm = new FirmFacts(staff, (decimal)turnover);

        Assert.Equal((before, after), (Rule("209-FZ").Of(firm, Before), Rule("209-FZ").Of(firm, After)));
    }

    [Theory]
    [InlineData(25, 25, "micro", "micro")]
    [InlineData(26, 0, "large", "large")]
    [InlineData(0, 49, "large", "micro")]
    [InlineData(0, 50, "large", "large")]
    public void Owners_that_are_not_small_make_a_firm_large(int state, int other, string before, string after)
    {
        var firm = new FirmFacts(10, 10)
        {
            HasOwnership = true,
            StateShare = state,
            OtherShare = other,
        };

        Assert.Equal((before, after), (Rule("RU").Of(firm, Before), Rule("RU").Of(firm, new DateOnly(2015, 6, 30))));
    }

    // 2003/361/EC: staff and (turnover or balance sheet).
    [Theory]
    [InlineData(9, 2.0, 50.0, "micro")]
    [InlineData(9, 50.0, 2.0, "micro")]
    [InlineData(9, 10.0, 2.01, "small")]
    [InlineData(49, 60.0, 43.0, "medium")]
    [InlineData(249, 50.01, 43.01, "large")]
    [InlineData(250, 1.0, 1.0, "large")]
    public void The_European_rule_lets_one_of_two_amounts_suffice(
        int staff,
        double turnover,
        double balance,
        string size
    ) => Assert.Equal(size, Rule("2003/361/EC").Of(new FirmFacts(staff, (decimal)turnover, (decimal)balance), After));

    [Fact]
    public void A_quarter_in_public_hands_is_too_much_in_Europe_and_not_in_Russia()
    {
        var firm = new FirmFacts(5, 1, 1)
        {
            HasOwnership = true,
            StateShare = 25,
            OtherShare = 0,
        };

        Assert.Equal(FirmSize.Large, Rule("EU").Of(firm, After));
        Assert.Equal(FirmSize.Micro, Rule("RU").Of(firm, After));
    }

    [Theory]
    [InlineData("TEC", 9.5, "micro")]
    [InlineData("TEC", 49, "small")]
    [InlineData("TEC", 249, "medium")]
    [InlineData("TEC", 250, "large")]
    [InlineData("US", 499, "sme")]
    [InlineData("US", 500, "large")]
    public void Rules_on_staff_alone_need_nothing_else(string rule, double staff, string size) =>
        Assert.Equal(size, Rule(rule).Of(new FirmFacts((decimal)staff), After));

    // Twelve persons and an unknown income may be anything from micro to large; 300 persons are large whatever the income.
    [Fact]
    public void What_is_not_known_is_never_guessed()
    {
        Assert.Equal(FirmSize.Unknown, Rule("RU").Of(new FirmFacts(12), After));
        Assert.Equal(FirmSize.Large, Rule("RU").Of(new FirmFacts(300), After));
        Assert.Equal(FirmSize.Large, Rule("RU").Of(new FirmFacts(null, 5000), After));
        Assert.Equal(FirmSize.Unknown, Rule("TEC").Of(new FirmFacts(null), After));
        Assert.Equal(FirmSize.Unknown, Rule("RU").Of(new FirmFacts(12, 10), new DateOnly(2007, 12, 31)));
    }

    // Staff 12 and balance sheet 5 leave micro out by the sheet only if turnover is above 2 too: micro or small, a small or medium firm anyway.
    [Fact]
    public void Where_only_smaller_classes_are_possible_the_firm_is_small_or_medium() =>
        Assert.Equal(FirmSize.Sme, Rule("EU").Of(new FirmFacts(5, null, 5), After));

    private static SizeRule Rule(string name) => SizeRules.Find(name).Value;
}
