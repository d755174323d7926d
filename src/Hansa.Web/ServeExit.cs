using Hansa.UseCases;
using Microsoft.AspNetCore.Connections;

namespace Hansa.Web;

/// <summary>How the server starts and ends, seen from the command line: one line when it is ready, an exit code of the kind of problem.</summary>
public static class ServeExit
{
    /// <summary>Answers until it is told to stop.</summary>
    /// <returns>0, or the exit code of a problem at the start.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServeSettings>();
        try
        {
            await app.StartAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return Tell(PortTaken(settings.Port));
        }
        Console.WriteLine(Ready(settings.Workspace, app.Urls.First()).In(Spoken));
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Prints a problem that stands in the way of the start.</summary>
    /// <returns>The exit code of its kind, as on the whole command line.</returns>
    public static int Tell(Problem problem)
    {
        Console.Error.WriteLine(problem.Title.In(Spoken));
        Console.Error.WriteLine(problem.Fix.In(Spoken));
        return problem.Kind == ProblemKind.Unavailable ? 6 : 1;
    }

    // The language of the command that started the server; pages have the language of their readers.
    private static string Spoken =>
        Environment.GetEnvironmentVariable("HANSA_LANG") is { Length: > 0 } said ? said : Language.Current;

    private static LocalText Ready(string workspace, string address) =>
        new(
            $"Hansa shows {workspace} at {address} (Ctrl-C stops it).",
            $"Hansa показывает {workspace}: {address} (остановить: Ctrl-C)."
        );

    private static Problem PortTaken(int port) =>
        new(
            ProblemKind.Unavailable,
            new($"Port {port} of this computer is taken.", $"Порт {port} этого компьютера занят."),
            new(
                "Name another with --port N, or --port 0 for any free one.",
                "Назовите другой через --port N или возьмите любой свободный: --port 0."
            )
        );
}
