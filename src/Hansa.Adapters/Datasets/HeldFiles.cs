using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Which load of a dataset brought which file.</summary>
/// <param name="history">The snapshots of the dataset, newest first.</param>
internal sealed class HeldFiles(IReadOnlyList<Manifest> history)
{
    /// <summary>The files that came as these very bytes, packed as they were; empty when none did.</summary>
    public IReadOnlyList<FileReport> ByStoredHash(string hash) => Find(file => file.StoredHash == hash);

    /// <summary>The file with this content, however it was packed and named; nothing when there is none.</summary>
    public FileReport? ByContent(string hash) => Find(file => file.ContentHash == hash).FirstOrDefault();

    private List<FileReport> Find(Func<LoadedFile, bool> matches) =>
        history.Count == 0
            ? []
            :
            [
                .. history[0]
                    .Files.Where(matches)
                    .Select(file => new FileReport(file, First(file).Snapshot, [])
                    {
                        LoadedAt = First(file).CreatedAt,
                    }),
            ];

    private Manifest First(LoadedFile file) =>
        history.Last(manifest => manifest.Files.Any(one => one.ContentHash == file.ContentHash));
}
