namespace Hansa.Statistics.Consistency;

/// <summary>Applies a formula with <c>{word}</c> and <c>*</c> in its names to the cells that there are.</summary>
/// <param name="cells">The names of all cells.</param>
public sealed class FormulaPatterns(IReadOnlyCollection<string> cells)
{
    private const int MostChoices = 2_000;

    private readonly HashSet<string> known = [.. cells];
    private readonly string[][] parts = [.. cells.Select(cell => cell.Split('.'))];

    /// <summary>The formula once for each choice of parts (word → part) for which all its cells are there; once, with an empty choice, where it has no pattern.</summary>
    /// <exception cref="FormatException">It names a cell that is not there, no cells fit, or it divides by zero.</exception>
    public IEnumerable<(IReadOnlyDictionary<string, string> Choice, Formula Formula)> Apply(Formula formula)
    {
        var outer = Names(formula.Left).Concat(Names(formula.Right)).Distinct().ToArray();
        var choices = Choices(outer).ToArray();
        if (choices.Length == 0)
            throw new FormatException(
                $"no cells fit {string.Join(", ", outer.Where(name => name.Contains('{')))} together"
            );
        return choices.Select(choice => (choice, Applied(formula, choice)));
    }

    private Formula Applied(Formula formula, IReadOnlyDictionary<string, string> choice)
    {
        var applied = new Formula(Filled(formula.Left, choice), formula.Sign, Filled(formula.Right, choice));
        // Taken apart once to see that it can be.
        _ = new Equations(applied.Cells, [applied]);
        return applied;
    }

    // The names whose parts decide the choices.
    private static IEnumerable<string> Names(Expression side) =>
        side switch
        {
            CellNumber cell => [cell.Name],
            Gathering gathering => gathering.Patterns,
            Operation two => Names(two.Left).Concat(Names(two.Right)),
            _ => [],
        };

    private IEnumerable<IReadOnlyDictionary<string, string>> Choices(string[] names)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> found = [new Dictionary<string, string>()];
        foreach (var name in names)
        {
            if (name.Contains('{', StringComparison.Ordinal))
                found = [.. found.SelectMany(choice => Extended(choice, name)).DistinctBy(Key)];
            else if (!name.Contains('*', StringComparison.Ordinal) && !known.Contains(name))
                throw new FormatException($"there is no cell '{name}'");
            if (found.Count > MostChoices)
                throw new FormatException($"it fits the cells in more than {MostChoices} ways");
        }
        return found;
    }

    private static string Key(IReadOnlyDictionary<string, string> choice) =>
        string.Join('\n', choice.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));

    private IEnumerable<IReadOnlyDictionary<string, string>> Extended(
        IReadOnlyDictionary<string, string> choice,
        string name
    )
    {
        var filled = Filled(name, choice);
        return filled.Contains('{', StringComparison.Ordinal) ? Matches(filled, choice)
            : Fitting(filled).Any() ? [choice]
            : [];
    }

    private IEnumerable<IReadOnlyDictionary<string, string>> Matches(
        string name,
        IReadOnlyDictionary<string, string> choice
    )
    {
        var pattern = name.Split('.');
        foreach (var part in pattern)
        {
            if (part.Contains('{', StringComparison.Ordinal) && Word(part) is null)
                throw new FormatException($"'{part}' is not one word in braces between dots, such as {{year}}");
        }
        return parts.Select(cell => Match(pattern, cell, choice)).OfType<IReadOnlyDictionary<string, string>>();
    }

    private static Dictionary<string, string>? Match(
        string[] pattern,
        string[] cell,
        IReadOnlyDictionary<string, string> choice
    )
    {
        if (pattern.Length != cell.Length)
            return null;
        var found = new Dictionary<string, string>(choice);
        for (var at = 0; at < cell.Length; at++)
        {
            if (Word(pattern[at]) is not { } word)
            {
                if (pattern[at] != "*" && pattern[at] != cell[at])
                    return null;
            }
            else if (!found.TryAdd(word, cell[at]) && found[word] != cell[at])
            {
                return null;
            }
        }
        return found;
    }

    private Expression Filled(Expression side, IReadOnlyDictionary<string, string> choice) =>
        side switch
        {
            CellNumber cell => new CellNumber(Filled(cell.Name, choice)),
            Operation two => two with { Left = Filled(two.Left, choice), Right = Filled(two.Right, choice) },
            Gathering gathering => Gathered(
                gathering.Function,
                [.. gathering.Patterns.SelectMany(pattern => Fitting(Filled(pattern, choice))).Distinct()]
            ),
            _ => side,
        };

    private static Expression Gathered(string function, string[] names)
    {
        if (function == "count")
            return new Constant(names.Length);
        if (names.Length == 0)
            throw new FormatException($"{function}() has no cells");
        if (names.Length > MostChoices)
            throw new FormatException($"{function}() has more than {MostChoices} cells");
        return function == "mean" ? new Operation('/', Sum(names), new Constant(names.Length)) : Sum(names);
    }

    // Halved again and again, so that long sums stay shallow.
    private static Expression Sum(ReadOnlySpan<string> names) =>
        names.Length == 1
            ? new CellNumber(names[0])
            : new Operation('+', Sum(names[..(names.Length / 2)]), Sum(names[(names.Length / 2)..]));

    private IEnumerable<string> Fitting(string name)
    {
        if (!name.Contains('*', StringComparison.Ordinal))
            return known.Contains(name) ? [name] : [];
        var pattern = name.Split('.');
        var none = new Dictionary<string, string>();
        return parts.Where(cell => Match(pattern, cell, none) is not null).Select(cell => string.Join('.', cell));
    }

    private static string Filled(string name, IReadOnlyDictionary<string, string> choice) =>
        name.Contains('{', StringComparison.Ordinal)
            ? string.Join(
                '.',
                name.Split('.').Select(part => Word(part) is { } word ? choice.GetValueOrDefault(word, part) : part)
            )
            : name;

    // The word of "{word}"; nothing for any other part.
    private static string? Word(string part) =>
        part.Length > 2 && part[0] == '{' && part[^1] == '}' && part.AsSpan(1, part.Length - 2).IndexOfAny('{', '}') < 0
            ? part[1..^1]
            : null;
}
