using Hansa.Tests.House;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

public sealed class ComexStatLoadTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    [Fact]
    public void The_file_of_2025_loads_whole_and_to_the_dollar()
    {
        var file = RealData.Path("regions/brazil_comexstat_EXP_2025_partial.csv.gz");

        var report = workspace.Load(new LoadRequest("brazil", "comexstat", [file])).Value;

        Assert.Equal(new RecordCounts(249_681, 249_681, 0, 0, 0), report.Counts);
        Assert.Equal(48_252_908_258_00, report.Total);
        Assert.Equal(["2025-01", "2025-02"], report.Manifest.Totals.Select(total => total.Period));
        Assert.Equal(report.Total, report.Manifest.Totals.Aggregate(Int128.Zero, (sum, total) => sum + total.Total));
    }

    public void Dispose() => workspace.Dispose();
}
