using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>Figures of an indicator as CSV for other programs: one line per figure.</summary>
/// <remarks>
/// Shape: the axes under their names, then <c>value,missing,low,high,unit</c>; typologies add
/// <c>label,margin,certainty</c> and put the class code in <c>value</c>. Lines run in the order of the axes.
/// Unit: shares from 0 to 1, indices on the scale of their literature, at full precision.
/// Missing: the cell of <c>value</c> is empty and <c>missing</c> says why.
/// </remarks>
public static class IndicatorCsv
{
    public static void Write(IndicatorReport report, TextWriter output)
    {
        var figures = report.Figures;
        var lines = new CsvLines(output);
        WriteHead(report, lines);
        for (var row = 0; row < figures.Count; row++)
            WriteRow(report, row, lines);
    }

    private static void WriteHead(IndicatorReport report, CsvLines lines)
    {
        var figures = report.Figures;
        foreach (var axis in figures.Axes)
            lines.Text(axis.Name);
        foreach (var name in (string[])["value", "missing", "low", "high", "unit"])
            lines.Text(name);
        if (figures.Types is not null)
            lines.Text("label").Text("margin").Text("certainty");
        lines.EndMarked(report.Provenance.Clearance, "clearance");
    }

    private static void WriteRow(IndicatorReport report, int row, CsvLines lines)
    {
        var figures = report.Figures;
        for (var axis = 0; axis < figures.Axes.Count; axis++)
            lines.Text(figures.Axes[axis].Codes[figures.Member(row, axis)]);
        var figure = figures[row];
        var type = figures.Types?[row];
        if (figures.Unit == Unit.Type)
            lines.Text(type?.Code);
        else
            lines.Number(figure.Value);
        lines.Text(figure.Missing.Code()).Number(figure.Low).Number(figure.High).Text(figures.Unit.Code);
        if (figures.Types is not null)
            lines.Text(type?.Label).Number(type?.Margin).Text(type?.Certainty());
        lines.EndMarked(report.Provenance.Clearance, "internal");
    }
}
