using System.Globalization;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa show</c> asks with the same words.</summary>
public static class IndicatorQuestion
{
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "territory",
        "only",
        "scheme",
        "level",
        "benchmark",
        "period",
        "grain",
        "flow",
        "gdp",
        "population",
        "employment",
        "rates",
        "currency",
        "deflator",
        "prices-of",
        "net-exports",
        "flq-delta",
        "n",
        "minimum-exports",
        "minimum-share",
        "gap",
        "chained",
    ];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<ShowIndicator> Read(
        string code,
        string data,
        IQueryCollection query,
        params IEnumerable<string> others
    )
    {
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters, .. others]) is { } unknown)
            return unknown;
        return from level in Level(words)
            from gap in Gap(words)
            from exports in words.Number("minimum-exports")
            from share in words.Number("minimum-share")
            from delta in words.Number("flq-delta")
            from netExports in words.Pairs("net-exports")
            select Asked(new ShowIndicator(code, data), words) with
            {
                Level = level,
                GapTolerance = gap,
                MinimumExports = exports,
                MinimumShare = share,
                Delta = delta,
                NetExports = netExports,
            };
    }

    private static ShowIndicator Asked(ShowIndicator plain, QueryWords words) =>
        plain with
        {
            Territory = words["territory"],
            Only = words.Codes("only"),
            Scheme = words["scheme"],
            Benchmark = words["benchmark"],
            Period = words["period"],
            Grain = words["grain"] ?? plain.Grain,
            Flow = words["flow"] ?? plain.Flow,
            Gdp = words["gdp"],
            Population = words["population"],
            Employment = words["employment"],
            Rates = words.Codes("rates"),
            Currency = words["currency"],
            Deflator = words["deflator"],
            PricesOf = words["prices-of"],
            IsChained = words["chained"] is "yes" or "true" or "1",
            Lines = words["n"] ?? plain.Lines,
        };

    private static Outcome<int> Gap(QueryWords words)
    {
        if (words["gap"] is not { } text)
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var gap)
            ? gap
            : new Problem(
                ProblemKind.Invalid,
                new($"gap: '{text}' is not a number of periods.", $"gap: «{text}» — не число периодов."),
                new("Give 1 or more.", "Задайте 1 или больше.")
            );
    }

    private static Outcome<int?> Level(QueryWords words)
    {
        if (words["level"] is not { } text)
            return (int?)null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? (int?)level
            : new Problem(
                ProblemKind.Invalid,
                new($"level: '{text}' is not a length of code.", $"level: «{text}» — не длина кода."),
                new("Give 2, 4 or 6.", "Задайте 2, 4 или 6.")
            );
    }
}
