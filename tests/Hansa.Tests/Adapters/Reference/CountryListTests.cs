using Hansa.Adapters.Reference;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.Tests.House;
using Hansa.UseCases.Classifications;

namespace Hansa.Tests.Adapters.Reference;

public sealed class CountryListTests
{
    private static CodeReading Read(string list, string text) =>
        Project.Reference.CodeReader(Dimension.Partner, list).Value(text);

    [Theory]
    [InlineData("RU", "RUS")]
    [InlineData("rus", "RUS")]
    [InlineData("643", "RUS")]
    [InlineData("Russia", "RUS")]
    [InlineData("Russian Federation", "RUS")]
    [InlineData("Россия", "RUS")]
    [InlineData("РОССИЙСКАЯ ФЕДЕРАЦИЯ", "RUS")]
    [InlineData("4", "AFG")]
    [InlineData("004", "AFG")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Беларусь", "BLR")]
    [InlineData("БЕЛОРУССИЯ", "BLR")]
    [InlineData("Киргизия", "KGZ")]
    [InlineData("Корея, Республика", "KOR")]
    [InlineData("South Korea", "KOR")]
    [InlineData("United States", "USA")]
    [InlineData("СОЕДИНЕННЫЕ ШТАТЫ", "USA")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Turkey", "TUR")]
    [InlineData("rom", "ROM")]
    [InlineData("scg", "SCG")]
    [InlineData("ant", "ANT")]
    [InlineData("TMP", "TLS")]
    [InlineData("ZAR", "COD")]
    [InlineData("Palestina (ANP)", "PSE")]
    [InlineData("ARY Macedonia", "MKD")]
    [InlineData("NN", "_U")]
    [InlineData("NNN", "_U")]
    [InlineData("AB", "AB")]
    public void Countries_are_read_by_any_code_and_name(string text, string code) =>
        Assert.Equal(code, Read("countries", text).Code);

    [Theory]
    [InlineData("comtrade", "842", "USA")]
    [InlineData("comtrade", "251", "FRA")]
    [InlineData("comtrade", "699", "IND")]
    [InlineData("comtrade", "490", "TWN")]
    [InlineData("comtrade", "036", "AUS")]
    [InlineData("comtrade", "899", "_U")]
    [InlineData("baci", "757", "CHE")]
    [InlineData("baci", "4", "AFG")]
    [InlineData("baci", "710", "ZAF")]
    [InlineData("baci", "490", "TWN")]
    [InlineData("comexstat", "249", "USA")]
    [InlineData("comexstat", "13", "AFG")]
    [InlineData("comext", "XI", "GBR")]
    [InlineData("comext", "QZ", "_U")]
    public void Publishers_number_countries_each_in_their_own_way(string list, string text, string code) =>
        Assert.Equal(code, Read(list, text).Code);

    [Fact]
    public void The_world_is_a_total_and_no_partner() => Assert.Equal("aggregate", Read("comtrade", "0").Reason);

    [Fact]
    public void A_name_that_two_countries_carry_is_refused_with_both()
    {
        Assert.Equal("'Congo' may be DR Congo (COD) or Congo (Brazzaville) (COG).", Read("countries", "Congo").Remark);
        Assert.Equal("unknown-country", Read("countries", "Korea").Reason);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_nearest_ones() =>
        Assert.Equal(
            "There is no country 'Brasill'. Did you mean Brasil or Brazil?",
            Read("countries", "Brasill").Remark
        );

    [Fact]
    public void Every_country_answers_to_each_of_its_names_and_codes()
    {
        foreach (var country in Project.Countries.All.Where(one => one.SameAs is null))
        {
            string?[] texts = [country.Code, country.Alpha2, country.M49, country.English, country.Russian];
            foreach (var text in texts.OfType<string>())
                Assert.Equal(country.Code, (Project.Countries.Resolve(text) as NameMatch.Resolved)?.Code);
        }
    }

    [Theory]
    [InlineData("regions/brazil_comexstat_EXP_2025_partial.csv.gz", ';', "CO_PAIS", "comexstat")]
    [InlineData("firms/argentina_small_shipments_province_country.csv.gz", ',', "pais_destino", "countries")]
    [InlineData("trade/world_trade_avg_1998_2000_sitc2_4digit.csv.gz", ',', "country", "countries")]
    [InlineData("trade/atlas_country_year_1995_2023.csv.gz", ',', "country_code", "countries")]
    [InlineData("trade/baci_hs17_sample_exporters.csv.gz", ',', "j", "baci")]
    public void Every_country_of_real_files_is_known(string file, char delimiter, string column, string list)
    {
        var texts = GzipColumn.Distinct(RealData.Path(file), delimiter, column);

        Assert.DoesNotContain(texts, text => Read(list, text).Code is null);
        Assert.NotEmpty(texts);
    }
}
