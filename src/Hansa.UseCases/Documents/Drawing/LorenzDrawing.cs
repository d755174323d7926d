using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Lorenz curves against the line of equality, with their names beside.</summary>
internal sealed class LorenzDrawing(SvgCanvas canvas, LorenzCurves chart, string language)
{
    private const double Side = 180;
    private const double Top = 8;
    private const double Axis = 46;
    private const double LineHeight = 14;

    private static readonly TextStyle Label = new(11.5);
    private static readonly TextStyle Small = new(10.5);
    private static readonly (string Ink, double Thickness, string? Dashes)[] Strokes =
    [
        ("#163f72", 2.4, null),
        ("#a8442a", 2, "7 4"),
        ("#5f7f3b", 2, "2 3"),
    ];

    private readonly Typography typography = new(language, DigitSpace.Narrow);

    public double Draw()
    {
        DrawAxes();
        for (var at = 0; at < chart.Curves.Count; at++)
            DrawCurve(chart.Curves[at], Strokes[at % Strokes.Length]);
        DrawNames();
        return Top + Side + 42;
    }

    private void DrawAxes()
    {
        foreach (var tick in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            var text = typography.WithUnit(typography.Number(tick * 100, 0), "%");
            canvas.Line(Axis, Y(tick), Axis + Side, Y(tick), "#d8d8d8", 0.6);
            canvas.Line(X(tick), Top, X(tick), Top + Side, "#d8d8d8", 0.6);
            canvas.Text(text, Axis - 5, Y(tick) + (tick == 0 ? 0 : 4), Small with { Anchor = Anchor.End });
            if (tick > 0)
                canvas.Text(text, X(tick), Top + Side + 15, Small with { Anchor = Anchor.Middle });
        }
        canvas.Line(X(0), Y(0), X(1), Y(1), SvgCanvas.Pale, 1, "3 3");
        canvas.Text(chart.Axis.In(language), X(0.5), Top + Side + 32, Small with { Anchor = Anchor.Middle });
    }

    private void DrawCurve(LorenzCurve curve, (string Ink, double Thickness, string? Dashes) stroke)
    {
        var points = new List<(double, double)> { (X(0), Y(0)) };
        var sum = 0.0;
        for (var at = 0; at < curve.Shares.Count; at++)
        {
            sum += curve.Shares[at];
            points.Add((X((at + 1.0) / curve.Shares.Count), Y(Math.Min(1, sum))));
        }
        canvas.Polyline(Thinned(points), stroke.Ink, stroke.Thickness, stroke.Dashes);
    }

    // Hundreds of parts that sell next to nothing lie on one line: what moves by less than a third of a unit is not drawn.
    private static List<(double X, double Y)> Thinned(List<(double X, double Y)> points)
    {
        var kept = new List<(double X, double Y)> { points[0] };
        foreach (var point in points.Skip(1).SkipLast(1))
        {
            if (Math.Abs(point.Y - kept[^1].Y) > 0.4 || point.X - kept[^1].X > 4)
                kept.Add(point);
        }
        kept.Add(points[^1]);
        return kept;
    }

    private void DrawNames()
    {
        var left = Axis + Side + 34;
        var y = Top + 20;
        foreach (var (curve, at) in chart.Curves.Select((curve, at) => (curve, at)))
        {
            var stroke = Strokes[at % Strokes.Length];
            canvas.Line(left, y - 4, left + 34, y - 4, stroke.Ink, stroke.Thickness, stroke.Dashes);
            y = WriteLines(curve.Name.In(language), left + 42, y) + 8;
        }
        canvas.Line(left, y - 4, left + 34, y - 4, SvgCanvas.Pale, 1, "3 3");
        WriteLines(new LocalText("Equal parts", "Равные части").In(language), left + 42, y);
    }

    private double WriteLines(string text, double x, double y)
    {
        foreach (var line in TextWidths.Wrap(text, Label.Size, canvas.Width - x - 2))
        {
            canvas.Text(line, x, y, Label);
            y += LineHeight;
        }
        return y;
    }

    private static double X(double share) => Axis + (Side * share);

    private static double Y(double share) => Top + (Side * (1 - share));
}
