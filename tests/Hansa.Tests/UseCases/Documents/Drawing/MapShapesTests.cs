using Hansa.UseCases.Documents.Drawing;

namespace Hansa.Tests.UseCases.Documents.Drawing;

public class MapShapesTests
{
    [Fact]
    public void Areas_lie_in_order_and_inside_the_picture()
    {
        var map = MapShapes.Of(SampleCharts.Squares(3));

        Assert.Equal(["A0", "A1", "A2"], map.Shapes.Select(shape => shape.Code));
        Assert.Equal(map.Shapes.Select(shape => shape.Middle.X).Order(), map.Shapes.Select(shape => shape.Middle.X));
        Assert.All(
            map.Shapes,
            shape =>
            {
                Assert.InRange(shape.Middle.X, 0, ChartDrawing.Width);
                Assert.InRange(shape.Middle.Y, 0, map.Height);
            }
        );
    }

    [Fact]
    public void Equal_Earth_has_the_published_extent()
    {
        var projection = new EqualEarth();

        // Šavrič, Patterson and Jenny (2019): the equator is 2.05458 as long as the height of the map.
        var (x, _) = projection.Of(180, 0);
        var (_, y) = projection.Of(0, 90);
        Assert.Equal(2.05458, x / -y, 4);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 62)]
    public void Both_projections_keep_areas(double longitude, double latitude)
    {
        foreach (var projection in (Projection[])[new EqualEarth(), new AzimuthalEqualArea(longitude, latitude)])
        {
            // A small square of a sphere of radius 1 at three places; each has the area of the sphere's own.
            foreach (var (east, north) in ((double, double)[])[(90, 60), (110, 50), (80, 70)])
            {
                const double Side = 0.01;
                var corner = projection.Of(east, north);
                var right = projection.Of(east + Side, north);
                var up = projection.Of(east, north + Side);
                var area = Math.Abs(
                    ((right.X - corner.X) * (up.Y - corner.Y)) - ((up.X - corner.X) * (right.Y - corner.Y))
                );
                var radians = Side * Math.PI / 180;
                Assert.Equal(1, area / (radians * radians * Math.Cos(north * Math.PI / 180)), 3);
            }
        }
    }
}
