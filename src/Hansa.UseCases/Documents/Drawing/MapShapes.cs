using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Hansa.UseCases.Classifications;

namespace Hansa.UseCases.Documents.Drawing;

/// <summary>An area of a map, drawn to a width.</summary>
/// <param name="Data">SVG path commands.</param>
/// <param name="Middle">The middle of its largest piece: where its name stands.</param>
/// <param name="Extent">The longer side of its largest piece.</param>
internal sealed record MapShape(string Code, string Data, (double X, double Y) Middle, double Extent);

/// <summary>The areas of a map in an equal-area projection, without detail too fine to be seen; made once for a map.</summary>
internal sealed class MapShapes
{
    private const string World = "world";
    private const double Margin = 2;
    private const double MostHeight = 360;
    private const double Finest = 0.7;
    private const double LeastExtent = 0.9;

    private static readonly ConditionalWeakTable<MapAreas, MapShapes> Made = [];

    private MapShapes(IReadOnlyList<MapShape> shapes, double height) => (Shapes, Height) = (shapes, height);

    public IReadOnlyList<MapShape> Shapes { get; }

    public double Height { get; }

    public static MapShapes Of(MapAreas areas) => Made.GetValue(areas, Make);

    private static MapShapes Make(MapAreas areas)
    {
        var features = Read(areas.GeoJson);
        var projection = areas.Name == World ? (Projection)new EqualEarth() : AroundMiddle(features);
        var projected = features
            .Select(feature => (feature.Code, Rings: feature.Rings.Select(ring => Project(ring, projection)).ToArray()))
            .ToArray();
        var points = projected.SelectMany(feature => feature.Rings).SelectMany(ring => ring).ToArray();
        var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
        var (width, height) = (points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
        var scale = Math.Min((ChartDrawing.Width - (2 * Margin)) / width, MostHeight / height);
        var margin = (ChartDrawing.Width - (width * scale)) / 2;
        (double X, double Y) Place((double X, double Y) point) =>
            (((point.X - left) * scale) + margin, ((point.Y - top) * scale) + Margin);
        return new MapShapes(
            [
                .. projected.Select(feature =>
                    Shape(feature.Code, [.. feature.Rings.Select(ring => ring.Select(Place).ToArray())])
                ),
            ],
            (height * scale) + (2 * Margin)
        );
    }

    private static MapShape Shape(string code, (double X, double Y)[][] rings)
    {
        var data = new StringBuilder();
        var largest = rings.MaxBy(ring => Math.Abs(Area(ring)))!;
        foreach (var ring in rings.Where(ring => ring == largest || Extent(ring) >= LeastExtent))
            Append(data, Thinned(ring));
        return new MapShape(code, data.ToString(), Middle(largest), Extent(largest));
    }

    private static void Append(StringBuilder data, List<(double X, double Y)> ring)
    {
        for (var at = 0; at < ring.Count; at++)
            data.Append(
                CultureInfo.InvariantCulture,
                $"{(at == 0 ? 'M' : 'L')}{SvgCanvas.Short(ring[at].X)},{SvgCanvas.Short(ring[at].Y)}"
            );
        data.Append('Z');
    }

    private static List<(double X, double Y)> Thinned((double X, double Y)[] ring)
    {
        var kept = new List<(double X, double Y)> { ring[0] };
        foreach (var point in ring.Skip(1))
        {
            if (Math.Abs(point.X - kept[^1].X) + Math.Abs(point.Y - kept[^1].Y) >= Finest)
                kept.Add(point);
        }
        return kept.Count >= 3 ? kept : [.. ring];
    }

    private static double Extent((double X, double Y)[] ring) =>
        Math.Max(
            ring.Max(point => point.X) - ring.Min(point => point.X),
            ring.Max(point => point.Y) - ring.Min(point => point.Y)
        );

    private static double Area((double X, double Y)[] ring) =>
        ring.Zip(ring.Skip(1).Append(ring[0]), (one, next) => (one.X * next.Y) - (next.X * one.Y)).Sum() / 2;

    // The centroid of the ring, or the middle of its corners where it has no area.
    private static (double X, double Y) Middle((double X, double Y)[] ring)
    {
        var area = Area(ring);
        if (Math.Abs(area) < 1e-6)
            return (ring.Average(point => point.X), ring.Average(point => point.Y));
        var (x, y) = (0.0, 0.0);
        foreach (var (one, next) in ring.Zip(ring.Skip(1).Append(ring[0])))
        {
            var cross = (one.X * next.Y) - (next.X * one.Y);
            x += (one.X + next.X) * cross;
            y += (one.Y + next.Y) * cross;
        }
        return (x / (6 * area), y / (6 * area));
    }

    private static (double X, double Y)[] Project((double Longitude, double Latitude)[] ring, Projection projection) =>
        Array.ConvertAll(ring, point => projection.Of(point.Longitude, point.Latitude));

    private static AzimuthalEqualArea AroundMiddle(
        IReadOnlyList<(string Code, (double X, double Y)[][] Rings)> features
    )
    {
        var points = features.SelectMany(feature => feature.Rings).SelectMany(ring => ring).ToArray();
        return new AzimuthalEqualArea(
            (points.Min(point => point.X) + points.Max(point => point.X)) / 2,
            (points.Min(point => point.Y) + points.Max(point => point.Y)) / 2
        );
    }

    private static List<(string Code, (double X, double Y)[][] Rings)> Read(ReadOnlyMemory<byte> geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        var features = new List<(string, (double, double)[][])>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var geometry = feature.GetProperty("geometry");
            var coordinates = geometry.GetProperty("coordinates");
            var polygons =
                geometry.GetProperty("type").GetString() == "Polygon"
                    ? [coordinates]
                    : coordinates.EnumerateArray().ToArray();
            features.Add(
                (
                    feature.GetProperty("properties").GetProperty("code").GetString()!,
                    [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(Ring)]
                )
            );
        }
        return features;
    }

    private static (double, double)[] Ring(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))];
}
