using System.Collections.Concurrent;

namespace Hansa.Adapters.Reference;

/// <summary>The project's <c>data/</c> folder; each file is read when it is first asked for, and once.</summary>
/// <param name="root">The folder that holds <c>sources.csv</c>.</param>
public sealed class DataFolder(string root)
{
    private readonly ConcurrentDictionary<string, Lazy<DataTable>> tables = new(StringComparer.Ordinal);

    public string Root { get; } = root;

    /// <summary>The folder next to the application, or the nearest one above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none: the application was copied without its data.</exception>
    public static DataFolder Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "data");
            if (File.Exists(Path.Combine(candidate, "sources.csv")))
                return new DataFolder(candidate);
        }
        throw new DirectoryNotFoundException(
            $"There is no data folder at or above {AppContext.BaseDirectory}; copy data/ next to the application."
        );
    }

    /// <summary>A file's path.</summary>
    /// <param name="relative">With slashes: <c>countries/groups.csv</c>.</param>
    public string PathOf(string relative) => Path.Combine(Root, relative);

    public bool Has(string relative) => File.Exists(PathOf(relative));

    /// <summary>A CSV file as a table.</summary>
    public DataTable Table(string relative) =>
        tables.GetOrAdd(relative, name => new Lazy<DataTable>(() => DataTable.Read(PathOf(name)))).Value;
}
