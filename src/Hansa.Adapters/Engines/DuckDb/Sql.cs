using System.Globalization;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The only way by which text and lists get into SQL.</summary>
internal static class Sql
{
    /// <summary>A text literal.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A list of text literals, as in <c>['a', 'b']</c>.</summary>
    public static string Texts(params IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>A list of files to read.</summary>
    public static string Files(IEnumerable<string> paths) => Texts(paths.Select(Pattern));

    /// <summary>A list of numbers, as in <c>(1, 2, 3)</c>.</summary>
    public static string Numbers(IEnumerable<int> numbers) =>
        $"({string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>The pattern that matches this path alone: what would be a wildcard stands for itself.</summary>
    public static string Pattern(string path) =>
        path.Replace("[", "[[]", StringComparison.Ordinal)
            .Replace("*", "[*]", StringComparison.Ordinal)
            .Replace("?", "[?]", StringComparison.Ordinal);
}
