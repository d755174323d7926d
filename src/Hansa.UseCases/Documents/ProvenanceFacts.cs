using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents;

/// <summary>What a provenance holds, with a name for each part.</summary>
public static class ProvenanceFacts
{
    /// <summary>Names of the parts, in the order of <see cref="Values"/>.</summary>
    public static IReadOnlyList<LocalText> Names { get; } =
    [
        new("dataset", "набор данных"),
        new("snapshot", "снимок"),
        new("period", "период"),
        new("scheme", "классификация"),
        new("benchmark", "база сравнения"),
        new("formula", "формула"),
    ];

    /// <summary>The parts; one that does not apply is empty.</summary>
    public static IReadOnlyList<string> Values(Provenance provenance) =>
        [
            provenance.Dataset,
            provenance.Snapshot,
            provenance.Periods,
            provenance.Scheme,
            provenance.Benchmark,
            provenance.Formula,
        ];

    /// <summary>All parts that apply in one line: <c>dataset brazil; snapshot 0123456789abcdef; …</c></summary>
    public static LocalText Line(Provenance provenance)
    {
        var told = Names.Zip(Values(provenance)).Where(fact => fact.Second.Length > 0).ToArray();
        return new(
            string.Join("; ", told.Select(fact => $"{fact.First.English} {fact.Second}")),
            string.Join("; ", told.Select(fact => $"{fact.First.Russian} {fact.Second}"))
        );
    }
}
