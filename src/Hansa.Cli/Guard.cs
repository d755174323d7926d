using System.Globalization;
using Hansa.Cli.Rendering;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>The outermost ring of the process: invariant culture, flushed streams, and an honest word when a bug surfaces.</summary>
public static class Guard
{
    private static readonly LocalText Fault = new(
        "This is a fault of Hansa, not of yours",
        "Это ошибка Hansa, а не ваша"
    );

    private static readonly LocalText PleaseReport = new(
        "Please report it with the lines above and the command you ran.",
        "Сообщите о ней, приложив строки выше и саму команду."
    );

    /// <param name="language">Asked for when there is something to say.</param>
    public static int Run(Terminal terminal, Func<string> language, Func<int> command)
    {
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            var code = command();
            terminal.Output.Flush();
            return code;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Refused(refusal, terminal, language());
        }
#pragma warning disable CA1031 // the last place that can tell a person what happened
        catch (Exception bug)
#pragma warning restore CA1031
        {
            terminal.Messages.WriteLine($"hansa: {Fault.In(language())}: {bug.Message}");
            terminal.Messages.WriteLine(bug.ToString());
            terminal.Messages.WriteLine($"  → {PleaseReport.In(language())}");
            terminal.Messages.Flush();
            return ExitCode.Bug;
        }
    }

    // A full disk or a folder that may not be written: the machine's answer, in its own words.
    private static int Refused(Exception refusal, Terminal terminal, string language)
    {
        var problem = new Problem(
            ProblemKind.Unavailable,
            LocalText.Same(refusal.Message),
            new(
                "Check the disk's space and the permissions of the folder, then run it again.",
                "Проверьте место на диске и права на папку и запустите снова."
            )
        );
        ProblemText.Write(problem, terminal, language);
        return ExitCode.Unavailable;
    }
}
