using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Squarified treemap: tiles as near to squares as the values allow; small ones carry a number that is explained below.</summary>
/// <remarks>Source of the layout: Bruls, Huizing and van Wijk (2000), Squarified treemaps, Data Visualization 2000: 33-42.</remarks>
internal sealed class TreemapDrawing(SvgCanvas canvas, Treemap chart, string language)
{
    private const double Height = 205;
    private const double LineHeight = 13;
    private const double Padding = 5;
    private const int KeyColumns = 2;

    private static readonly TextStyle Label = new(11);
    private static readonly TextStyle Number = new(10, Anchor.Middle);

    private readonly Typography typography = new(language, DigitSpace.Narrow);
    private readonly List<string> key = [];

    public double Draw()
    {
        TreemapTile[] tiles = [.. chart.Tiles.Where(tile => tile.Value > 0).OrderByDescending(tile => tile.Value)];
        if (tiles.Length == 0)
            return 1;
        var boxes = Squares([.. tiles.Select(tile => tile.Value)], new Box(0.5, 0.5, canvas.Width - 1, Height));
        for (var at = 0; at < tiles.Length; at++)
            DrawTile(tiles[at], boxes[at], at);
        return DrawKey(Height + 10);
    }

    private void DrawTile(TreemapTile tile, Box box, int position)
    {
        canvas.Rect(box, Look.Shade(position % 2, 8), "#4a4a4a", 0.8);
        var share = typography.WithUnit(typography.Number(tile.Share * 100, 1), "%");
        if (Name(tile, box, share) is { } lines)
        {
            for (var line = 0; line < lines.Count; line++)
                canvas.Text(
                    lines[line],
                    box.Left + Padding,
                    box.Top + 14 + (line * LineHeight),
                    Label with
                    {
                        IsBold = line == lines.Count - 1,
                    }
                );
            return;
        }
        key.Add($"{tile.Name.In(language)} – {share}");
        var number = typography.Number(key.Count, 0);
        if (box.Height >= Number.Size + 2 && box.Width >= TextWidths.Of(number, Number.Size) + 2)
            canvas.Text(number, box.Left + (box.Width / 2), box.Top + (box.Height / 2) + 3.5, Number);
    }

    // The whole name with its share, or nothing when there is no room for it.
    private static IReadOnlyList<string>? Fitted(string name, string share, double width, double height)
    {
        var lines = TextWidths.Wrap(name, Label.Size, width);
        var fits =
            (lines.Count + 1) * LineHeight + 6 <= height
            && lines.All(line => TextWidths.Of(line, Label.Size) <= width)
            && TextWidths.Of(share, Label.Size, isBold: true) <= width;
        return fits ? [.. lines, share] : null;
    }

    private IReadOnlyList<string>? Name(TreemapTile tile, Box box, string share) =>
        Fitted(tile.Name.In(language), share, box.Width - (2 * Padding), box.Height);

    private double DrawKey(double top)
    {
        var width = canvas.Width / KeyColumns;
        string[][] entries =
        [
            .. key.Select(
                (text, at) => TextWidths.Wrap($"{typography.Number(at + 1, 0)}. {text}", 10.5, width - 12).ToArray()
            ),
        ];
        var y = top;
        foreach (var pair in entries.Chunk(KeyColumns))
        {
            for (var column = 0; column < pair.Length; column++)
            {
                for (var line = 0; line < pair[column].Length; line++)
                    canvas.Text(pair[column][line], column * width, y + 11 + (line * LineHeight), new TextStyle(10.5));
            }
            y += pair.Max(lines => lines.Length) * LineHeight;
        }
        return y + 4;
    }

    /// <summary>Boxes whose areas are in proportion to the values, which are positive and descending.</summary>
    public static Box[] Squares(IReadOnlyList<double> values, Box whole)
    {
        var boxes = new Box[values.Count];
        var perArea = whole.Width * whole.Height / values.Sum();
        var free = whole;
        for (var first = 0; first < values.Count; )
        {
            var count = RowLength(values, first, Math.Min(free.Width, free.Height), perArea);
            free = Lay(values, first, count, free, perArea, boxes);
            first += count;
        }
        return boxes;
    }

    // Tiles join a row as long as its worst tile gets nearer to a square.
    private static int RowLength(IReadOnlyList<double> values, int first, double side, double perArea)
    {
        var (count, best) = (1, Worst(values, first, 1, side, perArea));
        while (
            first + count < values.Count && Worst(values, first, count + 1, side, perArea) is var next && next <= best
        )
            (count, best) = (count + 1, next);
        return count;
    }

    private static double Worst(IReadOnlyList<double> values, int first, int count, double side, double perArea)
    {
        var sum = 0.0;
        for (var at = first; at < first + count; at++)
            sum += values[at] * perArea;
        var (most, least) = (values[first] * perArea, values[first + count - 1] * perArea);
        return Math.Max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }

    private static Box Lay(IReadOnlyList<double> values, int first, int count, Box free, double perArea, Box[] boxes)
    {
        var sum = Enumerable.Range(first, count).Sum(at => values[at]) * perArea;
        var upright = free.Width >= free.Height;
        var thickness = sum / (upright ? free.Height : free.Width);
        var along = 0.0;
        for (var at = first; at < first + count; at++)
        {
            var length = values[at] * perArea / thickness;
            boxes[at] = upright
                ? new Box(free.Left, free.Top + along, thickness, length)
                : new Box(free.Left + along, free.Top, length, thickness);
            along += length;
        }
        return upright
            ? new Box(free.Left + thickness, free.Top, free.Width - thickness, free.Height)
            : new Box(free.Left, free.Top + thickness, free.Width, free.Height - thickness);
    }
}
