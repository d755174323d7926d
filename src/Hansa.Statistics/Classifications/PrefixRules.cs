namespace Hansa.Statistics.Classifications;

/// <summary>Rules by prefix, read so that the longest prefix of a code wins.</summary>
public sealed class PrefixRules
{
    private readonly Dictionary<string, string> classes;
    private readonly HashSet<string> aboveRules;
    private readonly string[] prefixes;
    private readonly Func<string, IEnumerable<string>> leavesUnder;

    /// <param name="rules">At most one for each prefix.</param>
    /// <param name="leavesUnder">The finest codes of the nomenclature under a prefix; they tell which rules a hidden code may fall under.</param>
    public PrefixRules(IEnumerable<PrefixRule> rules, Func<string, IEnumerable<string>> leavesUnder)
    {
        classes = rules.ToDictionary(rule => rule.Prefix, rule => rule.Class, StringComparer.Ordinal);
        prefixes = [.. classes.Keys.Order(StringComparer.Ordinal)];
        aboveRules = prefixes
            .SelectMany(prefix => Enumerable.Range(0, prefix.Length).Select(length => prefix[..length]))
            .ToHashSet(StringComparer.Ordinal);
        this.leavesUnder = leavesUnder;
    }

    /// <summary>Digits of the longest prefix; 0 without rules.</summary>
    public int Depth => prefixes.Select(prefix => prefix.Length).DefaultIfEmpty().Max();

    /// <summary>The classes that a code may belong to, by ordinal; see <see cref="Scheme.Classify"/>.</summary>
    public IReadOnlyList<string> ClassesOf(string code)
    {
        var known = HiddenCode.KnownPrefix(code);
        if (!aboveRules.Contains(known))
            return ClassOf(known) is { Length: > 0 } single ? [single] : [];
        var possible = leavesUnder(known).Select(ClassOf).Distinct().ToArray();
        if (possible.Length == 0)
            possible = [.. RulesFrom(known).Select(prefix => classes[prefix]).Append(ClassOf(known)).Distinct()];
        return possible is [Scheme.NoClass] ? [] : [.. possible.Order(StringComparer.Ordinal)];
    }

    private string ClassOf(string code)
    {
        var lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = code.Length; length > 0; length--)
        {
            if (lookup.TryGetValue(code.AsSpan(0, length), out var found))
                return found;
        }
        return Scheme.NoClass;
    }

    private IEnumerable<string> RulesFrom(string known) =>
        prefixes.Where(prefix => prefix.Length > known.Length && prefix.StartsWith(known, StringComparison.Ordinal));
}
