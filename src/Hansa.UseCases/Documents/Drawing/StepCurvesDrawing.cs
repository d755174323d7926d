using System.Globalization;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Shares that fall step by step, told apart by their dashes, with their names beside.</summary>
internal sealed class StepCurvesDrawing(SvgCanvas canvas, StepCurves chart, string language)
{
    private const double Wide = 380;
    private const double High = 190;
    private const double Top = 8;
    private const double Axis = 46;
    private const double LineHeight = 14;

    // The level after the last step goes on for so long, to be seen.
    private const double Tail = 0.4;

    private static readonly TextStyle Label = new(11.5);
    private static readonly TextStyle Small = new(10.5);
    private static readonly (string Ink, double Thickness, string? Dashes)[] Strokes =
    [
        ("#163f72", 2.6, null),
        ("#a8442a", 2.2, "8 4"),
        ("#3f5f1f", 2.2, "2 3"),
        ("#5b3d8a", 2.2, "10 3 2 3"),
        ("#333333", 1, null),
    ];

    private readonly Typography typography = new(language, DigitSpace.Narrow);

    private int Longest => Math.Max(1, chart.Curves.Select(curve => curve.Shares.Count).DefaultIfEmpty(0).Max());

    public double Draw()
    {
        DrawAxes();
        for (var at = 0; at < chart.Curves.Count; at++)
            DrawCurve(chart.Curves[at], Strokes[at % Strokes.Length]);
        return Math.Max(Top + High + 42, DrawNames());
    }

    private void DrawAxes()
    {
        foreach (var tick in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            canvas.Line(Axis, Y(tick), Axis + Wide, Y(tick), "#d8d8d8", 0.6);
            canvas.Text(Percent(tick, 0), Axis - 5, Y(tick) + 4, Small with { Anchor = Anchor.End });
        }
        // As many numbers as have room.
        var step = (int)Math.Ceiling(Longest / 20.0);
        for (var time = 0; time <= Longest; time += step)
        {
            canvas.Line(X(time), Top, X(time), Y(0) + 3, "#d8d8d8", 0.6);
            canvas.Text(
                time.ToString(CultureInfo.InvariantCulture),
                X(time),
                Y(0) + 16,
                Small with
                {
                    Anchor = Anchor.Middle,
                }
            );
        }
        canvas.Text(chart.Axis.In(language), X(Longest / 2.0), Y(0) + 33, Small with { Anchor = Anchor.Middle });
    }

    private void DrawCurve(StepCurve curve, (string Ink, double Thickness, string? Dashes) stroke)
    {
        var points = new List<(double, double)> { (X(0), Y(1)) };
        var left = 1.0;
        for (var at = 0; at < curve.Shares.Count; at++)
        {
            points.Add((X(at + 1), Y(left)));
            left = Math.Clamp(curve.Shares[at], 0, 1);
            points.Add((X(at + 1), Y(left)));
        }
        points.Add((X(curve.Shares.Count + Tail), Y(left)));
        canvas.Polyline(points, stroke.Ink, stroke.Thickness, stroke.Dashes);
    }

    private double DrawNames()
    {
        var left = Axis + Wide + 26;
        var y = Top + 14;
        for (var at = 0; at < chart.Curves.Count; at++)
        {
            var (curve, stroke) = (chart.Curves[at], Strokes[at % Strokes.Length]);
            canvas.Line(left, y - 4, left + 34, y - 4, stroke.Ink, stroke.Thickness, stroke.Dashes);
            var end = curve.Shares.Count > 0 ? $": {Percent(curve.Shares[^1], 1)}" : "";
            foreach (var line in TextWidths.Wrap(curve.Name.In(language) + end, Label.Size, canvas.Width - left - 44))
            {
                canvas.Text(line, left + 42, y, Label);
                y += LineHeight;
            }
            y += 8;
        }
        return y;
    }

    private string Percent(double share, int decimals) =>
        typography.WithUnit(typography.Number(share * 100, decimals), "%");

    private double X(double time) => Axis + (Wide * time / (Longest + Tail));

    private static double Y(double share) => Top + (High * (1 - share));
}
