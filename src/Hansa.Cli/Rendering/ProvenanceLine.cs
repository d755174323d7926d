using Hansa.Cli.Texts;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Rendering;

/// <summary>Where figures come from, in one line for people: <c>dataset brazil · snapshot 0123456789abcdef · period 2025 · …</c></summary>
public static class ProvenanceLine
{
    public static string Of(Provenance provenance, string language)
    {
        (string Key, string Value)[] facts =
        [
            ("fact.dataset", provenance.Dataset),
            ("fact.snapshot", provenance.Snapshot),
            ("fact.periods", provenance.Periods),
            ("fact.scheme", provenance.Scheme),
            ("fact.benchmark", provenance.Benchmark),
            ("fact.formula", provenance.Formula),
        ];
        var beside = provenance.Beside.Select(one =>
            (Key: "fact." + one.Use, Value: $"{one.Dataset} ({one.Snapshot})")
        );
        return string.Join(
            " · ",
            facts
                .Concat(beside)
                .Where(fact => fact.Value.Length > 0)
                .Select(fact => $"{Words.Of(fact.Key).In(language)} {fact.Value}")
        );
    }
}
