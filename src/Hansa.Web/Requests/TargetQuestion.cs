using System.Globalization;
using Hansa.UseCases;
using Hansa.UseCases.Targets;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the questions that <c>hansa target</c> asks with the same words.</summary>
public static class TargetQuestion
{
    public static IReadOnlyList<string> RequiredParameters { get; } =
    ["share", "own", "others", "growth", "whole", "from", "to"];

    public static IReadOnlyList<string> PaceParameters { get; } =
    ["base", "target", "observed", "from", "to", "at", "path", "direction"];

    public static IReadOnlyList<string> LeverParameters { get; } =
    ["entry", "survival", "values", "target", "cost", "limit"];

    public static IReadOnlyList<string> StandingParameters { get; } = ["year", "of"];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<TrackTargets> Standing(
        string set,
        string data,
        IQueryCollection query,
        params IEnumerable<string> others
    )
    {
        var words = new QueryWords(query);
        return from known in Known(words, [.. StandingParameters, .. others])
            from year in words.Whole("year")
            select new TrackTargets(set, data) { Year = year, Territory = words["of"] };
    }

    public static Outcome<RequireGrowth> Required(IQueryCollection query)
    {
        var words = new QueryWords(query);
        return from known in Known(words, RequiredParameters)
            from share in Text(words, "share")
            from own in Text(words, "own")
            from start in Year(words, "from")
            from end in Year(words, "to")
            select new RequireGrowth(share, own, start, end)
            {
                Others = words["others"],
                Growth = words["growth"],
                Whole = words["whole"],
            };
    }

    public static Outcome<MeasurePace> Pace(IQueryCollection query)
    {
        var words = new QueryWords(query);
        return from known in Known(words, PaceParameters)
            from first in Text(words, "base")
            from target in Text(words, "target")
            from observed in Text(words, "observed")
            from start in Year(words, "from")
            from end in Year(words, "to")
            from now in Year(words, "at")
            select new MeasurePace(first, target, start, end)
            {
                Observed = observed,
                At = now,
                Path = words["path"] ?? "linear",
                Direction = words["direction"] ?? "up",
            };
    }

    public static Outcome<PullLevers> Levers(IQueryCollection query)
    {
        var words = new QueryWords(query);
        return from known in Known(words, LeverParameters)
            from entry in Text(words, "entry")
            from survival in Text(words, "survival")
            from target in Text(words, "target")
            from costs in words.Pairs("cost")
            from limits in words.Pairs("limit")
            select new PullLevers(entry, survival, words.Codes("values"), target) { Costs = costs, Limits = limits };
    }

    private static Outcome<bool> Known(QueryWords words, IReadOnlyCollection<string> names) =>
        words.Unknown(names) is { } unknown ? unknown : true;

    private static Outcome<string> Text(QueryWords words, string name) =>
        words[name] is { } text
            ? text
            : new Problem(
                ProblemKind.Invalid,
                new($"{name} is not given.", $"Не задано: {name}."),
                new($"Add {name}=… to the address.", $"Добавьте в адрес {name}=….")
            );

    private static Outcome<int> Year(QueryWords words, string name) =>
        int.TryParse(words[name], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : new Problem(
                ProblemKind.Invalid,
                new($"{name} is not a year.", $"{name} — не год."),
                new($"Add a year to the address: {name}=2024.", $"Добавьте в адрес год: {name}=2024.")
            );
}
