using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>The snapshots of each dataset in the order of their making, read from the manifests alone.</summary>
internal static class SnapshotChains
{
    /// <summary>Dataset → its snapshots, oldest first, each naming the one before; the newest chain where there are several.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(Workspace workspace) =>
        Directory.Exists(workspace.Datasets)
            ? Directory
                .GetDirectories(workspace.Datasets)
                .Select(folder =>
                    (Dataset: Path.GetFileName(folder), Snapshots: (IReadOnlyList<string>)Chain(Manifests(folder)))
                )
                .Where(pair => pair.Snapshots.Count > 0)
                .ToDictionary(pair => pair.Dataset, pair => pair.Snapshots)
            : new Dictionary<string, IReadOnlyList<string>>();

    private static Dictionary<string, Manifest> Manifests(string folder) =>
        Directory
            .GetDirectories(folder)
            .Where(snapshot => File.Exists(Path.Combine(snapshot, ManifestFile.Name)))
            .Select(ManifestFile.Read)
            .ToDictionary(manifest => manifest.Snapshot);

    private static List<string> Chain(Dictionary<string, Manifest> manifests)
    {
        var chain = new List<string>();
        for (
            var manifest = manifests.Values.MaxBy(one => one.CreatedAt);
            manifest is not null;
            manifest = manifest.Previous is null ? null : manifests.GetValueOrDefault(manifest.Previous)
        )
            chain.Insert(0, manifest.Snapshot);
        return chain;
    }
}
