using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>A workspace with the real Comex Stat file of 2025 in the dataset <c>brazil</c> and world trade in <c>world</c>, loaded once for a class of tests.</summary>
public sealed class BrazilWorkspace : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BrazilWorkspace()
    {
        Hansa = new HansaProcess(folder.Path);
        File = RealData.Path("regions/brazil_comexstat_EXP_2025_partial.csv.gz");
        Hansa.Output([
            .. "load --as world --source columns --map product=product_code --map value=world_export_value".Split(' '),
            .. "--map year=year --reporter WLD --flow export --nomenclature product=HS1992 --unit usd".Split(' '),
            RealData.Path("trade/atlas_hs92_product_year_1995_2023.csv.gz"),
        ]);
        LoadOutput = Hansa.Output("load", File, "--as", "brazil", "--source", "comexstat", "--format", "csv");
    }

    internal HansaProcess Hansa { get; }

    /// <summary>Where the process runs; the workspace is below it, under its usual name.</summary>
    public string Folder => folder.Path;

    public string File { get; }

    /// <summary>What the load printed, as CSV.</summary>
    public string LoadOutput { get; }

    public void Dispose() => folder.Dispose();
}
