using System.Text.Json;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>The datasets of one workspace folder.</summary>
public sealed class WorkspaceDatasets(Workspace workspace) : IDatasets
{
    private readonly SnapshotPointer pointer = new(workspace);

    public Outcome<IReadOnlyList<Manifest>> All()
    {
        if (!workspace.Exists)
            return NoWorkspace();
        Leftovers.TrySweep(workspace, pointer);
        return Read(pointer.Current());
    }

    public Outcome<Manifest> Current(string dataset) =>
        Find(dataset).Then(found => Read(found.Dataset, found.Snapshot));

    public Outcome<IReadOnlyList<Manifest>> History(string dataset) =>
        Find(dataset).Then(found => Read(pointer.History(found.Dataset).Select(snapshot => (found.Dataset, snapshot))));

    public Outcome<UndoReport> Undo(string dataset) =>
        Changing(dataset, current => current.Previous is null ? UndoFirst(current) : UndoLast(current));

    public Outcome<Manifest> Drop(string dataset) =>
        Changing<Manifest>(
            dataset,
            current =>
            {
                pointer.Forget(current.Dataset);
                return current;
            }
        );

    public Outcome<IReadOnlyList<QuarantinedRecord>> Quarantine(string dataset, CancellationToken cancellation) =>
        Current(dataset)
            .Then<IReadOnlyList<QuarantinedRecord>>(manifest =>
            {
                using var database = new RowDatabase(workspace.Building);
                return QuarantineTable.Read(
                    database,
                    workspace.Snapshot(manifest.Dataset, manifest.Snapshot),
                    manifest.Files
                );
            });

    public Outcome<Verification> Verify(CancellationToken cancellation) =>
        workspace.Exists ? new WorkspaceCheck(workspace, pointer).Run(cancellation) : NoWorkspace();

    private Outcome<UndoReport> UndoFirst(Manifest current)
    {
        pointer.Forget(current.Dataset);
        return new UndoReport(current, null);
    }

    private Outcome<UndoReport> UndoLast(Manifest current) =>
        Read(current.Dataset, current.Previous!)
            .Then<UndoReport>(previous =>
            {
                pointer.GoBack(current.Dataset, previous.Snapshot);
                return new UndoReport(current, previous);
            });

    // Under the lock; what is no longer named is removed at once.
    private Outcome<T> Changing<T>(string dataset, Func<Manifest, Outcome<T>> change)
    {
        if (!workspace.Exists)
            return NoWorkspace();
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return taken.Problem;
        using var held = taken.Value;
        var outcome = Current(dataset).Then(change);
        Leftovers.Sweep(workspace, pointer);
        return outcome;
    }

    private Outcome<(string Dataset, string Snapshot)> Find(string dataset)
    {
        if (!workspace.Exists)
            return NoWorkspace();
        var all = pointer.Current();
        var found = all.FirstOrDefault(one => one.Dataset == dataset);
        return found.Snapshot is null ? Unknown(dataset, [.. all.Select(one => one.Dataset)]) : found;
    }

    private static Problem Unknown(string dataset, IReadOnlyList<string> known) =>
        new(
            ProblemKind.NotFound,
            new($"There is no dataset '{dataset}'.", $"Набора данных «{dataset}» нет."),
            known.Count == 0
                ? new(
                    "The workspace has no dataset yet: load files with 'hansa load'.",
                    "В рабочей папке ещё нет наборов данных: загрузите файлы командой «hansa load»."
                )
                : Nearest.Advice(
                    dataset,
                    known,
                    new("See them all with 'hansa datasets'.", "Все наборы: «hansa datasets».")
                )
        );

    private Problem NoWorkspace() =>
        new(
            ProblemKind.NotFound,
            new($"There is no workspace in '{workspace.Root}'.", $"Рабочей папки «{workspace.Root}» нет."),
            new(
                "Give the folder with --workspace, or make one by loading files: 'hansa load'.",
                "Назовите папку через --workspace или создайте её, загрузив файлы: «hansa load»."
            )
        );

    private Outcome<IReadOnlyList<Manifest>> Read(IEnumerable<(string Dataset, string Snapshot)> snapshots)
    {
        var manifests = new List<Manifest>();
        foreach (var (dataset, snapshot) in snapshots)
        {
            var manifest = Read(dataset, snapshot);
            if (!manifest.Succeeded)
                return manifest.Problem;
            manifests.Add(manifest.Value);
        }
        return manifests;
    }

    private Outcome<Manifest> Read(string dataset, string snapshot)
    {
        try
        {
            return ManifestFile.Read(workspace.Snapshot(dataset, snapshot));
        }
        catch (Exception damage) when (damage is IOException or JsonException)
        {
            return new Problem(
                ProblemKind.Unavailable,
                new(
                    $"The manifest of snapshot {snapshot} of '{dataset}' cannot be read.",
                    $"Не читается описание снимка {snapshot} набора «{dataset}»."
                ),
                new(
                    "Run 'hansa verify' to see what is damaged; the files that came are in the inbox and can be loaded again.",
                    "Что повреждено, покажет «hansa verify»; исходные файлы лежат в папке inbox, их можно загрузить снова."
                )
            );
        }
    }
}
