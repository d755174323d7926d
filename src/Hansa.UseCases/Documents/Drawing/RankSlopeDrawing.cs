using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Ranks in two periods joined by lines; those beyond the shown ranks stand at the foot with their number.</summary>
internal sealed class RankSlopeDrawing(SvgCanvas canvas, RankSlope chart, string language)
{
    private const double Head = 26;
    private const double RowHeight = 16.5;
    private const double NameWidth = 226;

    private static readonly TextStyle Label = new(11.5);
    private static readonly TextStyle Heading = new(12, IsBold: true);

    private static double Left => NameWidth + 14;

    private double Right => canvas.Width - NameWidth - 14;

    public double Draw()
    {
        var left = Places(row => row.From);
        var right = Places(row => row.To);
        canvas.Text(chart.From, Left, 14, Heading with { Anchor = Anchor.Middle });
        canvas.Text(chart.To, Right, 14, Heading with { Anchor = Anchor.Middle });
        for (var row = 0; row < chart.Rows.Count; row++)
            DrawLine(chart.Rows[row], left[row], right[row]);
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            DrawName(chart.Rows[row], chart.Rows[row].From, left[row], Anchor.End);
            DrawName(chart.Rows[row], chart.Rows[row].To, right[row], Anchor.Start);
        }
        return Head + (RowHeight * chart.Rows.Count) + 5;
    }

    // Rows in the order of their ranks; those without one come last.
    private double[] Places(Func<RankSlopeRow, int?> rank)
    {
        var places = new double[chart.Rows.Count];
        var order = Enumerable
            .Range(0, chart.Rows.Count)
            .OrderBy(at => rank(chart.Rows[at]) ?? int.MaxValue)
            .ThenBy(at => at);
        foreach (var (row, place) in order.Select((row, place) => (row, place)))
            places[row] = Head + (RowHeight * (place + 0.5));
        return places;
    }

    private void DrawLine(RankSlopeRow row, double from, double to)
    {
        var falls = (row.To ?? int.MaxValue) > (row.From ?? int.MaxValue);
        var rises = (row.To ?? int.MaxValue) < (row.From ?? int.MaxValue);
        if (row is { From: not null, To: not null })
            canvas.Line(
                Left,
                from,
                Right,
                to,
                rises ? "#163f72"
                    : falls ? "#a8442a"
                    : SvgCanvas.Pale,
                rises ? 2.2 : 1.4,
                falls ? "5 4" : null
            );
        if (row.From is not null)
            canvas.Circle(Left, from, 3, "#ffffff");
        if (row.To is not null)
            canvas.Circle(Right, to, 3, SvgCanvas.Ink);
    }

    private void DrawName(RankSlopeRow row, int? rank, double y, Anchor anchor)
    {
        var number = rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–";
        var name = TextWidths.Fit(
            row.Name.In(language),
            Label.Size,
            NameWidth - TextWidths.Of(number, Label.Size) - 8,
            1
        )[0];
        var (text, x) = anchor == Anchor.End ? ($"{name}  {number}", Left - 10) : ($"{number}  {name}", Right + 10);
        canvas.Text(text, x, y + 4, Label with { Anchor = anchor });
    }
}
