using System.Diagnostics;

namespace Hansa.Bench;

/// <summary>How long something took: by the clock, and on all processors together.</summary>
public sealed record Timing(double WallSeconds, double CpuSeconds)
{
    /// <summary>The time of one call, with the collector's debts of earlier work paid before.</summary>
    public static Timing Of(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        clock.Stop();
        process.Refresh();
        return new Timing(clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    /// <summary>The median of each.</summary>
    public static Timing Median(IReadOnlyCollection<Timing> timings) =>
        new(Median(timings.Select(one => one.WallSeconds)), Median(timings.Select(one => one.CpuSeconds)));

    public Timing By(Timing other) => new(WallSeconds / other.WallSeconds, CpuSeconds / other.CpuSeconds);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}

/// <summary>Runs several things in turn, again and again, so that a noisy moment hits them alike.</summary>
/// <param name="repetitions">1 or more.</param>
public sealed class Interleaved(int repetitions, Action<string> say)
{
    /// <returns>One median per piece of work, in the order given.</returns>
    public IReadOnlyList<Timing> Run(params IReadOnlyList<(string Name, Func<Timing> Work)> works)
    {
        var timings = works.Select(_ => new List<Timing>()).ToArray();
        for (var repetition = 1; repetition <= repetitions; repetition++)
        {
            for (var at = 0; at < works.Count; at++)
            {
                timings[at].Add(works[at].Work());
                say($"{works[at].Name}, {repetition} of {repetitions}: {timings[at][^1].WallSeconds:0.000} s");
            }
        }
        return [.. timings.Select(Timing.Median)];
    }
}
