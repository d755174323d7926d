using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Which column, or which constant, fills each role: the request prevails over the source.</summary>
internal sealed class RoleColumns
{
    private readonly Header header;
    private readonly Dictionary<string, string> columns;
    private readonly Dictionary<string, string> constants;

    public RoleColumns(Declaration declared, LoadRequest request, Header header)
    {
        this.header = header;
        columns = Merge(declared.Columns, request.Mapping, request.Constants);
        constants = Merge(declared.Constants, request.Constants, request.Mapping);
        if (request.Mapping.ContainsKey(Role.Date) || request.Mapping.ContainsKey(Role.Year))
            columns.Remove(Role.Period);
    }

    /// <summary>Role → column or constant (in quotes), in the order of roles.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Mapping =>
        [
            .. Role
                .All.Where(Has)
                .Select(role => KeyValuePair.Create(role, Constant(role) is { } text ? $"'{text}'" : Name(role))),
        ];

    /// <summary>The first thing that is wrong with the mapping, or nothing.</summary>
    public Problem? Check()
    {
        var missing = columns
            .Where(pair => header.Find(pair.Value) < 0)
            .Select(pair => $"{pair.Value} (for {pair.Key})")
            .ToArray();
        if (missing.Length > 0)
            return new Problem(
                ProblemKind.Invalid,
                new($"The file has no column {missing}.", $"В файле нет столбца {missing}."),
                new(
                    $"Its columns are {header.Columns}. Say which is which with --map role=column.",
                    $"Его столбцы: {header.Columns}. Скажите, какой из них какой: --map роль=столбец."
                )
            );
        if (columns.Keys.FirstOrDefault(role => !Role.All.Contains(role)) is { } stranger)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{stranger}' is a role of registers of firms, not of trade.",
                    $"«{stranger}» — роль реестров фирм, а не торговли."
                ),
                new($"Roles of trade are {Role.All}.", $"Роли торговли: {Role.All}.")
            );
        return Has(Role.Value)
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new("Nothing says which column holds the value.", "Не сказано, в каком столбце стоимость."),
                new(
                    $"Its columns are {header.Columns}. Map one: --map value=….",
                    $"Его столбцы: {header.Columns}. Сопоставьте один: --map value=…."
                )
            );
    }

    public bool Has(string role) => columns.ContainsKey(role) || constants.ContainsKey(role);

    /// <summary>The column's position, or −1 for a constant or nothing.</summary>
    public int Position(string role) => columns.TryGetValue(role, out var column) ? header.Find(column) : -1;

    /// <summary>The column's name as the header writes it; empty for a constant.</summary>
    public string Name(string role) => Position(role) is >= 0 and var position ? header.Columns[position] : "";

    public string? Constant(string role) => columns.ContainsKey(role) ? null : constants.GetValueOrDefault(role);

    private static Dictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> declared,
        IReadOnlyDictionary<string, string> asked,
        IReadOnlyDictionary<string, string> askedOtherwise
    )
    {
        var merged = declared
            .Where(pair => !askedOtherwise.ContainsKey(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (role, text) in asked)
            merged[role] = text;
        return merged;
    }
}
