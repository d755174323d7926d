namespace Hansa.Statistics.Classifications;

/// <summary>One edition of a published list of codes, all its levels: HS 2017, SITC revision 2, …</summary>
public sealed class Nomenclature
{
    private readonly string[] sorted;
    private readonly HashSet<string> members;

    /// <param name="name"><c>HS2017</c>, <c>SITC2</c>, …</param>
    /// <param name="family">What its editions are called together: <c>HS</c>, <c>SITC</c>.</param>
    /// <param name="codes">All codes, of every level, in any order.</param>
    public Nomenclature(string name, string family, IEnumerable<string> codes)
    {
        Name = name;
        Family = family;
        members = codes.ToHashSet(StringComparer.Ordinal);
        sorted = [.. members.Order(StringComparer.Ordinal)];
    }

    public string Name { get; }

    public string Family { get; }

    public bool Has(string code) => members.Contains(code);

    /// <summary>The finest codes that begin with a prefix, in order; the prefix itself when it is one of them.</summary>
    public IEnumerable<string> LeavesUnder(string prefix)
    {
        var at = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < sorted.Length && Begins(sorted[i], prefix); i++)
        {
            if (i + 1 == sorted.Length || !Begins(sorted[i + 1], sorted[i]))
                yield return sorted[i];
        }
    }

    private static bool Begins(string code, string prefix) => code.StartsWith(prefix, StringComparison.Ordinal);
}
