using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>One load: every file of a request into one new snapshot, or a problem and no change.</summary>
internal sealed class FileLoad : IDisposable
{
    private readonly Workspace workspace;
    private readonly IReference reference;
    private readonly Source source;
    private readonly LoadRequest request;
    private readonly Manifest? previous;
    private readonly Inbox inbox;
    private readonly SnapshotBuild build;
    private readonly List<FileReport> reports = [];

    public FileLoad(Workspace workspace, IReference reference, Source source, LoadRequest request, Manifest? previous)
    {
        (this.workspace, this.reference, this.source, this.request, this.previous) = (
            workspace,
            reference,
            source,
            request,
            previous
        );
        inbox = new Inbox(workspace);
        build = new SnapshotBuild(workspace, previous);
    }

    /// <exception cref="OperationCanceledException">Cancelled; nothing was committed.</exception>
    public Outcome<LoadReport> Run(CancellationToken cancellation)
    {
        var stored = new List<StoredFile>();
        foreach (var path in request.Files)
        {
            var file = inbox.Copy(path, _ => { }, cancellation);
            stored.Add(file);
            if (LoadFile(file, cancellation) is { } problem)
                return problem;
        }
        if (reports.All(report => report.AlreadyIn is not null))
            return new LoadReport(previous!, false, reports);
        foreach (var file in stored)
            inbox.Keep(file);
        var manifest = build.Commit(request, source.Card.Code);
        return new LoadReport(manifest, true, reports);
    }

    public void Dispose() => build.Dispose();

    private Problem? LoadFile(StoredFile file, CancellationToken cancellation)
    {
        var entries = Packing.Open(new PackedFile(file.Path, file.Name, _ => { }));
        if (!entries.Succeeded)
            return entries.Problem;
        foreach (var entry in entries.Value)
        {
            try
            {
                if (LoadEntry(file, entry, cancellation) is { } problem)
                    return problem;
            }
            catch (ContentException damage)
            {
                return new Problem(ProblemKind.Invalid, $"{file.Name}: {damage.Message}", damage.Fix);
            }
        }
        return null;
    }

    private Problem? LoadEntry(StoredFile file, PackedEntry entry, CancellationToken cancellation)
    {
        using var content = new HashedStream(entry.Open());
        var opened = source.Open(content, request);
        if (!opened.Succeeded)
            return opened.Problem;
        using var records = opened.Value;
        var layout = source
            .Declare(records.Header, request)
            .Then(declared => new LayoutBuilder(declared, request, records.Header, reference).Build());
        if (!layout.Succeeded)
            return layout.Problem;
        var intake = build.Begin(layout.Value);
        using var pipeline = new RowPipeline(records, layout.Value);
        var prices = layout.Value.DoubtsUnit ? new PriceWatch(layout.Value) : null;
        pipeline.Run(
            (batch, parser) =>
            {
                prices?.See(batch);
                intake.Take(batch, parser);
            },
            cancellation
        );
        if (prices?.Doubt(entry.Name) is { } doubt)
            return doubt;
        intake.Finish();
        var loaded = new LoadedFile(entry.Name, content.Finish(), file.Hash, file.Bytes, intake.Counts, intake.Total);
        build.Accept(loaded);
        reports.Add(new FileReport(loaded, null, intake.Reasons));
        return null;
    }
}
