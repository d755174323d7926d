using System.Diagnostics;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>A program of the project that runs as a process of its own: the web face, the bench.</summary>
/// <param name="Area">The folder of the checkout that holds its project: <c>src</c>, <c>bench</c>.</param>
/// <param name="Name">Its name without the product's.</param>
public sealed record Companion(string Area, string Name)
{
    private const string OwnFolder = "src/Hansa.Cli";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private string Folder => $"{Area}/Hansa.{Name}";

    private string Assembly => $"Hansa.{Name}.dll";

    /// <summary>Starts it on this terminal, to speak the language of this run, and waits for its end.</summary>
    /// <returns>Its own exit code, or the code of the problem when it is not built.</returns>
    public int Run(IEnumerable<string> arguments, Session session)
    {
        var path = BuiltPath();
        if (path is null || !File.Exists(path))
            return session.Refuse(NotBuilt(path));
        session.Terminal.Output.Flush();
        var start = new ProcessStartInfo("dotnet", [path, .. arguments]);
        start.Environment["HANSA_LANG"] = session.Language;
        return Wait(Process.Start(start)!, session.Cancellation);
    }

    /// <summary>Waits for a process that shares this terminal: Ctrl-C reaches it too, and it ends in its own way.</summary>
    /// <remarks>Where only this process was asked to end, the other is ended after a while.</remarks>
    /// <returns>Its exit code.</returns>
    public static int Wait(Process process, CancellationToken cancellation)
    {
        using (process)
        using (cancellation.Register(() => EndAfterAWhile(process)))
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    private static void EndAfterAWhile(Process process)
    {
        if (!process.WaitForExit(Grace))
            process.Kill(entireProcessTree: true);
    }

    // It is built beside this program: the same configuration and platform, another project folder.
    private string? BuiltPath()
    {
        var own = AppContext.BaseDirectory.Replace('\\', '/');
        return own.Contains($"/{OwnFolder}/", StringComparison.Ordinal)
            ? Path.Combine(own.Replace($"/{OwnFolder}/", $"/{Folder}/", StringComparison.Ordinal), Assembly)
            : null;
    }

    private Problem NotBuilt(string? path) =>
        new(
            ProblemKind.Unavailable,
            new(
                $"{Assembly} is not built{(path is null ? "" : $": {path} is not there")}.",
                $"{Assembly}: не собран{(path is null ? "" : $", нет файла {path}")}."
            ),
            new(
                $"Start it through ./hansa of a checkout, which builds it, or build it: dotnet build -c Release {Folder}",
                $"Запускайте через ./hansa в папке с исходными текстами: он соберёт его сам — или соберите: dotnet build -c Release {Folder}"
            )
        );
}
