using System.Globalization;

namespace Hansa.Cli;

/// <summary>The outermost ring of the process: invariant culture, flushed streams, and an honest word when a bug surfaces.</summary>
public static class Guard
{
    private const int BrokenPipe = 32;

    public static int Run(Terminal terminal, Func<int> command)
    {
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            var code = command();
            terminal.Output.Flush();
            return code;
        }
        catch (IOException gone) when (gone.HResult == BrokenPipe)
        {
            return ExitCode.NobodyReads;
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
}
