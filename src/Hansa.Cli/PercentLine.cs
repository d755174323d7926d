using System.Diagnostics;
using System.Globalization;

namespace Hansa.Cli;

/// <summary>Shows on one line of the terminal which part of a long work is done; the line is wiped at the end.</summary>
public sealed class PercentLine : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly TextWriter messages;
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();
    private bool isDrawn;

    private PercentLine(TextWriter messages) => this.messages = messages;

    /// <summary>A line where messages go to a terminal; nothing where they go to a file or a pipe.</summary>
    public static PercentLine? On(Terminal terminal) =>
        terminal.IsMessagesShown ? new PercentLine(terminal.Messages) : null;

    public void Report(double value)
    {
        if (isDrawn && sinceDrawn.Elapsed < Pause)
            return;
        sinceDrawn.Restart();
        messages.Write($"\r{(100 * value).ToString("0", CultureInfo.InvariantCulture)} %\e[K");
        messages.Flush();
        isDrawn = true;
    }

    public void Dispose()
    {
        if (isDrawn)
            messages.Write("\r\e[K");
        isDrawn = false;
    }
}
