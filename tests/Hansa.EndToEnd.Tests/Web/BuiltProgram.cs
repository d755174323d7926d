using System.Diagnostics;

namespace Hansa.EndToEnd.Tests.Web;

/// <summary>A program of the project as it was built with these tests: same configuration, same platform.</summary>
internal static class BuiltProgram
{
    /// <summary>Starts it with its streams open for reading, in a directory that is not the project's.</summary>
    public static Process Start(string project, string assembly, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(project, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>What it printed, byte for byte.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static byte[] Output(string project, string assembly, params IEnumerable<string> arguments)
    {
        using var process = Start(project, assembly, arguments);
        var messages = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"{assembly} {string.Join(' ', arguments)}: {messages.Result}");
    }

    private static string PathOf(string project, string assembly) =>
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                $"tests{Path.DirectorySeparatorChar}Hansa.EndToEnd.Tests",
                $"src{Path.DirectorySeparatorChar}{project}",
                StringComparison.Ordinal
            ),
            assembly
        );
}
