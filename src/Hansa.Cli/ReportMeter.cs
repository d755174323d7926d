using Hansa.UseCases.Documents;

namespace Hansa.Cli;

/// <summary>Shows how many documents are done, on one line of the terminal that is wiped at the end.</summary>
public sealed class ReportMeter : IProgress<ReportProgress>, IDisposable
{
    private readonly StatusLine line;
    private readonly string language;

    private ReportMeter(StatusLine line, string language) => (this.line, this.language) = (line, language);

    /// <summary>A meter where messages go to a terminal; nothing where they go to a file or a pipe.</summary>
    public static ReportMeter? On(Terminal terminal, string language) =>
        StatusLine.On(terminal) is { } line ? new ReportMeter(line, language) : null;

    public void Report(ReportProgress value) =>
        line.Show(
            $"{StatusLine.Bar((double)value.Done / value.Total)} {value.Done}/{value.Total} · {value.Name.In(language)}",
            isLast: value.Done == value.Total
        );

    public void Dispose() => line.Dispose();
}
