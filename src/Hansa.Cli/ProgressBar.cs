using System.Diagnostics;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli;

/// <summary>Shows how far a load has come, on one line of the terminal that is wiped at the end.</summary>
public sealed class ProgressBar : IProgress<LoadProgress>, IDisposable
{
    private const int BarLength = 24;
    private const string EraseToEnd = "\e[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter messages;
    private readonly string language;
    private readonly int width;
    private readonly Lock gate = new();
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();
    private bool isDrawn;

    private ProgressBar(TextWriter messages, string language, int width) =>
        (this.messages, this.language, this.width) = (messages, language, width);

    /// <summary>A bar where messages go to a terminal; nothing where they go to a file or a pipe.</summary>
    public static ProgressBar? On(Terminal terminal, string language) =>
        terminal.IsMessagesShown ? new ProgressBar(terminal.Messages, language, terminal.MessagesWidth) : null;

    public void Report(LoadProgress value)
    {
        lock (gate)
        {
            if (sinceDrawn.Elapsed < Pause)
                return;
            sinceDrawn.Restart();
            Draw(Line(value, language));
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

    /// <summary><c>████████░░░░ 43 % · 1,234,567 records · EXP_2025.csv.gz</c></summary>
    public static string Line(LoadProgress progress, string language)
    {
        var share = progress.BytesTotal == 0 ? 1 : Math.Clamp((double)progress.BytesRead / progress.BytesTotal, 0, 1);
        var full = (int)(share * BarLength);
        var bar = new string('█', full) + new string('░', BarLength - full);
        var records =
            progress.Records == 0
                ? ""
                : $" · {new Typography(language).Whole(progress.Records)} {Words.Of("progress.records").In(language)}";
        return $"{bar} {(int)(share * 100), 3} %{records} · {progress.File}";
    }

    // Not padded to the edge: what the terminal echoes (^C) stays on the line and is wiped with it.
    private void Draw(string line)
    {
        messages.Write('\r' + (line.Length < width ? line : line[..(width - 1)]) + EraseToEnd);
        messages.Flush();
        isDrawn = true;
    }
}
