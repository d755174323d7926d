using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Tests.House;
using Hansa.UseCases.Classifications;

namespace Hansa.Tests.Adapters.Reference;

public sealed class RegionListTests
{
    private static CodeReading Read(string pack, string text) =>
        Project.Reference.CodeReader(Dimension.Region, pack).Value(text);

    [Theory]
    [InlineData("table4.csv", 58)]
    [InlineData("table5.csv", 75)]
    public void Every_region_named_by_the_paper_is_the_one_it_means(string table, int regions)
    {
        var rows = Project.Data.Table($"published/yakushev-2020/{table}").Rows;

        Assert.Equal(regions, rows.Count);
        Assert.All(rows, row => Assert.Equal(row["region"], Read("ru", row["name_printed"]).Code));
    }

    [Theory]
    [InlineData("Moscow", "RU-MOW")]
    [InlineData("Москва", "RU-MOW")]
    [InlineData("г. Москва", "RU-MOW")]
    [InlineData("45000", "RU-MOW")]
    [InlineData("45000 - ГОРОД МОСКВА", "RU-MOW")]
    [InlineData("Moscow Oblast", "RU-MOS")]
    [InlineData("Moscow Region", "RU-MOS")]
    [InlineData("46000 - Московская область", "RU-MOS")]
    [InlineData("Altai Krai", "RU-ALT")]
    [InlineData("Алтайский край", "RU-ALT")]
    [InlineData("Republic of Altai", "RU-AL")]
    [InlineData("Республика Алтай", "RU-AL")]
    [InlineData("Yakutia", "RU-SA")]
    [InlineData("Саха (Якутия)", "RU-SA")]
    [InlineData("St. Petersburg", "RU-SPE")]
    [InlineData("Санкт-Петербург", "RU-SPE")]
    [InlineData("Орловская обл.", "RU-ORL")]
    [InlineData("Komi", "RU-KO")]
    [InlineData("71100", "RU-KHM")]
    [InlineData("1000", "RU-ALT")]
    [InlineData("ru-sve", "RU-SVE")]
    public void Regions_of_Russia_are_read_by_code_and_by_many_names(string text, string code)
    {
        Assert.Equal(code, Read("ru", text).Code);
        Assert.Null(Read("ru", text).Remark);
    }

    [Theory]
    [InlineData("Altai")]
    [InlineData("Алтай")]
    public void Altai_is_refused_with_both_candidates(string text)
    {
        var reading = Read("ru", text);

        Assert.Equal("ambiguous-region", reading.Reason);
        Assert.Equal($"'{text}' may be Altai Republic (RU-AL) or Altai Krai (RU-ALT).", reading.Remark);
    }

    [Fact]
    public void A_wrong_kind_of_region_is_read_with_a_remark()
    {
        var reading = Read("ru", "Krasnodar Oblast");

        Assert.Equal("RU-KDA", reading.Code);
        Assert.Equal("'Krasnodar Oblast' is read as Krasnodar Krai", reading.Remark);
    }

    [Fact]
    public void An_unknown_region_is_refused_with_the_nearest_name() =>
        Assert.Equal(
            "There is no region of ru 'Tombov Oblast'. Did you mean Tambov Oblast?",
            Read("ru", "Tombov Oblast").Remark
        );

    [Theory]
    [InlineData("br", "SP", "BR-SP")]
    [InlineData("br", "35", "BR-SP")]
    [InlineData("br", "sao paulo", "BR-SP")]
    [InlineData("br", "ND", "_U")]
    [InlineData("mx", "9", "MX-CMX")]
    [InlineData("mx", "15", "MX-MEX")]
    [InlineData("mx", "Michoacán de Ocampo", "MX-MIC")]
    [InlineData("ar", "2", "AR-C")]
    [InlineData("ar", "Buenos Aires", "AR-B")]
    [InlineData("ar", "Ciudad Autónoma de Buenos Aires", "AR-C")]
    [InlineData("ar", "Tierra del Fuego", "AR-V")]
    public void Regions_of_other_packs_are_read_too(string pack, string text, string code) =>
        Assert.Equal(code, Read(pack, text).Code);

    [Theory]
    [InlineData("regions/brazil_comexstat_EXP_2025_partial.csv.gz", ';', "SG_UF_NCM", "br", 28)]
    [InlineData("regions/mexico_inegi_eef_state_naics3_2007_2025.csv.gz", ',', "CVE_ENT", "mx", 32)]
    [InlineData("regions/mexico_inegi_eef_state_naics3_2007_2025.csv.gz", ',', "NOM_ENTIDAD", "mx", 32)]
    [InlineData("firms/argentina_small_shipments_province_country.csv.gz", ',', "provincia", "ar", 18)]
    public void Every_region_of_real_files_is_known(
        string file,
        char delimiter,
        string column,
        string pack,
        int regions
    )
    {
        var texts = GzipColumn.Distinct(RealData.Path(file), delimiter, column);

        Assert.DoesNotContain(texts, text => Read(pack, text).Code is null);
        Assert.Equal(regions, texts.Count);
    }

    [Fact]
    public void Every_region_of_the_Russian_statistical_panel_is_known()
    {
        var names = File.ReadLines(RealData.Path("reference/rosstat_regions_panel_2000_2020.csv"))
            .Skip(1)
            .Select(line => line.Split(',')[0].Trim('"'))
            .Distinct();

        Assert.DoesNotContain(names, name => Read("ru", name).Code is null);
    }

    [Fact]
    public void Every_region_answers_to_each_of_its_names()
    {
        foreach (var region in Project.Regions.All.Values)
        {
            var pack = region.Code.StartsWith("UA", StringComparison.Ordinal)
                ? "ru"
                : region.Code[..2].ToUpperInvariant();
            foreach (var name in new[] { region.Code, region.English, region.Russian })
                Assert.Equal(region.Code, (Project.Regions.Resolve(PackOf(pack), name) as NameMatch.Resolved)?.Code);
        }
    }

    [Fact]
    public void Eighty_five_regions_stand_in_the_list_of_2014_to_2022()
    {
        var regions = Project.Regions.All.Values.Where(region => region.Country == "RUS").ToArray();

        Assert.Equal(89, regions.Length);
        Assert.Equal(85, regions.Count(region => region.Lists.Contains("85")));
        Assert.Equal(83, regions.Count(region => region.Lists.Contains("83")));
    }

    [Fact]
    public void Buryatia_and_Zabaykalsky_moved_to_the_Far_East_in_November_2018()
    {
        foreach (var code in new[] { "RU-BU", "RU-ZAB" })
        {
            Assert.Equal("RU-SIBFO", Project.Regions.All[code].DistrictOn(new DateOnly(2017, 12, 31)));
            Assert.Equal("RU-FEFO", Project.Regions.All[code].DistrictOn(new DateOnly(2018, 12, 31)));
        }
        Assert.Equal("RU-SFO", Project.Regions.All["RU-STA"].DistrictOn(new DateOnly(2009, 12, 31)));
        Assert.Equal("RU-NCFO", Project.Regions.All["RU-STA"].DistrictOn(new DateOnly(2017, 12, 31)));
    }

    [Fact]
    public void Nested_okrugs_may_be_taken_into_Tyumen_and_Arkhangelsk()
    {
        var merges = Project.Reference.RegionMerges;

        Assert.Equal(3, merges.Count);
        Assert.Equal("RU-TYU", merges["RU-KHM"]);
        Assert.Equal("RU-TYU", merges["RU-YAN"]);
        Assert.Equal("RU-ARK", merges["RU-NEN"]);
        Assert.Equal("RUS", Project.Reference.CountryOf("RU-TYU"));
        Assert.Null(Project.Reference.CountryOf("XX-1"));
    }

    private static string PackOf(string prefix) =>
        prefix is "RU" or "ru" ? "ru"
        : prefix is "BR" ? "br"
        : prefix is "MX" ? "mx"
        : "ar";
}
