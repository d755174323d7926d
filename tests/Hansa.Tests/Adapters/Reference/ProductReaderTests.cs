using Hansa.Statistics.Cubes;
using Hansa.Tests.House;
using Hansa.UseCases.Classifications;

namespace Hansa.Tests.Adapters.Reference;

public sealed class ProductReaderTests
{
    private static CodeReader Reader(string nomenclature) =>
        Project.Reference.CodeReader(Dimension.Product, nomenclature).Value;

    [Theory]
    [InlineData("HS2017", "010121", "010121")]
    [InlineData("HS2017", "0101", "0101")]
    [InlineData("HS2017", "27XXXX", "27XXXX")]
    [InlineData("HS2017", "XXXXXX", "_U")]
    [InlineData("SITC2", "0011", "0011")]
    [InlineData("TNVED", "2709009001", "2709009001")]
    [InlineData("TNVED", "27XXXXXXXX", "27XXXXXXXX")]
    [InlineData("TNVED", "XXXXXXXXXX", "_U")]
    [InlineData("NCM", "12019000", "12019000")]
    public void A_code_of_the_nomenclature_is_read_as_it_is(string nomenclature, string text, string code) =>
        Assert.Equal(CodeReading.Of(code), Reader(nomenclature)(text));

    [Theory]
    [InlineData("HS2017", "010119", "wrong-vintage", "likely vintage: HS1992, HS1996")]
    [InlineData("HS2017", "854921", "wrong-vintage", "HS2022")]
    [InlineData("HS1992", "010121", "wrong-vintage", "HS2012, HS2017, HS2022")]
    [InlineData("HS2017", "10121", "unknown-product", "lose its leading zero (010121)")]
    [InlineData("HS2017", "0101.21", "unknown-product", "without separators: 010121")]
    [InlineData("HS2017", "12019000", "unknown-product", "declare CN, NCM or TNVED")]
    [InlineData("HS2017", "771234", "unknown-product", "HS2017 has no 771234")]
    [InlineData("HS2017", "77XXXX", "unknown-product", "HS2017 has no 77XXXX")]
    [InlineData("HS2017", "TOTAL", "aggregate", "sum of all products")]
    [InlineData("TNVED", "7712340000", "unknown-product", "No edition of the Harmonized System has 771234")]
    [InlineData("TNVED", "270900", "unknown-product", "10 digits")]
    public void Another_code_is_refused_with_what_it_may_be(
        string nomenclature,
        string text,
        string reason,
        string remark
    )
    {
        var reading = Reader(nomenclature)(text);

        Assert.Null(reading.Code);
        Assert.Equal(reason, reading.Reason);
        Assert.Contains(remark, reading.Remark);
    }

    [Theory]
    [InlineData("trade/world_trade_avg_1998_2000_sitc2_4digit.csv.gz", ',', "product", "SITC2", 785)]
    [InlineData("trade/atlas_hs92_product_year_1995_2023.csv.gz", ',', "product_code", "HS1992", 1243)]
    [InlineData("regions/brazil_comexstat_EXP_2025_partial.csv.gz", ';', "CO_NCM", "NCM", 6540)]
    public void Every_product_of_real_files_is_known(
        string file,
        char delimiter,
        string column,
        string nomenclature,
        int products
    )
    {
        var texts = GzipColumn.Distinct(RealData.Path(file), delimiter, column);
        var read = Reader(nomenclature);

        Assert.DoesNotContain(texts, text => read(text).Code is null);
        Assert.Equal(products, texts.Count);
    }

    [Fact]
    public void The_BACI_sample_s_codes_are_of_1992_once_their_leading_zero_is_restored()
    {
        var texts = GzipColumn.Distinct(RealData.Path("trade/baci_hs17_sample_exporters.csv.gz"), ',', "k");
        var full = texts.Select(text => text.PadLeft(6, '0')).ToArray();

        Assert.DoesNotContain(full, code => Reader("HS1992")(code).Code is null);
        Assert.Contains(full, code => Reader("HS2017")(code) is { Reason: "wrong-vintage" });
        Assert.Contains(texts, text => Reader("HS1992")(text).Remark?.Contains("leading zero") == true);
    }

    [Fact]
    public void Mercosur_codes_outside_the_current_edition_are_trade_all_the_same_with_a_finding()
    {
        Assert.Contains("HS1992", Reader("NCM")("01011900").Remark);
        Assert.Equal("01011900", Reader("NCM")("01011900").Code);
        Assert.Equal("77777777", Reader("NCM")("77777777").Code);
    }

    [Fact]
    public void An_unknown_nomenclature_is_refused_with_the_nearest_ones()
    {
        var problem = Project.Reference.CodeReader(Dimension.Product, "HS2018").Problem;

        Assert.Equal("Did you mean HS2012, HS2017 or HS2002?", problem!.Fix.English);
    }
}
