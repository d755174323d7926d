using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Classifications;

/// <summary>The areas of a map.</summary>
/// <param name="Name"><c>world</c>, or a country pack such as <c>ru</c>.</param>
/// <param name="GeoJson">A feature collection (RFC 7946) in UTF-8, longitude and latitude; the property <c>code</c> of each feature is a country or region code.</param>
public sealed record MapAreas(string Name, ReadOnlyMemory<byte> GeoJson);

/// <summary>Asks for the areas of the world's countries or of the regions of a country pack.</summary>
/// <param name="Name"><c>world</c>, <c>ru</c>, <c>br</c>, …</param>
public sealed record ReadMap(string Name) : UseCase<MapAreas>
{
    public override Outcome<MapAreas> Run(House house, CancellationToken cancellation) => house.Reference.Map(Name);
}
