using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>A large release on a terminal: it shows how far it is, stops when Ctrl+C is typed, and leaves nothing behind.</summary>
public sealed partial class CancelledReleaseTests : IDisposable
{
    private const int Seed = 1;
    private const int Firms = 15_000;
    private const string Script = "/usr/bin/script";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan MostToStop = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_large_release_shows_its_progress_and_stops_at_once_with_nothing_written()
    {
        Assert.SkipUnless(File.Exists(Script), "There is no script (util-linux) to give the command a terminal.");
        var hansa = new HansaProcess(folder.Path);
        hansa.Output(
            $"load {folder.File("lines.csv", Lines())} --as lines --source declarations --workspace w".Split(' ')
        );

        using var process = OnTerminal("release region,product --data lines --workspace w");
        var shown = ReadUntil(process, AtWork());
        var watch = Stopwatch.StartNew();
        process.StandardInput.Write('\x03');
        process.StandardInput.Flush();
        shown += process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "The release does not end.");

        Assert.True(watch.Elapsed < MostToStop, $"It went on for {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Cancelled; nothing was changed.", shown, StringComparison.Ordinal);
        var releases = Path.Combine(folder.Path, "w", "releases");
        Assert.True(!Directory.Exists(releases) || Directory.GetFileSystemEntries(releases).Length == 0);
    }

    private Process OnTerminal(string arguments)
    {
        var hansa = new HansaProcess(folder.Path);
        var start = new ProcessStartInfo(
            Script,
            ["--quiet", "--return", "--flush", "--command", HansaProcess.CommandFor(arguments), "/dev/null"]
        )
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in hansa.Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string ReadUntil(Process process, Regex goal)
    {
        var text = new StringBuilder();
        while (!goal.IsMatch(text.ToString()))
        {
            var next = process.StandardOutput.Read();
            Assert.True(next >= 0, $"It ended before it was at work: {text}");
            text.Append((char)next);
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\r[1-9]\d? %")]
    private static partial Regex AtWork();

    // Firms of very uneven size in the regions of 1993 that still are, and in every chapter: thousands of sensitive cells.
    private static string Lines()
    {
        var random = new Random(Seed);
        var regions = File.ReadLines(Path.Combine(Checkout.Root, "data", "regions", "ru.csv"))
            .Where(line => line.Contains(",1993-12-12,,", StringComparison.Ordinal))
            .Select(line => line.Split(',')[0])
            .ToArray();
        var text = new StringBuilder("date,inn,region,tnved,partner,value,mass\n");
        for (var firm = 0; firm < Firms; firm++)
        {
            var amount = Math.Pow(10, 3 + (5 * random.NextDouble()));
            for (var line = 0; line < 2; line++)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"2017-03-01,{Number(firm)},{regions[random.Next(regions.Length)]},{1 + random.Next(76):00}01000000,KZ,{amount:0},1\n"
                );
        }
        return text.ToString();
    }

    // A taxpayer's number of ten digits, the last of which checks the others.
    private static string Number(int firm)
    {
        var digits = (990_000_000 + firm).ToString(CultureInfo.InvariantCulture);
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var check = digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11 % 10;
        return $"{digits}{check}";
    }
}
