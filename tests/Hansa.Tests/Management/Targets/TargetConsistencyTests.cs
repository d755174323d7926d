using Hansa.Management.Targets;
using Hansa.Statistics.Targets;

namespace Hansa.Tests.Management.Targets;

public sealed class TargetConsistencyTests
{
    [Fact]
    public void Regions_that_add_up_to_their_country_are_no_finding() =>
        Assert.Empty(Check(Amount("RUS", 100m), Amount("RU-A", 60m), Amount("RU-B", 40m)));

    [Theory]
    [InlineData(41, ContradictionKind.RegionsAboveCountry)]
    [InlineData(39, ContradictionKind.RegionsBelowCountry)]
    public void Regions_that_do_not_add_up_are_told(int second, ContradictionKind kind)
    {
        var found = Assert.Single(Check(Amount("RUS", 100m), Amount("RU-A", 60m), Amount("RU-B", second)));

        Assert.Equal(kind, found.Kind);
        Assert.Equal("RUS", found.Targets[0].Key.Territory);
    }

    [Fact]
    public void Regions_of_another_country_do_not_count() =>
        Assert.Empty(Check(Amount("RUS", 100m), Amount("BR-A", 60m)));

    [Fact]
    public void A_goal_for_every_approach_binds_each_of_them()
    {
        var goal = Share("", null, 0.10m) with { Wanted = new(0.10m, 2, TargetBound.AtLeast) };
        var found = Check(goal, Share("rec", 0.072m, 0.085m), Share("volrc", 0.072m, 0.12m));

        var only = Assert.Single(found);
        Assert.Equal(ContradictionKind.MissesGoal, only.Kind);
        Assert.Equal("rec", only.Targets[0].Key.Approach);
        Assert.Null(only.Money);
    }

    [Fact]
    public void What_rounding_can_explain_is_no_contradiction()
    {
        // 5.0 % to 5.5 % is 1.10; growth of 132 % and 120 % is 1.10 too; 133 % would be 1.108, inside 5.45/5.05 to 5.55/4.95.
        Assert.Empty(Check(Share("rec", 0.05m, 0.055m), Growth("sme:5a", 1.33m), Growth("sme:5b", 1.20m)));

        var found = Assert.Single(Check(Share("rec", 0.05m, 0.055m), Growth("sme:5a", 1.60m), Growth("sme:5b", 1.20m)));
        Assert.Equal(ContradictionKind.GrowthOfShare, found.Kind);
    }

    [Fact]
    public void Share_times_whole_is_the_value()
    {
        var value = Amount("RUS", 10m) with { Key = new("sme:1", "RUS", "rec", "", 2024) };
        Target Whole(decimal wanted) =>
            Amount("RUS", wanted) with
            {
                Key = new("non-resource-exports", "RUS", "rec", "", 2024),
                Base = null,
            };

        Assert.Empty(Check(value, Share("rec", 0.072m, 0.10m), Whole(100m)));
        Assert.Equal(
            ContradictionKind.ShareOfWhole,
            Assert.Single(Check(value, Share("rec", 0.072m, 0.10m), Whole(150m))).Kind
        );
    }

    private static IReadOnlyList<TargetContradiction> Check(params Target[] targets) =>
        TargetConsistency.Of(
            new TargetSet("made-up", 1, targets),
            code =>
                code.StartsWith("RU-", StringComparison.Ordinal) ? "RUS"
                : code.Contains('-', StringComparison.Ordinal) ? "BRA"
                : null
        );

    private static Target Amount(string territory, decimal wanted) => Of("sme:1", territory, "", "USD", null, wanted);

    private static Target Share(string approach, decimal? start, decimal wanted) =>
        Of("sme:3", "RUS", approach, "share", start, wanted);

    private static Target Growth(string row, decimal wanted) => Of(row, "RUS", "rec", Target.GrowthUnit, 1m, wanted);

    private static Target Of(
        string indicator,
        string territory,
        string approach,
        string unit,
        decimal? start,
        decimal wanted
    ) =>
        new(
            new TargetKey(indicator, territory, approach, "", 2024),
            unit,
            start is { } number ? new TargetNumber(number, Decimals(unit)) : null,
            new TargetNumber(wanted, Decimals(unit)),
            TargetDirection.Up,
            "made up"
        )
        {
            BaseYear = 2017,
        };

    private static int Decimals(string unit) => unit == "USD" ? 2 : 3;
}
