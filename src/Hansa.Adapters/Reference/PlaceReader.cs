using System.Collections.Concurrent;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>Reads texts as countries or regions: first a publisher's own list of codes, then codes and names in general. Answers are remembered.</summary>
internal sealed class PlaceReader(NameResolver resolver, IReadOnlyList<NamedPlace> places, PlaceWords words)
{
    private const int MostRemembered = 50_000;

    private readonly ConcurrentDictionary<string, CodeReading> remembered = new(StringComparer.Ordinal);

    /// <summary>Readings fixed for certain texts; they come first.</summary>
    public IReadOnlyDictionary<string, CodeReading> Fixed { get; init; } = new Dictionary<string, CodeReading>();

    /// <summary>How a text is brought into the list's form before it is looked up: padded with zeros, cut at a dash, …</summary>
    public Func<string, string> Trim { get; init; } = text => text;

    public CodeReading Read(string text)
    {
        if (remembered.TryGetValue(text, out var known))
            return known;
        var reading = Find(text);
        if (remembered.Count < MostRemembered)
            remembered[text] = reading;
        return reading;
    }

    private CodeReading Find(string text)
    {
        if (text == DimensionNames.Undisclosed)
            return CodeReading.Of(DimensionNames.Undisclosed);
        var trimmed = Trim(text);
        if (Fixed.TryGetValue(trimmed.ToUpperInvariant(), out var reading))
            return reading;
        return resolver.Resolve(trimmed) switch
        {
            NameMatch.Resolved found => CodeReading.Of(found.Code, found.Warning),
            NameMatch.Ambiguous several => CodeReading.Refused(words.AmbiguousReason, Candidates(text, several)),
            _ => CodeReading.Refused(words.UnknownReason, Unknown(text)),
        };
    }

    private static string Candidates(string text, NameMatch.Ambiguous several) =>
        $"'{text}' may be {string.Join(" or ", several.Candidates.Select(one => $"{one.Title} ({one.Code})"))}.";

    private string Unknown(string text)
    {
        var near = Nearest.To(text, places.SelectMany(place => place.Names).Distinct());
        return near.Count > 0
            ? $"There is no {words.Thing} '{text}'. Did you mean {string.Join(" or ", near)}?"
            : $"There is no {words.Thing} '{text}'.";
    }
}

/// <summary>Words with which a <see cref="PlaceReader"/> refuses.</summary>
/// <param name="Thing"><c>country</c>, <c>region of ru</c>.</param>
internal sealed record PlaceWords(string Thing, string UnknownReason, string AmbiguousReason);
