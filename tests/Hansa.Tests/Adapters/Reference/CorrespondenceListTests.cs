namespace Hansa.Tests.Adapters.Reference;

public sealed class CorrespondenceListTests
{
    [Fact]
    public void Shares_of_every_code_of_every_correspondence_sum_to_one()
    {
        var names = Project.Correspondences.Names;

        Assert.All(names, name => Assert.NotNull(Project.Correspondences.Get(name)));
        Assert.True(names.Count >= 20);
    }

    [Theory]
    [InlineData("HS1992", "HS1996")]
    [InlineData("HS1996", "HS2002")]
    [InlineData("HS2002", "HS2007")]
    [InlineData("HS2007", "HS2012")]
    [InlineData("HS2012", "HS2017")]
    [InlineData("HS2017", "HS2022")]
    public void Every_subheading_has_a_counterpart_in_the_next_edition_and_the_one_before(string older, string newer)
    {
        foreach (var (from, to) in new[] { (older, newer), (newer, older) })
        {
#pragma warning disable CA1308 // names of correspondences are written in lower case
            var correspondence = Project.Correspondences.Get($"{from}-to-{to}".ToLowerInvariant());
#pragma warning restore CA1308
            var target = Project.Nomenclatures.Edition(to);
            Assert.All(
                Project.Subheadings(from),
                code =>
                    Assert.All(
                        correspondence.Of(code).Select(share => share.Code).DefaultIfEmpty(""),
                        to => Assert.True(target.Has(to), code)
                    )
            );
        }
    }

    [Theory]
    [InlineData("hs1992-to-sitc2", "HS1992", "SITC2")]
    [InlineData("hs2017-to-sitc4", "HS2017", "SITC4")]
    public void Subheadings_go_to_codes_of_the_trade_classification(string name, string from, string to)
    {
        var correspondence = Project.Correspondences.Get(name);
        var target = Project.Nomenclatures.Edition(to);

        Assert.All(
            Project.Subheadings(from).Where(code => code != "999999"),
            code => Assert.True(correspondence.Of(code) is [var only] && target.Has(only.Code), code)
        );
    }

    // 030792 of 2017 was left in place and also split off: half to each, for want of weights.
    [Fact]
    public void Where_weights_are_not_published_the_split_is_equal()
    {
        var shares = Project.Correspondences.Get("hs2017-to-hs2022").Of("030792");

        Assert.True(shares.Count > 1);
        Assert.All(shares, share => Assert.Equal((1L, (long)shares.Count), (share.Part, share.Whole)));
    }
}
