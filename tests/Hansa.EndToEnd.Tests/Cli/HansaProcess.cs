using System.Diagnostics;
using Hansa.Tests.House;

namespace Hansa.EndToEnd.Tests.Cli;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record HansaRun(int ExitCode, string Output, string Messages);

/// <summary>Runs the built command line as a process of its own, in a folder of its own.</summary>
internal sealed class HansaProcess(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Variables that a test sets; those that would change answers are taken out of the environment first.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["LC_ALL"] = "C.UTF-8" };

    public HansaRun Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"hansa {string.Join(' ', arguments)} does not end.");
        return new HansaRun(process.ExitCode, output, messages.Result);
    }

    /// <summary>A run that must succeed.</summary>
    /// <returns>What it wrote to its output.</returns>
    public string Output(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(
            run.ExitCode == 0,
            $"hansa {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Messages}"
        );
        return run.Output;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly(), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["HANSA_WORKSPACE", "HANSA_LANG", "LANG", "LANGUAGE"])
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>The same run as a line for a shell.</summary>
    public static string CommandFor(string arguments) => $"dotnet '{Assembly()}' {arguments}";

    /// <summary>The program: HANSA_CLI, or the one that was built with these tests.</summary>
    private static string Assembly()
    {
        if (System.Environment.GetEnvironmentVariable("HANSA_CLI") is { Length: > 0 } given)
            return given;
        var own = Path.GetRelativePath(
            Path.Combine(Checkout.Root, "tests", "Hansa.EndToEnd.Tests"),
            AppContext.BaseDirectory
        );
        return Path.Combine(Checkout.Root, "src", "Hansa.Cli", own, "hansa.dll");
    }
}
