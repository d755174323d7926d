using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Adapters.Reference;

public sealed class CountryGroupListTests
{
    private static CountryGroup Group(string name) => Project.Reference.CountryGroup(name).Value;

    private static int Members(string group, int year) =>
        Group(group)
            .Memberships.Select(one => one.Country)
            .Distinct()
            .Count(country => Group(group).Contains(country, new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("EU", 2003, 15)]
    [InlineData("EU", 2012, 27)]
    [InlineData("EU", 2017, 28)]
    [InlineData("EU", 2020, 27)]
    [InlineData("EAEU", 2014, 0)]
    [InlineData("EAEU", 2017, 5)]
    [InlineData("APEC", 2017, 21)]
    [InlineData("BRICS", 2009, 4)]
    [InlineData("BRICS", 2017, 5)]
    [InlineData("BRICS", 2025, 10)]
    [InlineData("ECOWAS", 2017, 15)]
    [InlineData("ECOWAS", 2025, 12)]
    [InlineData("CIS-CUSTOMS", 2017, 10)]
    [InlineData("cis_customs", 2017, 10)]
    [InlineData("NEAR-ABROAD", 2017, 10)]
    [InlineData("POST-SOVIET", 2017, 14)]
    public void Groups_have_as_many_members_as_they_had_at_the_end_of_the_year(string group, int year, int members) =>
        Assert.Equal(members, Members(group, year));

    [Fact]
    public void The_customs_list_of_the_CIS_keeps_Ukraine_and_Turkmenistan_and_leaves_the_reporter_out()
    {
        var day = new DateOnly(2019, 12, 31);

        Assert.True(Group("CIS-CUSTOMS").Contains("UKR", day));
        Assert.True(Group("CIS-CUSTOMS").Contains("TKM", day));
        Assert.False(Group("CIS-CUSTOMS").Contains("RUS", day));
        Assert.False(Group("CIS").Contains("UKR", day));
        Assert.True(Group("CIS-CUSTOMS").Contains("GEO", new DateOnly(2008, 12, 31)));
        Assert.False(Group("CIS-CUSTOMS").Contains("GEO", new DateOnly(2009, 12, 31)));
    }

    [Fact]
    public void Far_abroad_is_every_country_that_near_abroad_is_not_at_each_time()
    {
        foreach (var year in new[] { 2007, 2008, 2009, 2017 })
        {
            var day = new DateOnly(year, 12, 31);
            Assert.All(
                Project.Countries.All.Where(one => one.SameAs is null).Select(one => one.Code),
                country =>
                    Assert.NotEqual(
                        Group("NEAR-ABROAD").Contains(country, day),
                        Group("FAR-ABROAD").Contains(country, day)
                    )
            );
        }
    }

    [Fact]
    public void The_destinations_of_the_fifth_table_do_not_overlap_without_the_reporter()
    {
        var day = new DateOnly(2017, 12, 31);
        var both = Project
            .Countries.All.Select(one => one.Code)
            .Where(one => Group("D1").Contains(one, day) && Group("D2").Contains(one, day));

        Assert.Equal(["RUS"], both);
    }

    [Fact]
    public void An_unknown_group_is_refused_with_the_nearest_one() =>
        Assert.Equal("Did you mean BRICS?", Project.Reference.CountryGroup("BRIKS").Problem!.Fix.English);
}
