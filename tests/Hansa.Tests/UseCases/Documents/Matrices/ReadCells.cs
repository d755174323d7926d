namespace Hansa.Tests.UseCases.Documents.Matrices;

/// <summary>What a reader of an exchange format found: dimensions with their members by code, and cells by the codes of their members.</summary>
/// <param name="Dimensions">Dimension → member code → name.</param>
/// <param name="Cells">Member codes in the order of <paramref name="Dimensions"/>, joined by a bar → a number, or a reason.</param>
internal sealed record ReadCells(
    IReadOnlyList<(string Name, IReadOnlyList<(string Code, string Name)> Members)> Dimensions,
    IReadOnlyDictionary<string, (double? Number, string Reason)> Cells
)
{
    public static string Key(IEnumerable<string> codes) => string.Join('|', codes);

    /// <summary>Keys of all combinations of members, the last dimension running fastest.</summary>
    public static IEnumerable<string> Keys(IEnumerable<IReadOnlyList<string>> members)
    {
        IEnumerable<string[]> keys =
        [
            [],
        ];
        foreach (var codes in members)
            keys = keys.SelectMany(start => codes.Select(code => (string[])[.. start, code]));
        return keys.Select(Key);
    }
}
