namespace Hansa.Adapters.Reference;

/// <summary>The words of <c>data/parameters/type-words.csv</c> that may be left out of a name.</summary>
internal static class TypeWords
{
    /// <param name="dimension"><c>country</c> or <c>region</c>.</param>
    /// <returns>Word → kind of place; empty for words that say nothing.</returns>
    public static IReadOnlyDictionary<string, string> Of(DataFolder data, string dimension) =>
        data.Table("parameters/type-words.csv")
            .Rows.Where(row => row["dimension"] == dimension)
            .ToDictionary(row => row["word"], row => row["kind"]);
}
