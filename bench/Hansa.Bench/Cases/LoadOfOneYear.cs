using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Hansa.Adapters;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Bench.Cases;

/// <summary>Loading one year of world trade, every check on, in a process of its own; against DuckDB's own copy of the file.</summary>
public static class LoadOfOneYear
{
    /// <summary>The first word by which the bench starts itself for one load.</summary>
    public const string ChildWord = "load-once";

    private const double MostTimesTheFloor = 2.5;
    private const double MostMegabytes = 1200;

    public static Measurement Run(BenchContext context)
    {
        var file = context.World.Files[^1];
        var scratch = Path.Combine(context.Options.Folder, "scratch");
        var loads = new List<LoadFacts>();
        var medians = context.Interleaved.Run(
            ("copy by DuckDB", () => Copy(file, scratch)),
            ("load", () => Load(file, scratch, loads))
        );
        var peak = loads.Max(load => load.PeakMegabytes);
        return new Measurement(
            "load",
            "one year of world trade from CSV, loaded with every check",
            new Dictionary<string, long> { ["rows"] = loads[0].Rows, ["bytes"] = new FileInfo(file).Length },
            context.Options.Repetitions,
            new Work("DuckDB: copy of the CSV file to Parquet (zstd)", medians[0]),
            new Work("hansa load, in a process of its own", medians[1]),
            [
                new Target("wall time by the floor's", MostTimesTheFloor, medians[1].By(medians[0]).WallSeconds),
                new Target("resident megabytes at most", MostMegabytes, peak),
            ]
        );
    }

    /// <summary>Loads a file into a fresh workspace and prints what it took.</summary>
    public static void RunChild(string file, string workspace)
    {
        var house = WorkspaceHouse.Open(workspace);
        LoadReport? report = null;
        var timing = Timing.Of(() => report = BenchContext.Load(house, [file]));
        var peak = Machine.Line("/proc/self/status", "VmHWM")?.Split(' ')[0] ?? "0";
        var kilobytes = double.Parse(peak, CultureInfo.InvariantCulture);
        Console.WriteLine(JsonSerializer.Serialize(new LoadFacts(timing, report!.Counts.Accepted, kilobytes / 1024)));
    }

    private static Timing Copy(string file, string scratch)
    {
        Empty(scratch);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // made of constants and paths whose quotes are doubled
        command.CommandText =
            $"copy (select * from read_csv({Quoted(file)})) to {Quoted(Path.Combine(scratch, "copy.parquet"))} (format parquet, compression zstd)";
#pragma warning restore CA2100
        return Timing.Of(() => command.ExecuteNonQuery());
    }

    private static Timing Load(string file, string scratch, List<LoadFacts> loads)
    {
        Empty(scratch);
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], ChildWord, file, scratch])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The load ended with {process.ExitCode}.");
        loads.Add(JsonSerializer.Deserialize<LoadFacts>(printed)!);
        return loads[^1].Timing;
    }

    private static void Empty(string scratch)
    {
        if (Directory.Exists(scratch))
            Directory.Delete(scratch, recursive: true);
        Directory.CreateDirectory(scratch);
    }

    private static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private sealed record LoadFacts(Timing Timing, long Rows, double PeakMegabytes);
}
