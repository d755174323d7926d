using System.Text;
using System.Text.Json.Nodes;
using Hansa.UseCases.Documents.Matrices;

namespace Hansa.Tests.UseCases.Documents.Matrices;

public sealed class JsonStatTests
{
    [Fact]
    public void A_dataset_has_what_the_standard_names_in_one_language()
    {
        var dataset = Parsed(IndicatorMatrix.Of(SampleReports.Ratios()) with { Contact = "stat@example.org" }, "ru");

        Assert.Equal("""["period","region","product","measure"]""", dataset["id"]!.ToJsonString());
        Assert.Equal("[1,2,2,3]", dataset["size"]!.ToJsonString());
        Assert.Equal("""{"time":["period"],"geo":["region"],"metric":["measure"]}""", dataset["role"]!.ToJsonString());
        Assert.Equal(
            "[0.1,0.1,0.25,0,0,0,null,null,null,0.6666666666666666,0.6666666666666666,0.6666666666666666]",
            dataset["value"]!.ToJsonString()
        );
        Assert.Equal("""{"6":"no-base","7":"no-base","8":"no-base"}""", dataset["status"]!.ToJsonString());
        Assert.Equal("Замечание.", (string?)dataset["note"]![2]);
        Assert.Equal("регион", (string?)dataset["dimension"]!["region"]!["label"]);
        Assert.Equal("нет базы", (string?)dataset["extension"]!["status"]!["label"]!["no-base"]);
        Assert.Equal("stat@example.org", (string?)dataset["extension"]!["contact"]);
        Assert.Equal("00ff", (string?)dataset["extension"]!["provenance"]!["snapshot"]);
    }

    [Fact]
    public void Measures_have_units_decimals_and_notes()
    {
        var measure = Parsed(IndicatorMatrix.Of(SampleReports.Ratios()), "en")["dimension"]!["measure"]!["category"]!;

        Assert.Equal(3, (int)measure["unit"]!["low"]!["decimals"]!);
        Assert.Equal("ratio", (string?)measure["unit"]!["value"]!["label"]);
        Assert.StartsWith("End of the interval", (string?)measure["note"]!["high"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_table_become_numbers_with_a_key()
    {
        var table = Parsed(TableMatrix.Of(SampleReports.Table()), "en");
        var columns = table["dimension"]!["measure"]!["category"]!;

        Assert.Equal("""["value","share","remark"]""", columns["index"]!.ToJsonString());
        Assert.Equal("1: =HYPERLINK(1)", (string?)columns["note"]!["remark"]![0]);
        Assert.Equal("[17.25,null,1,null,null,null]", table["value"]!.ToJsonString());
        Assert.Equal("no-trade", (string?)table["status"]!["1"]);
        Assert.Equal("not-applicable", (string?)table["status"]!["5"]);
    }

    [Fact]
    public void An_open_interval_has_no_number_at_its_open_end()
    {
        var open = SampleReports.Ratios();
        open.Figures[1] = Hansa.Statistics.Figures.Figure.Of(2).Within(double.NegativeInfinity, 3);

        var dataset = Parsed(IndicatorMatrix.Of(open), "en");

        Assert.Equal(
            "[2,null,3]",
            new JsonArray([
                .. dataset["value"]!.AsArray().Skip(3).Take(3).Select(one => one?.DeepClone()),
            ]).ToJsonString()
        );
        Assert.Equal("not-applicable", (string?)dataset["status"]!["4"]);
    }

    [Fact]
    public void Classes_whose_codes_are_numbers_keep_them()
    {
        var key = new WordKey([
            new("2", new("CIS", "СНГ")),
            new("0", new("mixed", "смешанный")),
            new("2", new("CIS", "СНГ")),
        ]);

        Assert.Equal(2, key[new("2", new("CIS", "СНГ"))]);
        Assert.Equal("2: CIS; 0: mixed", key.Text!.English);
        Assert.Null(new WordKey([new("1", new("1", "1"))]).Text);
    }

    private static JsonNode Parsed(FigureMatrix matrix, string language) =>
        JsonNode.Parse(Encoding.UTF8.GetString(MatrixRoundTripTests.JsonStatBytes(matrix, language)))!;
}
