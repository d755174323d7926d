using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hansa.Adapters;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Bench.World;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Firms;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Entry, exit and survival of firms, counts alone: bits of years from one grouping, in turn with a scan of three columns.</summary>
public static class FirmCounts
{
    private const double MostTimesTheFloor = 3;

    public static Measurement Run(BenchContext context) =>
        DynamicsAgainstFloor.Run(
            context,
            "firm-counts",
            "entry, exit and survival of firms, counts, 20 years",
            MostTimesTheFloor,
            house => DynamicsAgainstFloor.Count(house, Dimension.Firm)
        );
}

/// <summary>The same with values: the use-case of exporter dynamics, by value.</summary>
public static class FirmValues
{
    private const double MostTimesTheFloor = 5;

    public static Measurement Run(BenchContext context) =>
        DynamicsAgainstFloor.Run(
            context,
            "firm-values",
            "entry, exit and survival of firms with their values, 20 years",
            MostTimesTheFloor,
            house =>
            {
                var report = BenchContext.Demand(
                    new Runner(house).Run(
                        new ShowFirmDynamics(new(FirmWorld.Dataset) { AsInternal = true }) { View = "values" }
                    )
                );
                return report.Tables[0].Rows.Count;
            }
        );
}

/// <summary>Entry, exit and survival of every product of a firm in a market.</summary>
public static class FirmPairs
{
    private const double MostTimesTheFloor = 12;

    public static Measurement Run(BenchContext context) =>
        DynamicsAgainstFloor.Run(
            context,
            "firm-pairs",
            "entry, exit and survival of firm × product × market, 20 years",
            MostTimesTheFloor,
            house => DynamicsAgainstFloor.Count(house, Dimension.Firm, Dimension.Product, Dimension.Partner)
        );
}

/// <summary>Questions on firms in turn with a scan of period, firm and value.</summary>
internal static class DynamicsAgainstFloor
{
    private const long CellBudget = 100_000_000;

    private static readonly string[] Columns = ["period", "firm", "value"];

    private static readonly PeriodRange Years = new(
        Period.Year(FirmWorld.FirstYear),
        Period.Year(FirmWorld.FirstYear + FirmWorld.Years - 1)
    );

    public static Measurement Run(BenchContext context, string name, string what, double most, Func<House, long> ask)
    {
        var world = FirmWorld.Of(context.Options.Folder, context.Options.Rows, context.Say);
        var house = House(world);
        using var engine = (IDisposable)house.Engine;
        using var floor = new FloorScan(world.Snapshot, Columns);
        var answers = ask(house);
        floor.Time();
        var medians = context.Interleaved.Run(("scan", floor.Time), (name, () => Timing.Of(() => ask(house))));
        var work = new Work(what, medians[1]);
        return new Measurement(
            name,
            what,
            new Dictionary<string, long> { ["rows"] = Rows(house), ["keysOrRows"] = answers },
            context.Options.Repetitions,
            new Work($"DuckDB: sum of {string.Join(", ", Columns)}", medians[0]),
            work,
            [new Target("wall time by the floor's", most, work.Median.By(medians[0]).WallSeconds)]
        );
    }

    /// <summary>Counts keys of these dimensions by what their bits say.</summary>
    public static long Count(House house, params Dimension[] dimensions)
    {
        var manifest = BenchContext.Demand(house.Datasets.Current(FirmWorld.Dataset));
        var cube = BenchContext.Demand(
            house.Engine.Sum(
                new CubeQuery(manifest.Dataset, manifest.Snapshot, [.. dimensions.Select(one => new Axis(one))])
                {
                    Measures = Measures.Presence,
                    Periods = Years,
                    CellBudget = CellBudget,
                },
                CancellationToken.None
            )
        );
        var counts = PresenceCounts.Of(cube.Presence, Years.Count);
        return counts.Active.Sum() > 0 ? cube.Count : throw new InvalidOperationException("No firm is active.");
    }

    public static long Rows(House house) =>
        BenchContext.Demand(house.Datasets.Current(FirmWorld.Dataset)).Counts.Accepted;

    // An answer that is remembered measures nothing.
    public static House House(FirmWorld world) =>
        WorkspaceHouse.Open(world.Folder) with
        {
            Engine = new DuckDbEngine(new EngineSettings(world.Folder) { RememberedMegabytes = 0 }),
        };
}

/// <summary>All views of exporter dynamics in one go, in a process of its own.</summary>
public static class AllDynamics
{
    /// <summary>The first word by which the bench starts itself for one run.</summary>
    public const string ChildWord = "dynamics-once";

    private const double MostSeconds = 60;
    private const double MostMegabytes = 4096;

    public static Measurement Run(BenchContext context)
    {
        var world = FirmWorld.Of(context.Options.Folder, context.Options.Rows, context.Say);
        var runs = new List<OneRun>();
        var medians = context.Interleaved.Run(("all-dynamics", () => Child(world.Folder, runs)));
        return new Measurement(
            "all-dynamics",
            "all views of exporter dynamics in one go",
            new Dictionary<string, long> { ["rows"] = runs[0].Rows },
            context.Options.Repetitions,
            null,
            new Work("hansa firms dynamics --view all, in a process of its own", medians[0]),
            [
                new Target("seconds", MostSeconds, medians[0].WallSeconds),
                new Target("resident megabytes at most", MostMegabytes, runs.Max(run => run.PeakMegabytes)),
            ]
        );
    }

    /// <summary>Answers and prints what it took.</summary>
    public static void RunChild(string folder)
    {
        var house = WorkspaceHouse.Open(folder);
        var timing = Timing.Of(() =>
            BenchContext.Demand(
                new Runner(house).Run(
                    new ShowFirmDynamics(new(FirmWorld.Dataset) { AsInternal = true }) { View = "all" }
                )
            )
        );
        var peak = Machine.Line("/proc/self/status", "VmHWM")?.Split(' ')[0] ?? "0";
        Console.WriteLine(
            JsonSerializer.Serialize(
                new OneRun(
                    timing,
                    DynamicsAgainstFloor.Rows(house),
                    double.Parse(peak, CultureInfo.InvariantCulture) / 1024
                )
            )
        );
    }

    private static Timing Child(string folder, List<OneRun> runs)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], ChildWord, folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The run ended with {process.ExitCode}.");
        runs.Add(JsonSerializer.Deserialize<OneRun>(printed)!);
        return runs[^1].Timing;
    }

    private sealed record OneRun(Timing Timing, long Rows, double PeakMegabytes);
}
