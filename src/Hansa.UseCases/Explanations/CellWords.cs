using Hansa.Statistics.Figures;

namespace Hansa.UseCases.Explanations;

/// <summary>Names one cell of a table of figures: <c>period=2017,region=RU-PRI,product=44</c>.</summary>
internal static class CellWords
{
    private const string Territory = "territory";

    private static readonly string[] Territories = ["region", "reporter"];

    /// <summary>The pairs of a cell as typed, or a refusal where one is not of that form or an axis comes twice.</summary>
    public static Outcome<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == word.Length - 1)
                return Refuse($"'{word}' names no member of a cell.", "Write axis=code: period=2017,region=RU-PRI.");
            if (!pairs.TryAdd(word[..sign].Trim(), word[(sign + 1)..].Trim()))
                return Refuse($"The cell names its {word[..sign].Trim()} twice.", "Name each axis once.");
        }
        return pairs;
    }

    /// <summary>The row of the table that the pairs name; an axis with one member need not be named.</summary>
    public static Outcome<int> RowOf(FigureTable table, IReadOnlyDictionary<string, string> pairs)
    {
        var asked = new Dictionary<string, string>();
        foreach (var (name, code) in pairs)
        {
            if (AxisOf(table, name) is not { } axis)
                return UnknownAxis(table, name);
            if (!asked.TryAdd(axis.Name, code))
                return Refuse($"The cell names its {axis.Name} twice.", "Name each axis once.");
        }
        return from whole in Whole(table, asked) from members in Members(table, asked) select table.Row(members);
    }

    private static FigureAxis? AxisOf(FigureTable table, string name) =>
        table.Axes.FirstOrDefault(axis =>
            string.Equals(axis.Name, name, StringComparison.OrdinalIgnoreCase)
            || (name == Territory && Territories.Contains(axis.Name))
        );

    private static Problem UnknownAxis(FigureTable table, string name)
    {
        string[] names = [.. table.Axes.Select(axis => axis.Name)];
        return Refuse(
            $"A figure here has no '{name}'.",
            $"{Nearest.Advice(name, names, "")} A cell is named by {string.Join(", ", names)}.".TrimStart()
        );
    }

    private static Outcome<bool> Whole(FigureTable table, Dictionary<string, string> asked)
    {
        var missing = table.Axes.Where(axis => axis.Codes.Count > 1 && !asked.ContainsKey(axis.Name)).ToArray();
        if (missing.Length == 0)
            return true;
        return Refuse(
            $"The cell is not named in full: {string.Join(", ", missing.Select(axis => axis.Name))} missing.",
            $"Add {string.Join(",", missing.Select(axis => $"{axis.Name}={axis.Codes[0]}"))} or other codes to --cell."
        ) with
        {
            Details = [.. missing.Select(Listed)],
        };
    }

    private static string Listed(FigureAxis axis) =>
        $"{axis.Name}: {string.Join(", ", axis.Codes.Take(8))}{(axis.Codes.Count > 8 ? $", … ({axis.Codes.Count})" : "")}";

    private static Outcome<int[]> Members(FigureTable table, Dictionary<string, string> asked)
    {
        var members = new int[table.Axes.Count];
        for (var at = 0; at < members.Length; at++)
        {
            var axis = table.Axes[at];
            if (axis.Codes.Count == 0)
                return new Problem(ProblemKind.NotFound, "There are no figures here.", "Ask for other data.");
            var found = asked.TryGetValue(axis.Name, out var code) ? Position(axis, code) : 0;
            if (found < 0)
                return UnknownCode(axis, code!);
            members[at] = found;
        }
        return members;
    }

    private static int Position(FigureAxis axis, string code)
    {
        var codes = axis.Codes.ToList();
        var exact = codes.IndexOf(code);
        return exact >= 0
            ? exact
            : codes.FindIndex(one => string.Equals(one, code, StringComparison.OrdinalIgnoreCase));
    }

    private static Problem UnknownCode(FigureAxis axis, string code)
    {
        var longer = axis.Codes.Where(one => one.StartsWith(code, StringComparison.Ordinal)).ToArray();
        var advice =
            axis.Name == "product" && longer.Length > 0
                ? $"Codes here are longer ({string.Join(", ", longer.Take(3))}): add --level {code.Length}, or name one of them."
                : Nearest.Advice(code, [.. axis.Codes], $"Codes look like {string.Join(", ", axis.Codes.Take(5))}.");
        return new Problem(ProblemKind.NotFound, $"There is no {axis.Name} '{code}' among the figures.", advice);
    }

    private static Problem Refuse(string title, string fix) => new(ProblemKind.Invalid, title, fix);
}
