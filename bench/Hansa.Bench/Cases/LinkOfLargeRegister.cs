using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hansa.Adapters;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Bench.Cases;

/// <summary>Declarations of 300,000 firms linked with a loaded register of six million, in a process of its own.</summary>
public static class LinkOfLargeRegister
{
    /// <summary>The first word by which the bench starts itself for one link.</summary>
    public const string ChildWord = "link-once";

    private const double MostSeconds = 60;
    private const double MostMegabytes = 2048;
    private const int FullRows = 50_000_000;
    private const int FullFirms = 6_000_000;
    private const int FullExporters = 300_000;
    private const int FullLines = 5_000_000;

    public static Measurement Run(BenchContext context)
    {
        var scale = Math.Min(1, (double)context.Options.Rows / FullRows);
        var folder = Path.Combine(context.Options.Folder, $"firms-{context.Options.Rows}");
        Prepare(folder, scale, context.Say);
        var links = new List<LinkTime>();
        var medians = context.Interleaved.Run(("link", () => Link(folder, links)));
        return new Measurement(
            "link",
            "declarations linked with a register of six million firms",
            new Dictionary<string, long>
            {
                ["register"] = (long)(FullFirms * scale),
                ["firms"] = (long)(FullExporters * scale),
                ["lines"] = links[0].Rows,
            },
            context.Options.Repetitions,
            null,
            new Work("hansa link, in a process of its own", medians[0]),
            [
                new Target("seconds", MostSeconds, medians[0].WallSeconds),
                new Target("resident megabytes at most", MostMegabytes, links.Max(link => link.PeakMegabytes)),
            ]
        )
        {
            Notes =
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{links[0].LinkedFirms} firm-years were found in the register."
                ),
            ],
        };
    }

    /// <summary>Links and prints what it took; the link is taken back.</summary>
    public static void RunChild(string folder)
    {
        var house = WorkspaceHouse.Open(folder);
        LinkReport? report = null;
        var timing = Timing.Of(() =>
            report = BenchContext.Demand(new Runner(house).Run(new LinkFirms("declarations", "register", "linked")))
        );
        var peak = Machine.Line("/proc/self/status", "VmHWM")?.Split(' ')[0] ?? "0";
        var total = report!.Facts.Total;
        BenchContext.Demand(new Runner(house).Run(new UndoLoad("linked")));
        Console.WriteLine(
            JsonSerializer.Serialize(
                new LinkTime(
                    timing,
                    total.All.Rows,
                    total.Linked.Firms,
                    double.Parse(peak, CultureInfo.InvariantCulture) / 1024
                )
            )
        );
    }

    private static void Prepare(string folder, double scale, Action<string> say)
    {
        var house = WorkspaceHouse.Open(folder);
        if (house.Datasets.Current("register").Succeeded)
            return;
        say("making and loading a register and declarations");
        Directory.CreateDirectory(folder);
        Load(house, Request("register", "register", Register(folder, (int)(FullFirms * scale))));
        Load(house, Request("declarations", "declarations", Lines(folder, scale)));
    }

    private static LoadRequest Request(string dataset, string source, string file) =>
        new(dataset, source, [file])
        {
            Nomenclatures = new Dictionary<string, string>
            {
                ["firm"] = "any",
                ["region"] = "any",
                ["product"] = "any",
                ["partner"] = "any",
            },
            Constants =
                source == "register"
                    ? new Dictionary<string, string> { ["period"] = "2017-12-10" }
                    : new Dictionary<string, string> { ["reporter"] = "RUS" },
            Unit = source == "register" ? null : "usd",
        };

    private static void Load(House house, LoadRequest request)
    {
        var report = BenchContext.Demand(new Runner(house).Run(new LoadFiles(request)));
        if (report.Counts.Accepted != report.Counts.Read)
            throw new InvalidOperationException($"The load took {report.Counts}.");
    }

    private static string Register(string folder, int firms)
    {
        var path = Path.Combine(folder, "register.csv");
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        writer.Write("firm,size,region,activity\n");
        for (var firm = 0; firm < firms; firm++)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"F{firm * 7L},{(firm % 20 == 0 ? "small" : firm % 100 == 1 ? "medium" : "micro")},R{firm % 85},{10 + (firm % 80)}.{firm % 10}\n"
                )
            );
        return path;
    }

    // Half of the exporters are in the register: every other number is one of its.
    private static string Lines(string folder, double scale)
    {
        var (lines, exporters) = ((int)(FullLines * scale), (int)(FullExporters * scale));
        var path = Path.Combine(folder, "declarations.csv");
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        writer.Write("date,exporter,region,product,partner,value,mass\n");
        for (var line = 0; line < lines; line++)
        {
            var firm = (line * 2_654_435_761L) % exporters;
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"2017-{1 + (line % 12):00}-{1 + (line % 28):00},F{firm * 7L + (firm % 2)},R{firm % 85},{100_000 + (line % 5000)},P{line % 200},{1 + (line % 100_000)}.25,{1 + (line % 1000)}\n"
                )
            );
        }
        return path;
    }

    private static Timing Link(string folder, List<LinkTime> links)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], ChildWord, folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The link ended with {process.ExitCode}.");
        links.Add(JsonSerializer.Deserialize<LinkTime>(printed)!);
        return links[^1].Timing;
    }

    private sealed record LinkTime(Timing Timing, long Rows, long LinkedFirms, double PeakMegabytes);
}
