using System.Diagnostics;
using System.Globalization;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Cli;

public sealed class LifeOfADatasetTests : IDisposable
{
    private const string Trade = """
        country,hs,usd,year
        RUS,44,100.25,2017
        DEU,44,50,2017
        DEU,87,abc,2017

        """;

    private static readonly string[] Reading =
    [
        "--source",
        "columns",
        "--map",
        "reporter=country",
        "--map",
        "product=hs",
        "--map",
        "value=usd",
        "--map",
        "year=year",
        "--flow",
        "export",
        "--nomenclature",
        "product=any",
        "--unit",
        "usd",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;

    public LifeOfADatasetTests() => hansa = new HansaProcess(folder.Path);

    [Fact]
    public void A_dry_run_shows_what_would_happen_and_changes_nothing()
    {
        var output = hansa.Output(["load", folder.File("a.csv", Trade), "--as", "t", .. Reading, "--dry-run"]);

        Assert.Contains("reporter", output, StringComparison.Ordinal);
        Assert.Contains("number", output, StringComparison.Ordinal);
        Assert.Equal(3, hansa.Run("show", "rca", "--data", "t").ExitCode);
    }

    [Fact]
    public void A_dataset_is_loaded_mended_undone_and_dropped()
    {
        hansa.Output(["load", folder.File("a.csv", Trade), "--as", "t", .. Reading]);
        Assert.Equal(
            "file,line,column,reason,value,remark,raw",
            hansa.Output("quarantine", "t", "--format", "csv").Split('\n')[0]
        );
        Assert.Contains(
            "\na.csv,4,usd,number,abc,",
            hansa.Output("quarantine", "t", "--format", "csv"),
            StringComparison.Ordinal
        );

        hansa.Output(["load", folder.File("b.csv", "country,hs,usd,year\nDEU,87,7,2017\n"), "--as", "t", .. Reading]);
        Assert.Contains(
            "t,export,2017,3,157.25,USD,",
            hansa.Output("datasets", "--format", "csv"),
            StringComparison.Ordinal
        );

        hansa.Output("undo", "t");
        Assert.Contains(
            "t,export,2017,2,150.25,USD,",
            hansa.Output("datasets", "--format", "csv"),
            StringComparison.Ordinal
        );

        Assert.Equal(5, hansa.Run("drop", "t").ExitCode);
        hansa.Output("drop", "t", "--yes");
        Assert.Single(hansa.Output("datasets", "--format", "csv").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_reader_without_a_workspace_says_how_to_make_one()
    {
        var run = hansa.Run("datasets");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("There is no workspace at", run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "workspace")));
    }

    [Fact]
    public void A_wrong_control_total_refuses_the_load_and_leaves_no_dataset()
    {
        var run = hansa.Run(["load", folder.File("a.csv", Trade), "--as", "t", .. Reading, "--control-total", "151"]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("150.25", run.Messages, StringComparison.Ordinal);
        Assert.Equal(3, hansa.Run("undo", "t").ExitCode);
    }

    [Fact]
    public void A_scheme_of_ones_own_is_added_used_and_removed()
    {
        hansa.Output(["load", folder.File("a.csv", Trade), "--as", "t", .. Reading]);
        var file = folder.File("mine.csv", "prefix,class,label_en\n44,wood,Wood\n87,cars,Cars\n");

        hansa.Output("scheme", "add", file);

        Assert.Contains("\nmine,", hansa.Output("scheme", "list", "--format", "csv"), StringComparison.Ordinal);
        Assert.Contains(
            "44,wood,Wood,",
            hansa.Output("scheme", "show", "mine", "--format", "csv"),
            StringComparison.Ordinal
        );
        hansa.Output("scheme", "remove", "mine");
        Assert.Equal(3, hansa.Run("scheme", "show", "mine").ExitCode);
    }

    [Fact]
    public void An_interrupted_load_ends_with_130_and_leaves_nothing_behind()
    {
        const int rows = 3_000_000;
        var line = Trade.Split('\n')[1];
        var file = folder.File(
            "long.csv",
            Trade.Split('\n')[0] + "\n" + string.Concat(Enumerable.Repeat(line + "\n", rows))
        );
        using var process = hansa.Start(["load", file, "--as", "t", .. Reading]);
        SpinWait.SpinUntil(() => process.HasExited || Directory.Exists(Path.Combine(folder.Path, "workspace")));

        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(3, hansa.Run("undo", "t").ExitCode);
    }

    public void Dispose() => folder.Dispose();
}
