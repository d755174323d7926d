using Hansa.Tests.Adapters.Sources;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>A hundred thousand generated records: every one gets the verdict it was made for, and sums agree to the cent.</summary>
public sealed class GeneratedFilesTests(ITestOutputHelper output) : IDisposable
{
    private const int Records = 5_000;

    private readonly TemporaryWorkspace workspace = new();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Every_generated_record_gets_its_verdict(int part, bool keyed)
    {
        var seed = Environment.TickCount ^ (part << 24);
        output.WriteLine($"seed {seed}");
        for (var file = 0; file < 5; file++)
            Check(new GeneratedFile(seed + file, Records, keyed), $"generated{file}", keyed);
    }

    public void Dispose() => workspace.Dispose();

    private void Check(GeneratedFile generated, string dataset, bool keyed)
    {
        var request = SmallTrade.Request(workspace.File($"{dataset}.csv", generated.Text())) with
        {
            Dataset = dataset,
            Mapping = new Dictionary<string, string>
            {
                ["reporter"] = "land",
                ["product"] = "code",
                ["value"] = "usd",
                ["year"] = "jahr",
            },
            Constants = new Dictionary<string, string> { ["flow"] = "export" },
            Key = keyed ? ["period", "reporter", "product"] : [],
        };

        var report = workspace.Load(request).Value;

        Assert.Equal(generated.Counts, report.Counts);
        Assert.True(report.Counts.Balances);
        Assert.Equal(generated.Total, report.Total);
        Assert.Equal(
            generated.Reasons.OrderBy(reason => reason.Key, StringComparer.Ordinal),
            report
                .Files[0]
                .Reasons.OrderBy(one => one.Reason, StringComparer.Ordinal)
                .Select(one => KeyValuePair.Create(one.Reason, one.Records))
        );
        Assert.Equal(report.Counts.Accepted, LoadedRows.Read(workspace.Workspace, report.Manifest).Count);
        Assert.Equal(report.Counts.Quarantined, workspace.Datasets.Quarantine(dataset, default).Value.Count);
    }
}
