using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment;

/// <summary>What a benchmark was asked to be.</summary>
internal enum BenchmarkKind
{
    /// <summary>All territories of the dataset together, undisclosed ones included.</summary>
    Country,

    /// <summary>The same without the territory itself.</summary>
    Rest,

    /// <summary>Another dataset.</summary>
    World,

    /// <summary>Another dataset without the territory's own country.</summary>
    WorldRest,

    /// <summary>Chosen territories of the dataset.</summary>
    Peers,
}

/// <summary>A benchmark as a person writes it: <c>country</c>, <c>rest</c>, <c>world:NAME[@YEAR]</c>, <c>world-rest:NAME</c>, <c>peers:CODE,…</c>.</summary>
internal sealed record BenchmarkChoice(BenchmarkKind Kind, string Text)
{
    /// <summary>The other dataset, for <see cref="BenchmarkKind.World"/> and <see cref="BenchmarkKind.WorldRest"/>.</summary>
    public string? Dataset { get; init; }

    /// <summary>The one year that serves every period; nothing compares like with like.</summary>
    public Period? Year { get; init; }

    public IReadOnlyList<string> Peers { get; init; } = [];

    public bool IsOtherDataset => Kind is BenchmarkKind.World or BenchmarkKind.WorldRest;

    public static Outcome<BenchmarkChoice> Parse(string? text)
    {
        var (kind, rest) = Split(text ?? "country");
        return (kind, rest) switch
        {
            ("country", "") => new BenchmarkChoice(BenchmarkKind.Country, "country"),
            ("rest", "") => new BenchmarkChoice(BenchmarkKind.Rest, "rest"),
            ("world", not "") => Other(BenchmarkKind.World, text!, rest),
            ("world-rest", not "") => Other(BenchmarkKind.WorldRest, text!, rest),
            ("peers", not "") => new BenchmarkChoice(BenchmarkKind.Peers, text!)
            {
                Peers = rest.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            },
            _ => Unknown(text!),
        };
    }

    private static Outcome<BenchmarkChoice> Other(BenchmarkKind kind, string text, string rest)
    {
        var at = rest.LastIndexOf('@');
        if (at < 0)
            return new BenchmarkChoice(kind, text) { Dataset = rest };
        return Period.TryParse(rest[(at + 1)..], out var year)
            ? new BenchmarkChoice(kind, text) { Dataset = rest[..at], Year = year }
            : Unknown(text);
    }

    private static (string Kind, string Tail) Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }

    private static Problem Unknown(string text) =>
        new(
            ProblemKind.Invalid,
            new($"'{text}' is not a benchmark.", $"«{text}» — не база сравнения."),
            new(
                "Use country, rest, world:NAME, world:NAME@YEAR, world-rest:NAME or peers:CODE,CODE.",
                "Возможны country, rest, world:ИМЯ, world:ИМЯ@ГОД, world-rest:ИМЯ и peers:КОД,КОД."
            )
        );
}
