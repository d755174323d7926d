using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Stacked bars of shares, one per period; each part is named beside the last bar.</summary>
internal sealed class StructureBarsDrawing(SvgCanvas canvas, StructureBars chart, string language)
{
    private const double Top = 6;
    private const double Height = 195;
    private const double WidestBar = 90;
    private const double Axis = 40;
    private const double LabelWidth = 225;
    private const double LineHeight = 13;
    private const double Gap = 0.28;
    private const double LeastLabelled = 15;

    private static readonly TextStyle Label = new(11.5);
    private static readonly TextStyle Small = new(10.5);

    private readonly Typography typography = new(language, DigitSpace.Narrow);

    private double Right => canvas.Width - LabelWidth - 28;

    private double Step => (Right - Axis) / chart.Periods.Count;

    private double BarWidth => Math.Min(WidestBar, Step * (1 - Gap));

    private double LeftOf(int period) => Axis + (Step * (period + 0.5)) - (BarWidth / 2);

    public double Draw()
    {
        DrawAxis();
        for (var period = 0; period < chart.Periods.Count; period++)
            DrawBar(period);
        DrawNames();
        return Top + Height + 26;
    }

    private void DrawAxis()
    {
        foreach (var tick in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            canvas.Line(Axis, Y(tick), Right, Y(tick), "#d0d0d0", 0.6);
            var text = typography.WithUnit(typography.Number(tick * 100, 0), "%");
            canvas.Text(text, Axis - 5, Y(tick) + 4, Small with { Anchor = Anchor.End });
        }
    }

    private void DrawBar(int period)
    {
        var (left, width) = (LeftOf(period), BarWidth);
        var below = 0.0;
        foreach (var (series, at) in chart.Series.Select((one, at) => (one, at)))
        {
            var share = series.Values[period].Value ?? 0;
            if (share > 0)
                DrawPart(new Box(left, Y(below + share), width, share * Height), Look.Kind(at), share);
            below += share;
        }
        if (below == 0)
            canvas.Text("–", left + (width / 2), Y(0.5), Label with { Anchor = Anchor.Middle });
        if (IsNamed(period))
            canvas.Text(
                chart.Periods[period],
                left + (width / 2),
                Top + Height + 16,
                Label with
                {
                    Anchor = Anchor.Middle,
                }
            );
    }

    private void DrawPart(Box box, Look look, double share)
    {
        canvas.Rect(box, look);
        var text = typography.Number(share * 100, 0);
        if (box.Height >= LeastLabelled && TextWidths.Of(text, Small.Size) + 4 <= box.Width)
            canvas.TextOnWhite(
                text,
                box.Left + (box.Width / 2),
                box.Top + (box.Height / 2) + 4,
                Small with
                {
                    Anchor = Anchor.Middle,
                }
            );
    }

    // Names of periods that would run into each other are left out, the last never.
    private bool IsNamed(int period)
    {
        var widest = chart.Periods.Max(name => TextWidths.Of(name, Label.Size)) + 8;
        var every = (int)Math.Ceiling(widest / Step);
        return (chart.Periods.Count - 1 - period) % every == 0;
    }

    private void DrawNames()
    {
        var last = chart.Periods.Count - 1;
        var parts = Stacked(last).Reverse().ToArray();
        var lines = parts.Select(part => Lines(part.Series)).ToArray();
        double[] heights = [.. lines.Select(text => (text.Count * LineHeight) + 4)];
        var middles = Spread.Apart([.. parts.Select(part => Y(part.Middle))], heights, Top - 4, Top + Height + 24);
        var barEnd = LeftOf(last) + BarWidth;
        for (var at = 0; at < parts.Length; at++)
        {
            var y = middles[at];
            canvas.Line(barEnd + 2, Y(parts[at].Middle), Right + 12, y, SvgCanvas.Pale, 0.8);
            canvas.Rect(new Box(Right + 14, y - 5, 10, 10), Look.Kind(parts[at].Position), SvgCanvas.Ink, 0.6);
            for (var line = 0; line < lines[at].Count; line++)
                canvas.Text(
                    lines[at][line],
                    Right + 28,
                    y + 4 + ((line - ((lines[at].Count - 1) / 2.0)) * LineHeight),
                    Label
                );
        }
    }

    private IEnumerable<(ChartSeries Series, int Position, double Middle)> Stacked(int period)
    {
        var below = 0.0;
        foreach (var (series, at) in chart.Series.Select((one, at) => (one, at)))
        {
            var share = series.Values[period].Value ?? 0;
            yield return (series, at, below + (share / 2));
            below += share;
        }
    }

    private IReadOnlyList<string> Lines(ChartSeries series) =>
        TextWidths.Fit(series.Name.In(language), Label.Size, LabelWidth - 2, 2);

    private static double Y(double share) => Top + (Height * (1 - share));
}
