namespace Hansa.Statistics.Disclosure;

/// <summary>One dimension of a published table: its codes, and the code into which each adds up.</summary>
/// <remarks>A tree with one root, the total; parts of a code add up to it exactly.</remarks>
public sealed class Hierarchy
{
    private readonly Dictionary<string, string[]> parts;

    private Hierarchy(string dimension, string root, Dictionary<string, string[]> parts)
    {
        Dimension = dimension;
        Root = root;
        this.parts = parts;
        Codes = [.. Walk(root)];
    }

    /// <summary>The dimension's name, as in keys of cells: <c>region</c>, <c>product</c>, …</summary>
    public string Dimension { get; }

    /// <summary>The total of the dimension; keys of cells leave it out.</summary>
    public string Root { get; }

    /// <summary>Every code once, the root first, parts after the code that they add up to.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The codes without parts.</summary>
    public IEnumerable<string> Leaves => Codes.Where(code => !parts.ContainsKey(code));

    /// <summary>The parts that add up to a code; empty for a leaf.</summary>
    public IReadOnlyList<string> Parts(string code) => parts.GetValueOrDefault(code, []);

    /// <summary>A total and its parts.</summary>
    public static Hierarchy Flat(string dimension, string root, IEnumerable<string> codes) =>
        Of(dimension, root, codes.Select(code => (code, root)));

    /// <param name="links">Each code below the root once, with the code that it is a part of.</param>
    /// <exception cref="ArgumentException">A code has two parents or is not below the root.</exception>
    public static Hierarchy Of(string dimension, string root, IEnumerable<(string Code, string Parent)> links)
    {
        var all = links.ToArray();
        var parts = all.GroupBy(link => link.Parent, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(link => link.Code).Order(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
        if (all.Select(link => link.Code).Distinct(StringComparer.Ordinal).Count() != all.Length)
            throw new ArgumentException($"A code of {dimension} is a part of two codes.", nameof(links));
        var hierarchy = new Hierarchy(dimension, root, parts);
        return hierarchy.Codes.Count == all.Length + 1
            ? hierarchy
            : throw new ArgumentException($"A code of {dimension} is not below its total.", nameof(links));
    }

    /// <summary>A code and the codes it adds up into, up to the root.</summary>
    public IReadOnlyList<string> Path(string code)
    {
        var path = new List<string> { code };
        while (path[^1] != Root)
            path.Add(parts.First(pair => pair.Value.Contains(path[^1])).Key);
        return path;
    }

    private IEnumerable<string> Walk(string code) => Parts(code).SelectMany(Walk).Prepend(code);
}
