using System.Text;
using System.Text.Json.Nodes;
using Hansa.UseCases.Documents;

namespace Hansa.Tests.UseCases.Documents;

public sealed class JsonDocumentTests
{
    [Fact]
    public void A_figure_carries_its_key_value_reason_bounds_and_unit()
    {
        var figures = Parsed(output => IndicatorJson.Write(SampleReports.Ratios(), output))["figures"]!.AsArray();

        Assert.Equal(
            """{"period":"2017","region":"RU-MOW","product":"44","value":0.1,"low":0.1,"high":0.25,"unit":"ratio"}""",
            figures[0]!.ToJsonString()
        );
        Assert.Equal(
            """{"period":"2017","region":"RU-VLG","product":"44","value":null,"missing":"no-base","unit":"ratio"}""",
            figures[2]!.ToJsonString()
        );
    }

    [Fact]
    public void A_report_says_where_it_comes_from()
    {
        var report = Parsed(output => IndicatorJson.Write(SampleReports.Ratios(), output));

        Assert.Equal("00ff", (string?)report["provenance"]!["snapshot"]);
        Assert.Equal("rca", (string?)report["indicator"]!["code"]);
        Assert.Equal("Замечание.", (string?)report["notes"]![0]!["ru"]);
    }

    [Fact]
    public void A_table_keeps_figures_texts_and_empty_cells_apart()
    {
        var rows = Parsed(output => TableJson.Write(SampleReports.Table(), output))["rows"]!;

        Assert.Equal(17.25, (double?)rows[0]!["cells"]!["value"]!["value"]);
        Assert.Equal("no-trade", (string?)rows[0]!["cells"]!["share"]!["missing"]);
        Assert.Equal("да", (string?)rows[0]!["cells"]!["remark"]!["text"]!["ru"]);
        Assert.Null(rows[1]!["cells"]!["value"]);
    }

    private static JsonNode Parsed(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!;
    }
}
