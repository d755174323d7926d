using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Rendering;

/// <summary>Where figures come from, in one line for people: <c>dataset brazil · snapshot 0123456789abcdef · period 2025 · …</c></summary>
public static class ProvenanceLine
{
    public static string Of(Provenance provenance, string language) =>
        string.Join(" · ", DocumentWords.Facts(provenance).Select(fact => $"{fact.Name.In(language)} {fact.Value}"));
}
