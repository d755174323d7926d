using Hansa.Statistics.Figures;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Two dots per row on a logarithmic axis around 1, joined by a line; hollow is earlier, full is later.</summary>
internal sealed class DumbbellsDrawing(SvgCanvas canvas, Dumbbells chart, string language)
{
    private const double NameWidth = 190;
    private const double ValueWidth = 132;
    private const double RowHeight = 27.5;
    private const double Head = 34;
    private const double LineHeight = 13;
    private const double MostDoublings = 7;
    private const double Least = 0.001;

    private static readonly TextStyle Label = new(11.5);
    private static readonly TextStyle Small = new(10.5);

    private readonly Typography typography = new(language, DigitSpace.Narrow);
    private readonly double doublings = Doublings(chart.Rows);

    private static double Left => NameWidth + 16;

    private double Right => canvas.Width - ValueWidth - 14;

    // One period has nothing to be joined with.
    private bool IsSingle => chart.From == chart.To;

    private double Middle => (Left + Right) / 2;

    public double Draw()
    {
        var bottom = Head + (RowHeight * chart.Rows.Count);
        DrawKey();
        DrawAxis(bottom);
        for (var row = 0; row < chart.Rows.Count; row++)
            DrawRow(chart.Rows[row], Head + (RowHeight * (row + 0.5)));
        return bottom + 22;
    }

    private void DrawKey()
    {
        if (IsSingle)
            return;
        canvas.Circle(8, 12, 4.5, "#ffffff");
        canvas.Text(chart.From, 18, 16, Label);
        var next = 18 + TextWidths.Of(chart.From, Label.Size) + 24;
        canvas.Circle(next, 12, 4.5, SvgCanvas.Ink);
        canvas.Text(chart.To, next + 10, 16, Label);
        canvas.Text($"{chart.From} → {chart.To}", canvas.Width, 16, Label with { Anchor = Anchor.End });
    }

    private void DrawAxis(double bottom)
    {
        var step = Math.Max(1, (int)Math.Ceiling(doublings / 4));
        for (var power = -(int)doublings; power <= doublings; power++)
        {
            if (power % step != 0)
                continue;
            var x = Middle + (power * (Right - Left) / (2 * doublings));
            canvas.Line(x, Head - 6, x, bottom, power == 0 ? SvgCanvas.Ink : "#d8d8d8", power == 0 ? 1.2 : 0.7);
            canvas.Text(Tick(power), x, bottom + 15, Small with { Anchor = Anchor.Middle, IsBold = power == 0 });
        }
    }

    private void DrawRow(DumbbellRow row, double y)
    {
        var lines = TextWidths.Fit(row.Name.In(language), Label.Size, NameWidth, 2);
        for (var line = 0; line < lines.Count; line++)
            canvas.Text(
                lines[line],
                NameWidth,
                y + 4 + ((line - ((lines.Count - 1) / 2.0)) * LineHeight),
                Label with
                {
                    Anchor = Anchor.End,
                }
            );
        var (from, to) = (IsSingle ? null : X(row.From), X(row.To));
        if (from is { } start && to is { } end)
            canvas.Line(start, y, end, y, SvgCanvas.Ink, 1.6, end < start ? "4 3" : null);
        if (from is { } one)
            canvas.Circle(one, y, 5, "#ffffff");
        if (to is { } other)
            canvas.Circle(other, y, 5, SvgCanvas.Ink);
        var values = IsSingle ? Value(row.To) : $"{Value(row.From)} → {Value(row.To)}";
        foreach (var (text, line, count) in Values(row, values))
            canvas.Text(
                text,
                canvas.Width,
                y + 4 + ((line - ((count - 1) / 2.0)) * LineHeight),
                Label with
                {
                    Anchor = Anchor.End,
                }
            );
    }

    // A reason in words may need a second line.
    private IEnumerable<(string Text, int Line, int Count)> Values(DumbbellRow row, string values) =>
        TextWidths.Of(values, Label.Size) <= ValueWidth
            ? [(values, 0, 1)]
            : [(Value(row.From) + " →", 0, 2), (Value(row.To), 1, 2)];

    private string Value(Figure figure) =>
        figure.Value switch
        {
            { } value when value > 0 && value < Least => $"< {typography.Number(Least, 3)}",
            { } value => typography.Number(
                value,
                value < 0.1 ? 3
                    : value < 100 ? 2
                    : 0
            ),
            _ => MissingWords.Of(figure.Missing).In(language),
        };

    private string Tick(int power) =>
        power >= 0 ? typography.Number(Math.Pow(2, power), 0) : $"1/{typography.Number(Math.Pow(2, -power), 0)}";

    // A value off the scale stands at its end; its number says how far it is.
    private double? X(Figure figure) =>
        figure.Value is > 0 and { } value
            ? Middle + (Math.Clamp(Math.Log2(value), -doublings, doublings) * (Right - Left) / (2 * doublings))
            : null;

    private static double Doublings(IReadOnlyList<DumbbellRow> rows)
    {
        var widest = rows.SelectMany(row => new[] { row.From.Value, row.To.Value })
            .Where(value => value > 0)
            .Select(value => Math.Abs(Math.Log2(value!.Value)))
            .DefaultIfEmpty(1)
            .Max();
        return Math.Clamp(Math.Ceiling(widest), 1, MostDoublings);
    }
}
