using System.Diagnostics;

namespace Hansa.Cli;

/// <summary>One line of the terminal that says how far something has come; wiped at the end.</summary>
public sealed class StatusLine : IDisposable
{
    private const int BarLength = 24;
    private const string EraseToEnd = "\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter messages;
    private readonly int width;
    private readonly Lock gate = new();
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();
    private bool isDrawn;

    private StatusLine(TextWriter messages, int width) => (this.messages, this.width) = (messages, width);

    /// <summary>A line where messages go to a terminal; nothing where they go to a file or a pipe.</summary>
    public static StatusLine? On(Terminal terminal) =>
        terminal.IsMessagesShown ? new StatusLine(terminal.Messages, terminal.MessagesWidth) : null;

    /// <param name="share">0 to 1.</param>
    public static string Bar(double share)
    {
        var full = (int)(Math.Clamp(share, 0, 1) * BarLength);
        return new string('█', full) + new string('░', BarLength - full);
    }

    /// <summary>Shows a text, at most ten times a second.</summary>
    public void Show(string text, bool isLast = false)
    {
        lock (gate)
        {
            if (sinceDrawn.Elapsed < Pause && !isLast)
                return;
            sinceDrawn.Restart();
            Draw(text);
        }
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDrawn)
                Draw("");
            isDrawn = false;
        }
    }

    // Not padded to the edge: what the terminal echoes (^C) stays on the line and is wiped with it.
    private void Draw(string line)
    {
        messages.Write('\r' + (line.Length < width ? line : line[..(width - 1)]) + EraseToEnd);
        messages.Flush();
        isDrawn = true;
    }
}
