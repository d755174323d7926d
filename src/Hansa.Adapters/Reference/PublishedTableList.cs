using Hansa.UseCases.Published;

namespace Hansa.Adapters.Reference;

/// <summary>The published tables of <c>data/published/</c> that have cells and relations to be checked.</summary>
public static class PublishedTableList
{
    private const string Folder = "published";
    private static readonly string[] Files = ["check-cells.csv", "check-relations.csv"];

    /// <returns>In the order of their names.</returns>
    public static IReadOnlyList<PublishedTables> Read(DataFolder data) =>
        [
            .. Directory
                .EnumerateDirectories(data.PathOf(Folder))
                .Select(folder => Path.GetFileName(folder))
                .Where(name => Files.All(file => data.Has($"{Folder}/{name}/{file}")))
                .Order(StringComparer.Ordinal)
                .Select(name => new PublishedTables(
                    name,
                    TitleOf(name, data),
                    [.. Files.Select(file => data.PathOf($"{Folder}/{name}/{file}"))]
                )),
        ];

    // A folder is called by the key of its source.
    private static string TitleOf(string name, DataFolder data) =>
        data.Table("sources.csv")
            .Rows.Where(row => row["key"] == name)
            .Select(row => row["title"])
            .FirstOrDefault(name);
}
