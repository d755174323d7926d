using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>Loads files into the datasets of one workspace.</summary>
public sealed class WorkspaceLoading(Workspace workspace, IReference reference) : ILoading
{
    private readonly SnapshotPointer pointer = new(workspace);

    public IReadOnlyList<SourceCard> Sources { get; } = [.. SourceList.All.Select(source => source.Card)];

    public Outcome<LoadReport> Load(LoadRequest request, CancellationToken cancellation) =>
        SourceList.Find(request.Source).Then(source => Load(request, source, cancellation));

    public Outcome<Inspection> Inspect(LoadRequest request, CancellationToken cancellation) =>
        new Problem(ProblemKind.Unavailable, "Files cannot be inspected yet.", "Load them.");

    private Outcome<LoadReport> Load(LoadRequest request, Source source, CancellationToken cancellation)
    {
        workspace.Create();
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return taken.Problem;
        using var held = taken.Value;
        Leftovers.Sweep(workspace, pointer);
        var previous = Previous(request.Dataset);
        using var load = new FileLoad(workspace, reference, source, request, previous);
        var report = load.Run(cancellation);
        if (report.Succeeded && report.Value.Changed)
            pointer.Advance(request.Dataset, report.Value.Manifest.Snapshot);
        return report;
    }

    private Manifest? Previous(string dataset)
    {
        var current = pointer.Current().FirstOrDefault(one => one.Dataset == dataset);
        return current.Snapshot is null ? null : ManifestFile.Read(workspace.Snapshot(dataset, current.Snapshot));
    }
}
