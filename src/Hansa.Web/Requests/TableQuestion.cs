using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa table</c> asks with the same words.</summary>
public static class TableQuestion
{
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "territory",
        "scheme",
        "benchmark",
        "period",
        "of",
        "approach",
        "target",
        "aggregates",
        "codes",
        "minimum-exports",
        "minimum-share",
    ];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<MakeTable> Read(
        int number,
        string data,
        IQueryCollection query,
        params IEnumerable<string> others
    )
    {
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters, .. others]) is { } unknown)
            return unknown;
        return from codes in words.Switch("codes")
            from exports in words.Number("minimum-exports")
            from share in words.Number("minimum-share")
            select new MakeTable(number, data)
            {
                Territory = words["territory"],
                Scheme = words["scheme"],
                Benchmark = words["benchmark"],
                Period = words["period"],
                Of = words["of"],
                Approaches = words.Codes("approach"),
                Target = words["target"],
                Aggregates = words["aggregates"],
                Codes = codes,
                MinimumExports = exports,
                MinimumShare = share,
            };
    }
}
