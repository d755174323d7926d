namespace Hansa.Adapters.Datasets;

/// <summary>What commands that were killed or cancelled left behind.</summary>
internal static class Leftovers
{
    /// <summary>Removes everything in the building area and every snapshot that no history names. Needs the lock.</summary>
    public static void Sweep(Workspace workspace, SnapshotPointer pointer)
    {
        foreach (var folder in Directory.GetDirectories(workspace.Building))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(workspace.Building))
            File.Delete(file);
        foreach (var dataset in Directory.GetDirectories(workspace.Datasets))
            SweepDataset(dataset, pointer);
    }

    /// <summary>Sweeps when there is something to sweep and nobody else is at work.</summary>
    public static void TrySweep(Workspace workspace, SnapshotPointer pointer)
    {
        if (!Directory.EnumerateFileSystemEntries(workspace.Building).Any())
            return;
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return;
        using var held = taken.Value;
        Sweep(workspace, pointer);
    }

    private static void SweepDataset(string folder, SnapshotPointer pointer)
    {
        var known = pointer.History(Path.GetFileName(folder));
        foreach (var snapshot in Directory.GetDirectories(folder))
        {
            if (!known.Contains(Path.GetFileName(snapshot)))
                Directory.Delete(snapshot, recursive: true);
        }
        if (known.Count == 0)
            Directory.Delete(folder);
    }
}
