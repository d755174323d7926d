using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>A map whose areas are filled by class, with names where there is room and a legend below.</summary>
internal sealed class ClassMapDrawing(SvgCanvas canvas, ClassMap chart, string language)
{
    private const double LineHeight = 14;
    private const double ColumnWidth = 226;
    private const string Border = "#6b6b6b";
    private const double Thin = 0.35;
    private const double Thick = 1.9;
    private const double Small = 22;

    private static readonly TextStyle Name = new(10.5, Anchor.Middle);
    private static readonly TextStyle Legend = new(11);

    private readonly MapShapes map = MapShapes.Of(chart.Areas);

    public double Draw()
    {
        var classOf = chart
            .Classes.SelectMany((one, at) => one.Members.Select(member => (member, at)))
            .GroupBy(pair => pair.member)
            .ToDictionary(group => group.Key, group => group.First().at);
        foreach (var shape in map.Shapes)
            canvas.Area(
                shape.Data,
                classOf.TryGetValue(shape.Code, out var at) ? LookOf(at) : Look.Nothing,
                Border,
                Thin
            );
        DrawOwn();
        DrawNames();
        return DrawLegend(map.Height + 6);
    }

    private Look LookOf(int position) =>
        chart.IsOrdered ? Look.Shade(position, chart.Classes.Count) : Look.Kind(position);

    private void DrawOwn()
    {
        if (map.Shapes.FirstOrDefault(shape => shape.Code == chart.Own) is not { } own)
            return;
        canvas.Area(own.Data, new Look("none"), "#000000", Thick);
        if (own.Extent < Small)
            canvas.Ring(own.Middle.X, own.Middle.Y, Small / 2, Thick);
    }

    private void DrawNames()
    {
        var middles = map.Shapes.ToDictionary(shape => shape.Code, shape => shape.Middle);
        var whole = new Box(0, 0, canvas.Width, map.Height);
        foreach (var label in chart.Labels)
        {
            if (!middles.TryGetValue(label.Code, out var middle))
                continue;
            var box = Widened(SvgCanvas.BoxOf(label.Text.In(language), middle.X, middle.Y + 4, Name));
            if (whole.Holds(box) && !canvas.Texts.Any(placed => Widened(placed.Box).Overlaps(box)))
                canvas.TextOnWhite(label.Text.In(language), middle.X, middle.Y + 4, Name);
        }
    }

    private static Box Widened(Box box) => new(box.Left - 3, box.Top - 1, box.Width + 6, box.Height + 2);

    private double DrawLegend(double top)
    {
        var entries = chart.Classes.Select((one, at) => (one.Name, Look: LookOf(at))).ToList();
        var classed = chart.Classes.SelectMany(one => one.Members).ToHashSet(StringComparer.Ordinal);
        if (map.Shapes.Any(shape => !classed.Contains(shape.Code)))
            entries.Add((new("no exports, or not in the data", "нет экспорта или нет в данных"), Look.Nothing));
        var y = top;
        foreach (var row in entries.Chunk((int)(canvas.Width / ColumnWidth)))
        {
            var lines = row.Select(entry => TextWidths.Wrap(entry.Name.In(language), Legend.Size, ColumnWidth - 28))
                .ToArray();
            for (var column = 0; column < row.Length; column++)
            {
                canvas.Rect(new Box((column * ColumnWidth) + 1, y + 1, 14, 11), row[column].Look, Border, 0.8);
                for (var line = 0; line < lines[column].Count; line++)
                    canvas.Text(lines[column][line], (column * ColumnWidth) + 21, y + 11 + (line * LineHeight), Legend);
            }
            y += (lines.Max(one => one.Count) * LineHeight) + 3;
        }
        return y + 2;
    }
}
