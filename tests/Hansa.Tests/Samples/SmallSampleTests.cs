using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Samples;

/// <summary>The small files that show each source's layout load through that source, every record of them.</summary>
public sealed class SmallSampleTests
{
    public static TheoryData<string, string, int, string> Files =>
        new()
        {
            { "sample-fts.tsv", "fts", 6, "4276358.62" },
            { "sample-fts.dbf", "fts", 6, "4276358.62" },
            { "sample-comexstat.csv", "comexstat", 5, "32881940" },
            { "sample-baci.csv", "baci", 5, "10136.986" },
            { "sample-columns.csv", "columns", 4, "1703358.55" },
            { "sample-comext.dat", "comext", 4, "39895965" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_record_is_accepted_and_the_total_is_exact(string file, string source, int records, string total)
    {
        using var workspace = new TemporaryWorkspace();

        var loaded = workspace.Load(Request(file, source) with { ControlTotal = total });

        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
        Assert.Equal(new RecordCounts(records, records, 0, 0, 0), loaded.Value.Counts);
    }

    // The world, the chapter and the heading are sums of the three subheadings.
    [Fact]
    public void Sums_in_the_Comtrade_sample_stay_out_of_the_total()
    {
        using var workspace = new TemporaryWorkspace();

        var loaded = workspace.Load(Request("sample-comtrade.csv", "comtrade") with { ControlTotal = "1641857.25" });

        Assert.True(loaded.Succeeded, loaded.Problem?.Title.English);
        Assert.Equal(new RecordCounts(6, 3, 3, 0, 0), loaded.Value.Counts);
        Assert.Equal([new ReasonCount(QuarantineReasons.Aggregate, 3)], loaded.Value.Files[0].Reasons);
    }

    // As samples/README.md says to load them.
    private static LoadRequest Request(string file, string source)
    {
        var request = new LoadRequest("sample", source, [Path.Combine(Checkout.Root, "samples", file)]);
        return source switch
        {
            "baci" => request with { Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017" } },
            "columns" => request with
            {
                Mapping = new Dictionary<string, string>
                {
                    ["region"] = "territory",
                    ["partner"] = "partner",
                    ["product"] = "sector",
                    ["flow"] = "direction",
                    ["year"] = "year",
                    ["value"] = "value",
                    ["mass"] = "kg",
                },
                Nomenclatures = new Dictionary<string, string> { ["product"] = "any", ["region"] = "ru" },
                Constants = new Dictionary<string, string> { ["reporter"] = "RUS" },
                Unit = "usd",
            },
            _ => request,
        };
    }
}
