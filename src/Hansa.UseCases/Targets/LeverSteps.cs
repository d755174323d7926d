using System.Globalization;
using Hansa.Statistics.Targets;

namespace Hansa.UseCases.Targets;

/// <summary>Reads costs and limits of levers as people type them: <c>entry=2</c>, <c>survival=5</c>, <c>value=3</c>.</summary>
internal static class LeverSteps
{
    private const int FurthestValue = 100;
    private static readonly string[] Levers = ["entry", "survival", "value"];

    /// <summary>The three costs, or nothing where none is given.</summary>
    public static Outcome<LeverCosts?> Costs(IReadOnlyDictionary<string, string> typed)
    {
        if (Unknown(typed) is { } unknown)
            return unknown;
        if (typed.Count == 0)
            return Outcome<LeverCosts?>.Of(null);
        if (Levers.FirstOrDefault(lever => !typed.ContainsKey(lever)) is { } lacking)
            return new Problem(
                ProblemKind.Invalid,
                new($"The cost of {lacking} is not given.", $"Не задана цена: {lacking}."),
                new(
                    "The cheapest mix needs all three: --cost entry=2 --cost survival=5 --cost value=3. A lever that cannot be pulled has --limit 0.",
                    "Для самого дешёвого сочетания нужны все три: --cost entry=2 --cost survival=5 --cost value=3. Рычагу, который двигать нельзя, задайте --limit 0."
                )
            );
        return from entrant in TypedNumber.NotNegative("--cost entry", typed["entry"])
            from point in TypedNumber.NotNegative("--cost survival", typed["survival"])
            from percent in TypedNumber.NotNegative("--cost value", typed["value"])
            select (LeverCosts?)new LeverCosts(entrant, point, percent);
    }

    /// <summary>The most steps of each lever.</summary>
    public static Outcome<LeverLimits> Limits(
        IReadOnlyDictionary<string, string> typed,
        int mostEntrants,
        int mostSteps
    ) =>
        Unknown(typed) is { } unknown
            ? unknown
            : from entrants in Steps(typed, "entry", mostEntrants, mostEntrants)
            from points in Steps(typed, "survival", 100, 100)
            from percents in Steps(typed, "value", FurthestValue, mostSteps)
            select new LeverLimits(entrants, points, percents);

    private static Outcome<int> Steps(IReadOnlyDictionary<string, string> typed, string lever, int usual, int most)
    {
        if (!typed.TryGetValue(lever, out var text))
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps <= most
            ? steps
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"--limit {lever}: '{text}' is not a number of steps.",
                    $"--limit {lever}: «{text}» — не число шагов."
                ),
                new($"Give a whole number from 0 to {most}.", $"Задайте целое число от 0 до {most}.")
            );
    }

    private static Problem? Unknown(IReadOnlyDictionary<string, string> typed) =>
        typed.Keys.FirstOrDefault(lever => !Levers.Contains(lever)) is { } unknown
            ? new Problem(
                ProblemKind.Invalid,
                new($"'{unknown}' is not a lever.", $"«{unknown}» — не рычаг."),
                new("Levers are entry, survival and value.", "Рычаги: entry, survival и value.")
            )
            : null;
}
