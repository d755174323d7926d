using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>A reference that takes every code as it is, except ND, which nobody declared, and codes that begin with a question mark.</summary>
internal sealed class PlainReference : IReference
{
    public IReadOnlyDictionary<string, string> RegionMerges => throw new NotSupportedException();

    public IReadOnlyDictionary<string, IndicatorText> IndicatorTexts => throw new NotSupportedException();

    public Outcome<Scheme> Scheme(string name, string? nomenclature = null) => throw new NotSupportedException();

    public Outcome<CountryGroup> CountryGroup(string name) => throw new NotSupportedException();

    public IReadOnlyDictionary<string, LocalText> Names(Dimension dimension) => throw new NotSupportedException();

    public string? CountryOf(string region) => throw new NotSupportedException();

    public Outcome<MapAreas> Map(string name) => throw new NotSupportedException();

    public Outcome<CodeReader> CodeReader(Dimension dimension, string nomenclature) =>
        (CodeReader)(
            text =>
                text == "ND" ? CodeReading.Of(DimensionNames.Undisclosed)
                : text.StartsWith('?') ? CodeReading.Refused($"unknown-{dimension.Name()}", "nobody knows it")
                : CodeReading.Of(text)
        );
}
