using Hansa.Adapters.Firms;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>Loads files into the datasets of one workspace.</summary>
/// <param name="freeSpace">Bytes free on the disk of a folder; nothing asks the system.</param>
public sealed class WorkspaceLoading(Workspace workspace, IReference reference, Func<string, long>? freeSpace = null)
    : ILoading
{
    private readonly Func<string, long> freeSpace = freeSpace ?? FreeSpace.On;
    private readonly SnapshotPointer pointer = new(workspace);

    public IReadOnlyList<SourceCard> Sources { get; } = [.. SourceList.All.Select(SourceFacts.Describe)];

    public Outcome<LoadReport> Load(LoadRequest request, CancellationToken cancellation) =>
        SourceList.Find(request.Source).Then(source => Load(request, source, cancellation));

    public Outcome<Inspection> Inspect(LoadRequest request, CancellationToken cancellation) =>
        Missing(request.Files) is { } missing
            ? missing
            : SourceList
                .Find(request.Source)
                .Then(source =>
                    new FileInspector(
                        new FileOpening(
                            source,
                            request,
                            reference,
                            new FirmKeys(workspace, request.FirmKey, mayCreate: false)
                        ),
                        request,
                        cancellation
                    ).Run()
                );

    private Outcome<LoadReport> Load(LoadRequest request, Source source, CancellationToken cancellation)
    {
        if (Missing(request.Files) is { } missing)
            return missing;
        workspace.Create();
        if (FreeSpace.Check(FreeSpace.Needed(request.Files), freeSpace(workspace.Root)) is { } full)
            return full;
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return taken.Problem;
        using var held = taken.Value;
        Leftovers.Sweep(workspace, pointer);
        try
        {
            return Commit(request, source, cancellation);
        }
        catch (Exception failure) when (FullDisk.Is(failure))
        {
            return FullDisk.Problem(workspace);
        }
    }

    private Outcome<LoadReport> Commit(LoadRequest request, Source source, CancellationToken cancellation)
    {
        using var load = new FileLoad(workspace, reference, request, source, History(request.Dataset), cancellation);
        var report = load.Run();
        if (report.Succeeded && report.Value.Changed)
            pointer.Advance(request.Dataset, report.Value.Manifest.Snapshot);
        return report;
    }

    private static Problem? Missing(IReadOnlyList<string> files)
    {
        var missing = files.Where(file => !File.Exists(file)).ToArray();
        return missing.Length == 0
            ? null
            : new Problem(
                ProblemKind.NotFound,
                missing.Length == 1 ? $"There is no file '{missing[0]}'." : $"{missing.Length} files are not there.",
                "Check the path; a folder's files are given one by one."
            )
            {
                Details = missing,
            };
    }

    private Manifest[] History(string dataset) =>
        [.. pointer.History(dataset).Select(snapshot => ManifestFile.Read(workspace.Snapshot(dataset, snapshot)))];
}
