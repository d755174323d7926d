using System.Globalization;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Hansa.Bench;

/// <summary>What the figures were measured on.</summary>
public sealed record Machine(
    string Processor,
    int Cores,
    long MemoryMegabytes,
    string System,
    string Runtime,
    string DuckDb,
    double LoadBefore
)
{
    public static Machine Present() =>
        new(
            Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20,
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            NativeMethods.Startup.DuckDBLibraryVersion(),
            Load()
        );

    /// <summary>The value after the colon of the first line of a file that starts with a word; nothing where there is none.</summary>
    public static string? Line(string file, string start) =>
        File.Exists(file)
            ? File.ReadLines(file)
                .FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))
                ?.Split(':', 2)[1]
                .Trim()
            : null;

    // Processes that wanted to run in the last minute, before the bench added its own: above 0.5 the figures are noisy.
    private static double Load() =>
        File.Exists("/proc/loadavg")
            ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
            : 0;
}
