using System.Globalization;
using Hansa.Statistics.Classifications;

namespace Hansa.Tests.Adapters.Reference;

public sealed class BuiltInSchemeTests
{
    private static Scheme Scheme(string name, string nomenclature = "HS2017") =>
        Project.Reference.Scheme(name, nomenclature).Value;

    public static TheoryData<string, string> FullSchemes()
    {
        var cases = new TheoryData<string, string>();
        string[] editions = [.. Project.Nomenclatures.Family("HS").Select(edition => edition.Name)];
        foreach (var edition in editions)
        {
            foreach (var scheme in new[] { "hs-chapters", "stage", "rec", "volrc", "nine-groups" })
                cases.Add(scheme, edition);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(FullSchemes))]
    public void Every_subheading_has_exactly_one_class(string scheme, string edition)
    {
        var built = Scheme(scheme, edition);
        var classes = built.Classes.Select(one => one.Code).ToHashSet();

        var odd = Project
            .Subheadings(edition)
            .Where(code => built.Classify(code) is not [var single] || !classes.Contains(single));

        Assert.Empty(odd);
        Assert.True(Project.Subheadings(edition).Count > 5000);
    }

    [Theory]
    [InlineData("hs-sections")]
    [InlineData("fts-groups")]
    [InlineData("sectors-a")]
    [InlineData("sectors-b")]
    [InlineData("engineering")]
    [InlineData("competitive-industrial-rec")]
    [InlineData("competitive-industrial-volrc")]
    [InlineData("lall")]
    [InlineData("bec4")]
    [InlineData("bec4-processing")]
    [InlineData("bec4-end-use")]
    [InlineData("oecd-rd")]
    [InlineData("eurostat-hightech")]
    [InlineData("wto-mtn")]
    public void No_subheading_of_any_edition_has_two_classes_or_one_that_is_not_listed(string name)
    {
        foreach (var edition in Project.Nomenclatures.Family("HS").Select(one => one.Name))
        {
            var scheme = Scheme(name, edition);
            var listed = scheme.Classes.Select(one => one.Code).ToHashSet();
            var found = Project.Subheadings(edition).Select(scheme.Classify).ToArray();
            Assert.All(found, classes => Assert.True(classes.Count <= 1 && classes.All(listed.Contains)));
            Assert.True(found.Count(classes => classes.Count == 1) > found.Length / 2, edition);
        }
    }

    // Natural gas is raw, other gases of heading 2711 are processed energy; a rule for the heading alone would make propane raw.
    [Theory]
    [InlineData("271111", "R")]
    [InlineData("271121", "R")]
    [InlineData("271112", "E")]
    [InlineData("271119", "E")]
    [InlineData("2711110000", "R")]
    [InlineData("270900", "R")]
    [InlineData("271019", "E")]
    [InlineData("710231", "R")]
    [InlineData("710239", "M")]
    [InlineData("720711", "L")]
    [InlineData("310210", "M")]
    [InlineData("847130", "H")]
    [InlineData("711890", "U")]
    [InlineData("999999", "U")]
    public void Stages_of_processing_fall_as_decided(string code, string stage) =>
        Assert.Equal([stage], Scheme("stage").Classify(code));

    [Theory]
    [InlineData("27XXXX", "E,R")]
    [InlineData("27", "E,R")]
    [InlineData("2711", "E,R")]
    [InlineData("2709XX", "R")]
    [InlineData("84XXXXXXXX", "H")]
    [InlineData("_U", "E,H,L,M,R,U")]
    public void A_code_known_only_to_a_prefix_may_be_of_any_class_under_it(string code, string classes) =>
        Assert.Equal(classes.Split(','), Scheme("stage").Classify(code));

    [Fact]
    public void A_chapter_that_only_partly_belongs_to_a_sector_may_also_have_none() =>
        Assert.Equal([Hansa.Statistics.Classifications.Scheme.NoClass, "5"], Scheme("sectors-a").Classify("25"));

    [Fact]
    public void The_two_approaches_nest_as_the_published_tables_imply()
    {
        var (stage, rec, volrc) = (Scheme("stage"), Scheme("rec"), Scheme("volrc"));
        var pairs = Project
            .Subheadings("HS2017")
            .Select(code => (rec.Classify(code)[0], volrc.Classify(code)[0], stage.Classify(code)[0]))
            .Distinct()
            .Order();

        Assert.Equal(
            [
                ("energy", "energy", "E"),
                ("high", "non-primary", "H"),
                ("low", "semi-finished", "L"),
                ("middle", "semi-finished", "M"),
                ("raw", "commodity", "R"),
                ("undisclosed", "undisclosed", "U"),
            ],
            pairs
        );
    }

    [Fact]
    public void The_paper_s_version_counts_undisclosed_goods_with_non_primary_ones()
    {
        Assert.Equal(["undisclosed"], Scheme("volrc").Classify("999999"));
        Assert.Equal(["non-primary"], Scheme("volrc@paper").Classify("999999"));
        Assert.Equal(["high"], Scheme("rec@paper").Classify("99"));
    }

    [Fact]
    public void Engineering_is_the_high_stage_of_chapters_84_to_90()
    {
        var (stage, engineering) = (Scheme("stage", "HS2022"), Scheme("engineering", "HS2022"));
        foreach (var code in Project.Subheadings("HS2022").Where(code => stage.Classify(code) is not ["U"]))
        {
            var chapter = int.Parse(code[..2], CultureInfo.InvariantCulture);
            var expected = chapter is >= 84 and <= 90 && stage.Classify(code) is ["H"] ? "yes" : "no";
            Assert.Equal([expected], engineering.Classify(code));
        }
    }

    [Theory]
    [InlineData("lall", "HS2017", "847130", "HT1")]
    [InlineData("lall", "HS1992", "847120", "HT1")]
    [InlineData("lall", "SITC2", "7525", "HT1")]
    [InlineData("lall", "SITC2", "0011", "PP")]
    [InlineData("bec4", "HS2017", "870323", "51")]
    [InlineData("bec4", "HS2017", "854231", "42")]
    [InlineData("oecd-rd", "HS2012", "300490", "high")]
    [InlineData("eurostat-hightech", "HS2017", "880240", "aerospace")]
    [InlineData("eurostat-hightech", "SITC4", "79240", "aerospace")]
    [InlineData("eurostat-hightech", "SITC4", "76493", "not-high-tech")]
    [InlineData("wto-mtn", "HS2017", "520100", "09")]
    [InlineData("wto-mtn", "HS2017", "270900", "13")]
    [InlineData("nine-groups", "HS1996", "710813", "other")]
    [InlineData("nine-groups", "NCM", "12019000", "food")]
    [InlineData("lall", "TNVED", "8471300000", "HT1")]
    public void A_scheme_reads_the_codes_of_each_nomenclature_it_has_a_version_for(
        string scheme,
        string nomenclature,
        string code,
        string expected
    ) => Assert.Equal([expected], Scheme(scheme, nomenclature).Classify(code));

    [Fact]
    public void Only_schemes_made_of_chapters_hold_across_vintages()
    {
        Assert.True(Scheme("nine-groups").IsChapterBased);
        Assert.True(Scheme("hs-sections").IsChapterBased);
        Assert.True(Scheme("sectors-b").IsChapterBased);
        Assert.False(Scheme("sectors-a").IsChapterBased);
        Assert.False(Scheme("volrc").IsChapterBased);
        Assert.False(Scheme("lall").IsChapterBased);
    }

    [Fact]
    public void Asking_in_vain_says_what_there_is()
    {
        Assert.Equal("Did you mean volrc?", Project.Reference.Scheme("volcr").Problem!.Fix.English);
        Assert.Contains("only of HS", Project.Reference.Scheme("nine-groups", "SITC2").Problem!.Title.English);
        Assert.Contains("only the names", Project.Reference.Scheme("bec5", "HS2017").Problem!.Title.English);
        Assert.Contains("lall@2000-hs2017", Project.Reference.Scheme("lall", "any").Problem!.Fix.English);
        Assert.Contains("volrc@paper", Project.Reference.Scheme("volrc@papr").Problem!.Fix.English);
    }
}
