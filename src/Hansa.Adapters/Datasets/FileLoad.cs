using Hansa.Adapters.Firms;
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
    private readonly LoadRequest request;
    private readonly Source source;
    private readonly FileOpening opening;
    private readonly Manifest? previous;
    private readonly HeldFiles held;
    private readonly LoadFolder folder;
    private readonly Inbox inbox;
    private readonly SnapshotBuild build;
    private readonly LoadMeter meter;
    private readonly CancellationToken cancellation;
    private readonly List<FileReport> reports = [];
    private readonly List<StoredFile> stored = [];

    /// <param name="history">The snapshots of the dataset, newest first.</param>
    public FileLoad(
        Workspace workspace,
        IReference reference,
        LoadRequest request,
        Source source,
        IReadOnlyList<Manifest> history,
        CancellationToken cancellation
    )
    {
        (this.request, this.source, this.cancellation) = (request, source, cancellation);
        opening = new FileOpening(
            source,
            request,
            reference,
            new FirmKeys(workspace, request.FirmKey, mayCreate: true)
        );
        previous = history.Count > 0 ? history[0] : null;
        held = new HeldFiles(history);
        folder = new LoadFolder(workspace);
        inbox = new Inbox(workspace, folder);
        build = new SnapshotBuild(workspace, folder, previous);
        // Each byte is read twice: to be copied, and to be understood.
        meter = new LoadMeter(request.Progress, request.Files, readsOfEachByte: 2);
    }

    /// <exception cref="OperationCanceledException">Cancelled; nothing was committed.</exception>
    public Outcome<LoadReport> Run()
    {
        foreach (var path in request.Files)
        {
            if (Take(path) is { } problem)
                return problem;
        }
        var brought = reports.Where(report => report.AlreadyIn is null).Select(report => report.File).ToArray();
        if (brought.Length == 0)
            return new LoadReport(previous!, false, reports);
        if (ControlTotal.Check(request.ControlTotal, build.Decimals, brought) is { } mismatch)
            return mismatch;
        foreach (var file in stored.Where(file => file.IsCopy && brought.Any(one => one.StoredHash == file.Hash)))
            inbox.Keep(file);
        cancellation.ThrowIfCancellationRequested();
        return build
            .Commit(request, source.Card.Code, opening.LeftOut)
            .Then<LoadReport>(manifest => new LoadReport(manifest, true, reports));
    }

    public void Dispose()
    {
        build.Dispose();
        folder.Dispose();
    }

    private Problem? Take(string path)
    {
        meter.Begin(path);
        var file = source.NamesFirms
            ? Inbox.Weigh(path, meter.Advance, cancellation)
            : inbox.Copy(path, meter.Advance, cancellation);
        var before = held.ByStoredHash(file.Hash);
        reports.AddRange(before);
        if (before.Count > 0)
            return null;
        stored.Add(file);
        return opening.Each(new PackedFile(file.Path, file.Name, meter.Advance), entry => Load(file, entry));
    }

    private Problem? Load(StoredFile file, PackedEntry entry)
    {
        using var content = new HashedStream(entry.Open());
        var opened = opening.Open(content, entry);
        if (!opened.Succeeded)
            return opened.Problem;
        using var records = opened.Value.Records;
        var layout = opened.Value.Layout;
        if (previous is not null && SettingsMatch.Check(previous, source.Card.Code, layout) is { } conflict)
            return conflict;
        var intake = build.Begin(layout);
        Read(records, layout, intake);
        if (intake.Counts.Read == intake.Counts.Blank)
            return new Problem(
                ProblemKind.Invalid,
                new("The file holds no records.", "В файле нет записей."),
                new("Check that the download is complete.", "Проверьте, что файл скачан целиком.")
            );
        if (intake.Doubt(entry.Name) is { } doubt)
            return doubt;
        var hash = content.Finish();
        if (HeldBefore(hash) is { } before)
        {
            build.TakeBack();
            reports.Add(before);
            return null;
        }
        intake.Quarantine(KeyConflicts.Records(intake.Contradictions, () => Reopen(entry), layout.NamesFirms));
        var repeated = layout.Key.Count == 0 ? Repeated(entry) : [];
        var loaded = build.Accept(
            new LoadedFile(entry.Name, hash, file.Hash, file.Bytes, intake.Counts, intake.Total)
            {
                IsLeftOutside = !file.IsCopy,
            },
            repeated
        );
        reports.Add(new FileReport(loaded, null, intake.Reasons));
        return null;
    }

    private void Read(RecordReader records, Layout layout, FileIntake intake)
    {
        using var pipeline = new RowPipeline(records, layout);
        pipeline.Run(meter.Counting(intake.Take), cancellation);
    }

    private RecordReader Reopen(PackedEntry entry) => opening.Open(entry.Open(), entry).Value.Records;

    // The newest earlier file with quarantined records of which this one is a corrected edition.
    private IReadOnlyList<long> Repeated(PackedEntry entry)
    {
        for (var position = previous?.Files.Count ?? 0; position > 0; position--)
        {
            var earlier = previous!.Files[position - 1];
            if (
                earlier.Counts.Quarantined == 0
                || inbox.Find(earlier) is not { } file
                || opening.Find(file) is not { } packed
            )
                continue;
            using var before = Reopen(packed);
            using var now = Reopen(entry);
            var refused = build.QuarantinedLines(build.Files.Count + 1);
            if (CorrectedEdition.Repeated(before, build.QuarantinedLines(position), now, refused) is { } lines)
                return lines;
        }
        return [];
    }

    private FileReport? HeldBefore(string content) =>
        held.ByContent(content)
        ?? (
            reports.Find(report => report.File.ContentHash == content) is { } twin
                ? twin with
                {
                    AlreadyIn = "this load",
                }
                : null
        );
}
