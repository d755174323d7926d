namespace Hansa.UseCases;

/// <summary>Names that look like a mistyped one.</summary>
public static class Nearest
{
    private const int MostEdits = 2;

    /// <summary>At most three of the names, closest first: within two edits (one for short words), or beginning alike.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names) =>
        [
            .. names
                .Select(name => (name, edits: Edits(typed, name)))
                .Where(pair =>
                    pair.edits <= Math.Min(MostEdits, Math.Max(1, typed.Length / 2))
                    || (typed.Length >= 3 && pair.name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                )
                .OrderBy(pair => pair.edits)
                .ThenBy(pair => pair.name, StringComparer.Ordinal)
                .Take(3)
                .Select(pair => pair.name),
        ];

    /// <summary>"Did you mean a or b?", or the whole list when nothing is near and the list is short, or <paramref name="otherwise"/>.</summary>
    public static LocalText Advice(string typed, IReadOnlyCollection<string> names, LocalText otherwise)
    {
        var near = To(typed, names);
        return near.Count > 0 ? Meant(near)
            : names.Count is > 0 and <= 12 ? All(names)
            : otherwise;
    }

    /// <summary>"Did you mean a or b?"</summary>
    /// <param name="near">Names that look like the mistyped one; at least one.</param>
    public static LocalText Meant(IReadOnlyList<string> near) =>
        new($"Did you mean {Either(near, "or")}?", $"Может быть, вы имели в виду {Either(near, "или")}?");

    /// <summary>All names that there are.</summary>
    public static LocalText All(IEnumerable<string> names) => new($"There are {names}.", $"Есть {names}.");

    /// <summary>A few of many codes, to show what they look like.</summary>
    public static LocalText Like(IEnumerable<string> codes) =>
        new($"Codes look like {codes.Take(5)}.", $"Коды здесь такие: {codes.Take(5)}.");

    private static string Either(IReadOnlyList<string> names, string or) =>
        names.Count > 1 ? $"{string.Join(", ", names.SkipLast(1))} {or} {names[^1]}" : names[0];

    // Optimal string alignment, three rows at a time: Levenshtein's edits and a swap of neighbours, letters compared without case.
    private static int Edits(string one, string other)
    {
        var (from, to) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var before = new int[to.Length + 1];
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[^1];
    }
}
