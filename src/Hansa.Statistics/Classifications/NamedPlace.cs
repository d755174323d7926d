namespace Hansa.Statistics.Classifications;

/// <summary>Something that files call by names and codes: a country or a region.</summary>
/// <param name="Code">What it is called inside.</param>
/// <param name="Title">What messages call it.</param>
/// <param name="Names">All its names; a name that several places carry is ambiguous.</param>
/// <param name="Codes">Codes that may stand for it, compared without case.</param>
public sealed record NamedPlace(string Code, string Title, IReadOnlyList<string> Names, IReadOnlyList<string> Codes);
