using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>Loads that are killed at random moments: the dataset is what it was before or what it was to become, never anything between.</summary>
public sealed class KilledLoadsTests : IDisposable
{
    private const int Rows = 150_000;

    private readonly ITestOutputHelper output;
    private readonly TemporaryFolder folder = new();
    private readonly HansaProcess hansa;
    private readonly Random random;
    private TimeSpan duration;
    private long total;
    private int loaded;

    public KilledLoadsTests(ITestOutputHelper output)
    {
        this.output = output;
        hansa = new HansaProcess(folder.Path);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        random = new Random(seed);
    }

    private static int Cycles => Environment.GetEnvironmentVariable("HANSA_TEST_LONG") == "1" ? 200 : 20;

    private string Building => Path.Combine(folder.Path, "workspace", ".building");

    [Fact]
    public void No_kill_leaves_half_a_snapshot_or_loses_a_load_that_was_acknowledged()
    {
        duration = LoadUndisturbed();
        var (hits, kept, attempts) = (0, 0, 0);
        for (; hits < Cycles && attempts < 5 * Cycles; attempts++)
        {
            var hit = KillDuringLoad();
            hits += hit ? 1 : 0;
            kept += CheckAfter(acknowledged: !hit) ? 1 : 0;
        }

        output.WriteLine($"{hits} of {attempts} kills hit a load at work; {kept} loads were kept");
        Assert.True(hits == Cycles, $"Only {hits} of {attempts} kills hit a load at work: this proves too little.");
        LoadUndisturbed();
        hansa.Output("verify");
        Assert.Empty(Directory.GetFileSystemEntries(Building));
    }

    [Fact]
    public void Two_loads_at_once_are_kept_apart_and_the_second_learns_who_is_at_work()
    {
        File(0);
        using var first = Start();
        WaitForWork(first);

        var second = hansa.Run(
            "load",
            File(1),
            "--as",
            "other",
            "--source",
            "columns",
            "--map",
            "value=usd",
            "--period",
            "2017"
        );

        first.WaitForExit();
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(5, second.ExitCode);
        Assert.Contains($"process {first.Id}", second.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // Returns how long a load is at work.
    private TimeSpan LoadUndisturbed()
    {
        using var process = Start();
        WaitForWork(process);
        var watch = Stopwatch.StartNew();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        CheckAfter(acknowledged: true);
        return watch.Elapsed;
    }

    // True when the process was at work when it was killed. A load that ends first tells how long one takes now.
    private bool KillDuringLoad()
    {
        using var process = Start();
        WaitForWork(process);
        var watch = Stopwatch.StartNew();
        process.WaitForExit(duration * (0.9 * random.NextDouble()));
        if (process.HasExited)
        {
            duration = duration < watch.Elapsed ? duration : watch.Elapsed;
            return false;
        }
        process.Kill();
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    // True when the last load is in the dataset; one that was acknowledged must be.
    private bool CheckAfter(bool acknowledged)
    {
        var found = hansa.Run("datasets", "--format", "csv");
        var now = found.ExitCode == 0 ? Total(found.Output) : 0;
        var before = total;
        Assert.Contains(now, acknowledged ? [before + TotalOf(loaded)] : new[] { before, before + TotalOf(loaded) });
        Assert.Empty(Directory.GetFileSystemEntries(Building));
        if (now == before)
            return false;
        total = now;
        loaded++;
        return true;
    }

    private Process Start() =>
        hansa.Start([
            "load",
            File(loaded),
            "--as",
            "killed",
            "--source",
            "columns",
            "--map",
            "reporter=country",
            "--map",
            "value=usd",
            "--period",
            "2017",
        ]);

    private void WaitForWork(Process process)
    {
        while (!process.HasExited && !(Directory.Exists(Building) && Directory.GetDirectories(Building).Length > 0))
            Thread.Sleep(2);
    }

    // Sums differ from file to file, so that the total tells which files are in.
    private static long TotalOf(int file) => Rows * (file + 1L);

    private string File(int number)
    {
        var path = Path.Combine(folder.Path, $"file{number}.csv");
        if (System.IO.File.Exists(path))
            return path;
        var text = new StringBuilder("country,usd\n");
        for (var row = 0; row < Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"RUS,{number + 1}\n");
        System.IO.File.WriteAllText(path, text.ToString());
        return path;
    }

    private static long Total(string datasets)
    {
        var lines = datasets.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var column = Array.IndexOf(lines[0].Split(','), "total");
        return lines.Skip(1).Sum(line => (long)decimal.Parse(line.Split(',')[column], CultureInfo.InvariantCulture));
    }
}
