using Hansa.Adapters.Datasets.Links;
using Hansa.Adapters.Datasets.Registers;
using Hansa.Adapters.Firms;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Registers;
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
            : SourceList.Find(request.Source).Then(source => Inspect(request, source, cancellation));

    private Outcome<Inspection> Inspect(LoadRequest request, Source source, CancellationToken cancellation)
    {
        var keys = new FirmKeys(workspace, request.FirmKey, mayCreate: false);
        var opening = new FileOpening(source, request, reference, keys);
        return source is RegisterSource register
            ? keys.Open()
                .Then(key =>
                    new RegisterInspector(
                        opening,
                        new RegisterEntries(register, new RegisterReading(request, key, reference)),
                        cancellation
                    ).Run(request.Files)
                )
            : new FileInspector(opening, request, cancellation).Run();
    }

    public Outcome<LinkReport> Link(LinkPlan plan, CancellationToken cancellation) =>
        Changing(() => CommitLink(plan, cancellation));

    private Outcome<LoadReport> Load(LoadRequest request, Source source, CancellationToken cancellation)
    {
        if (Missing(request.Files) is { } missing)
            return missing;
        workspace.Create();
        return FreeSpace.Check(FreeSpace.Needed(request.Files), freeSpace(workspace.Root)) is { } full
            ? full
            : Changing(() => Commit(request, source, cancellation));
    }

    // Under the lock, after what killed commands left behind is gone.
    private Outcome<T> Changing<T>(Func<Outcome<T>> change)
    {
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return taken.Problem;
        using var held = taken.Value;
        Leftovers.Sweep(workspace, pointer);
        try
        {
            return change();
        }
        catch (Exception failure) when (FullDisk.Is(failure))
        {
            return FullDisk.Problem(workspace);
        }
    }

    private Outcome<LinkReport> CommitLink(LinkPlan plan, CancellationToken cancellation)
    {
        var history = History(plan.As);
        var previous = history.Length > 0 ? history[0] : null;
        if (previous is { Link: null })
            return new Problem(
                ProblemKind.Conflict,
                new(
                    $"The dataset '{plan.As}' holds files that were loaded; a link would put others in their place.",
                    $"В наборе «{plan.As}» загруженные файлы; связывание заменило бы их другими."
                ),
                new("Give another name with --as.", "Дайте другое имя: --as.")
            );
        if (previous?.Link is { } made && made.IsOf(plan))
            return new LinkReport(previous, false);
        using var link = new FirmLink(workspace, plan, previous, cancellation);
        var manifest = link.Run();
        pointer.Advance(plan.As, manifest.Snapshot);
        return new LinkReport(manifest, true);
    }

    private Outcome<LoadReport> Commit(LoadRequest request, Source source, CancellationToken cancellation)
    {
        var history = History(request.Dataset);
        if (history.Length > 0 && history[0].Kind != KindOf(source))
            return OtherKind(history[0]);
        var report = source is RegisterSource register
            ? LoadFirms(request, register, history, cancellation)
            : LoadRows(request, source, history, cancellation);
        if (report.Succeeded && report.Value.Changed)
            pointer.Advance(request.Dataset, report.Value.Manifest.Snapshot);
        return report;
    }

    private Outcome<LoadReport> LoadRows(
        LoadRequest request,
        Source source,
        Manifest[] history,
        CancellationToken cancellation
    )
    {
        using var load = new FileLoad(workspace, reference, request, source, history, cancellation);
        return load.Run();
    }

    private Outcome<LoadReport> LoadFirms(
        LoadRequest request,
        RegisterSource source,
        Manifest[] history,
        CancellationToken cancellation
    ) =>
        new FirmKeys(workspace, request.FirmKey, mayCreate: true)
            .Open()
            .Then(key =>
            {
                var reading = new RegisterReading(request, key, reference);
                using var load = new RegisterLoad(workspace, source, reading, history, cancellation);
                return load.Run();
            });

    private static DatasetKind KindOf(Source source) =>
        source is RegisterSource ? DatasetKind.Register : DatasetKind.Trade;

    private static Problem OtherKind(Manifest held) =>
        new(
            ProblemKind.Conflict,
            held.Kind == DatasetKind.Register
                ? new(
                    $"The dataset '{held.Dataset}' is a register of firms; these files hold trade.",
                    $"Набор «{held.Dataset}» — реестр фирм, а в этих файлах торговля."
                )
                : new LocalText(
                    $"The dataset '{held.Dataset}' holds trade; these files are a register of firms.",
                    $"В наборе «{held.Dataset}» торговля, а эти файлы — реестр фирм."
                ),
            new(
                "Load them into a dataset of their own: --as another name.",
                "Загрузите их в отдельный набор: --as с другим именем."
            )
        );

    private static Problem? Missing(IReadOnlyList<string> files)
    {
        var missing = files.Where(file => !File.Exists(file)).ToArray();
        return missing.Length == 0
            ? null
            : new Problem(
                ProblemKind.NotFound,
                missing.Length == 1
                    ? new($"There is no file '{missing[0]}'.", $"Файла «{missing[0]}» нет.")
                    : new LocalText($"{missing.Length} files are not there.", $"Не найдено файлов: {missing.Length}."),
                new(
                    "Check the path; a folder's files are given one by one.",
                    "Проверьте путь; файлы папки называют по одному."
                )
            )
            {
                Details = [.. missing.Select(LocalText.Same)],
            };
    }

    private Manifest[] History(string dataset) =>
        [.. pointer.History(dataset).Select(snapshot => ManifestFile.Read(workspace.Snapshot(dataset, snapshot)))];
}
