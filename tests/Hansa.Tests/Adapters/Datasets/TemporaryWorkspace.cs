using Hansa.Adapters.Datasets;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>A workspace of its own for one test, with a folder for the files to load.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hansa-test-").FullName;

    public TemporaryWorkspace(IReference? reference = null)
    {
        Workspace = new Workspace(Path.Combine(root, "workspace"));
        Datasets = new WorkspaceDatasets(Workspace);
        Loading = new WorkspaceLoading(Workspace, reference ?? Project.Reference);
    }

    public Workspace Workspace { get; }

    public WorkspaceLoading Loading { get; }

    public WorkspaceDatasets Datasets { get; }

    /// <summary>Writes a file to load.</summary>
    public string File(string name, string text) => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(root, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public Outcome<LoadReport> Load(LoadRequest request) => Loading.Load(request, CancellationToken.None);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
