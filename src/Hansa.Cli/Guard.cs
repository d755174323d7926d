using System.Globalization;
using Hansa.Cli.Rendering;
using Hansa.UseCases;

namespace Hansa.Cli;

/// <summary>The outermost ring of the process: invariant culture, flushed streams, and an honest word when a bug surfaces.</summary>
public static class Guard
{
    public static int Run(Terminal terminal, Func<int> command)
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
            return Refused(terminal, refusal);
        }
#pragma warning disable CA1031 // the last place that can tell a person what happened
        catch (Exception bug)
#pragma warning restore CA1031
        {
            terminal.Messages.WriteLine($"hansa: This is a fault of Hansa, not of yours: {bug.Message}");
            terminal.Messages.WriteLine(bug.ToString());
            terminal.Messages.WriteLine("  → Please report it with the lines above and the command you ran.");
            terminal.Messages.Flush();
            return ExitCode.Bug;
        }
    }

    // A full disk or a folder that may not be written: the machine's answer, in its own words.
    private static int Refused(Terminal terminal, Exception refusal)
    {
        var fix = "Check the disk's space and the permissions of the folder, then run it again.";
        ProblemText.Write(new Problem(ProblemKind.Unavailable, refusal.Message, fix), terminal);
        return ExitCode.Unavailable;
    }
}
