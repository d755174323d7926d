namespace Hansa.Adapters.Datasets;

/// <summary>A load's own place in the building area; it is gone when the load ends, whatever happened.</summary>
internal sealed class LoadFolder : IDisposable
{
    public LoadFolder(Workspace workspace)
    {
        Path = System.IO.Path.Combine(workspace.Building, $"load-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
