using Hansa.UseCases;
using Hansa.UseCases.Assessment.Priorities;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa priorities</c> asks with the same words.</summary>
public static class PriorityQuestion
{
    public static IReadOnlyList<string> Parameters { get; } =
    ["of", "territory", "scheme", "world", "period", "weight", "cut", "minimum-share", "draws", "seed"];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<RankPriorities> Read(
        string region,
        string data,
        IQueryCollection query,
        params IEnumerable<string> others
    )
    {
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters, .. others]) is { } unknown)
            return unknown;
        var plain = new RankPriorities(region, data);
        return from kinds in PriorityWords.Kinds(words.Codes("of"))
            from weights in PriorityWords.Weights(words.Codes("weight"))
            from cut in words.Whole("cut")
            from share in words.Number("minimum-share")
            from draws in words.Whole("draws")
            from seed in words.Whole("seed")
            select plain with
            {
                Kinds = kinds,
                Territory = words["territory"],
                Scheme = words["scheme"],
                World = words["world"],
                Period = words["period"],
                Weights = weights,
                Cut = cut ?? plain.Cut,
                MinimumShare = share ?? plain.MinimumShare,
                Draws = draws ?? plain.Draws,
                Seed = (ulong?)seed ?? plain.Seed,
            };
    }
}
