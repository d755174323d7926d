using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Documents;

namespace Hansa.Cli;

/// <summary>Shows how far a load has come, on one line of the terminal that is wiped at the end.</summary>
public sealed class ProgressBar : IProgress<LoadProgress>, IDisposable
{
    private readonly StatusLine line;
    private readonly string language;

    private ProgressBar(StatusLine line, string language) => (this.line, this.language) = (line, language);

    /// <summary>A bar where messages go to a terminal; nothing where they go to a file or a pipe.</summary>
    public static ProgressBar? On(Terminal terminal, string language) =>
        StatusLine.On(terminal) is { } line ? new ProgressBar(line, language) : null;

    public void Report(LoadProgress value) => line.Show(Line(value, language));

    public void Dispose() => line.Dispose();

    /// <summary><c>████████░░░░ 43 % · 1,234,567 records · EXP_2025.csv.gz</c></summary>
    public static string Line(LoadProgress progress, string language)
    {
        var share = progress.BytesTotal == 0 ? 1 : Math.Clamp((double)progress.BytesRead / progress.BytesTotal, 0, 1);
        var records =
            progress.Records == 0
                ? ""
                : $" · {new Typography(language).Whole(progress.Records)} {Words.Of("progress.records").In(language)}";
        return $"{StatusLine.Bar(share)} {(int)(share * 100), 3} %{records} · {progress.File}";
    }
}
