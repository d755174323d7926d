namespace Hansa.UseCases.Documents.Drawing;

/// <summary>Longitude and latitude in degrees to a plane that keeps areas; y runs downwards.</summary>
internal abstract class Projection
{
    public abstract (double X, double Y) Of(double longitude, double latitude);

    protected static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>The whole world, Equal Earth.</summary>
/// <remarks>Source: Šavrič, Patterson and Jenny (2019), International Journal of Geographical Information Science 33(3): 454-465.</remarks>
internal sealed class EqualEarth : Projection
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    public override (double X, double Y) Of(double longitude, double latitude)
    {
        var theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(Radians(latitude)));
        var square = theta * theta;
        var six = square * square * square;
        var slope = A1 + (3 * A2 * square) + (six * ((7 * A3) + (9 * A4 * square)));
        var y = theta * (A1 + (A2 * square) + (six * (A3 + (A4 * square))));
        return (2 * Math.Sqrt(3) * Radians(longitude) * Math.Cos(theta) / (3 * slope), -y);
    }
}

/// <summary>A country, Lambert's azimuthal equal-area projection around its middle.</summary>
/// <remarks>Source: Snyder (1987), Map projections: a working manual, USGS Professional Paper 1395: 182-190.</remarks>
internal sealed class AzimuthalEqualArea(double longitude, double latitude) : Projection
{
    private readonly double sine = Math.Sin(Radians(latitude));
    private readonly double cosine = Math.Cos(Radians(latitude));

    public override (double X, double Y) Of(double longitudeOfPoint, double latitudeOfPoint)
    {
        var (phi, lambda) = (Radians(latitudeOfPoint), Radians(longitudeOfPoint - longitude));
        var around = 1 + (sine * Math.Sin(phi)) + (cosine * Math.Cos(phi) * Math.Cos(lambda));
        var scale = Math.Sqrt(2 / Math.Max(around, 1e-9));
        var x = scale * Math.Cos(phi) * Math.Sin(lambda);
        var y = scale * ((cosine * Math.Sin(phi)) - (sine * Math.Cos(phi) * Math.Cos(lambda)));
        return (x, -y);
    }
}
