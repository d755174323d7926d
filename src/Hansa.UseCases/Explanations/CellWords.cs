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
                return Refuse(
                    new($"'{word}' names no member of a cell.", $"«{word}» не называет члена ячейки."),
                    new("Write axis=code: period=2017,region=RU-PRI.", "Напишите ось=код: period=2017,region=RU-PRI.")
                );
            if (!pairs.TryAdd(word[..sign].Trim(), word[(sign + 1)..].Trim()))
                return Refuse(
                    new(
                        $"The cell names its {word[..sign].Trim()} twice.",
                        $"В ячейке дважды названа ось {word[..sign].Trim()}."
                    ),
                    new("Name each axis once.", "Назовите каждую ось один раз.")
                );
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
                return Refuse(
                    new($"The cell names its {axis.Name} twice.", $"В ячейке дважды названа ось {axis.Name}."),
                    new("Name each axis once.", "Назовите каждую ось один раз.")
                );
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
            new($"A figure here has no '{name}'.", $"У значений здесь нет оси «{name}»."),
            Nearest
                .Advice(name, names, LocalText.None)
                .And(new($"A cell is named by {names}.", $"Ячейку называют оси {names}."))
        );
    }

    private static Outcome<bool> Whole(FigureTable table, Dictionary<string, string> asked)
    {
        var missing = table.Axes.Where(axis => axis.Codes.Count > 1 && !asked.ContainsKey(axis.Name)).ToArray();
        if (missing.Length == 0)
            return true;
        return Refuse(
            new(
                $"The cell is not named in full: {missing.Select(axis => axis.Name)} missing.",
                $"Ячейка названа не полностью: нет {missing.Select(axis => axis.Name)}."
            ),
            new(
                $"Add {string.Join(",", missing.Select(axis => $"{axis.Name}={axis.Codes[0]}"))} or other codes to --cell.",
                $"Добавьте в --cell {string.Join(",", missing.Select(axis => $"{axis.Name}={axis.Codes[0]}"))} или другие коды."
            )
        ) with
        {
            Details = [.. missing.Select(Listed)],
        };
    }

    private static LocalText Listed(FigureAxis axis) =>
        LocalText.Same(
            $"{axis.Name}: {string.Join(", ", axis.Codes.Take(8))}{(axis.Codes.Count > 8 ? $", … ({axis.Codes.Count})" : "")}"
        );

    private static Outcome<int[]> Members(FigureTable table, Dictionary<string, string> asked)
    {
        var members = new int[table.Axes.Count];
        for (var at = 0; at < members.Length; at++)
        {
            var axis = table.Axes[at];
            if (axis.Codes.Count == 0)
                return new Problem(
                    ProblemKind.NotFound,
                    new("There are no figures here.", "Значений здесь нет."),
                    new("Ask for other data.", "Спросите о других данных.")
                );
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
                ? new(
                    $"Codes here are longer ({longer.Take(3)}): add --level {code.Length}, or name one of them.",
                    $"Здесь коды длиннее ({longer.Take(3)}): добавьте --level {code.Length} или назовите один из них."
                )
                : Nearest.Advice(code, [.. axis.Codes], Nearest.Like(axis.Codes));
        return new Problem(
            ProblemKind.NotFound,
            new(
                $"There is no {axis.Name} '{code}' among the figures.",
                $"Среди значений нет кода «{code}» по оси {axis.Name}."
            ),
            advice
        );
    }

    private static Problem Refuse(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);
}
