using Hansa.UseCases;
using Hansa.UseCases.Assessment.Typology;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa type</c> asks with the same words.</summary>
public static class TypologyQuestion
{
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "territory",
        "scheme",
        "benchmark",
        "period",
        "minimum-exports",
        "minimum-share",
        "scenarios",
        "shake",
        "seed",
        QueryWords.ViewName,
    ];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<TypeTerritories> Read(string data, IQueryCollection query, params IEnumerable<string> others)
    {
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters, .. others]) is { } unknown)
            return unknown;
        var plain = new TypeTerritories(data);
        return from exports in words.Number("minimum-exports")
            from share in words.Number("minimum-share")
            from scenarios in words.Whole("scenarios")
            from shake in words.Number("shake")
            from seed in words.Whole("seed")
            select plain with
            {
                Territory = words["territory"],
                Scheme = words["scheme"],
                Benchmark = words["benchmark"],
                Period = words["period"],
                MinimumExports = exports,
                MinimumShare = share,
                Scenarios = scenarios ?? plain.Scenarios,
                Shake = shake ?? plain.Shake,
                Seed = (ulong?)seed ?? plain.Seed,
            };
    }

    /// <summary>The table that the address asks for, by default the first.</summary>
    public static Outcome<string> ViewOf(IQueryCollection query) =>
        new QueryWords(query).View(TypologyReport.Views, TypologyReport.Views[0]);
}
