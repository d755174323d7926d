using Hansa.Statistics.Cubes;
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

        Assert.Equal("Did you mean HS2012 or HS2017 or HS2002?", problem!.Fix);
    }
}
