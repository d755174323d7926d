using System.Text.Json.Nodes;
using Hansa.Cli.Rendering;
using Hansa.UseCases;

namespace Hansa.Tests.Cli;

public sealed class SheetTests
{
    [Fact]
    public void Numbers_are_numbers_and_texts_are_no_formulas_in_csv()
    {
        var output = new StringWriter();

        CsvSheet.Write(Sample(), output, "ru");

        Assert.Equal("name,rows,total\n'=1+1,-3,48252908258.00\nимя,,0.5\n", output.ToString());
    }

    [Fact]
    public void Json_is_one_object_a_row_and_null_for_nothing()
    {
        var output = new StringWriter();

        JsonSheet.Write(Sample(), output, "en");

        var rows = JsonNode.Parse(output.ToString())!.AsArray();
        Assert.Equal("=1+1", (string?)rows[0]!["name"]);
        Assert.Equal("-3", rows[0]!["rows"]!.ToJsonString());
        Assert.Equal("48252908258.00", rows[0]!["total"]!.ToJsonString());
        Assert.Equal("""{"name":"name","rows":null,"total":0.5}""", rows[1]!.ToJsonString());
    }

    [Fact]
    public void An_empty_list_is_an_empty_array()
    {
        var output = new StringWriter();

        JsonSheet.Write(Sample() with { Rows = [] }, output, "en");

        Assert.Equal("[]\n", output.ToString());
    }

    [Theory]
    [InlineData("en", "48,252,908,258.00")]
    [InlineData("ru", "48\u00a0252\u00a0908\u00a0258,00")]
    public void People_read_numbers_in_their_typography(string language, string printed) =>
        Assert.Equal(printed, ListPrint.Of(Sample(), language).Rows[0][2]);

    private static Sheet Sample() =>
        new(
            [
                new SheetColumn("name", new LocalText("name", "имя")),
                new SheetColumn("rows", new LocalText("rows", "строк"), IsNumber: true),
                new SheetColumn("total", new LocalText("total", "сумма"), IsNumber: true),
            ],
            [
                [Cell.Of("=1+1"), Cell.Of(-3), Cell.Of(48252908258.00m)],
                [Cell.Of(new LocalText("name", "имя")), Cell.Empty, Cell.Of(0.5m)],
            ]
        );
}
