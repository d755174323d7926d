using System.Text.Json;
using Hansa.Adapters.Datasets.Registers;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Computes again what the manifests of a workspace say, and lists every difference.</summary>
internal sealed class WorkspaceCheck(Workspace workspace, SnapshotPointer pointer)
{
    private readonly List<LocalText> faults = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int snapshots;
    private int files;
    private long rows;

    public Verification Run(CancellationToken cancellation)
    {
        foreach (var (dataset, current) in pointer.Current())
        {
            var history = pointer.History(dataset);
            if (history.Count == 0 || history[0] != current)
                faults.Add(
                    new(
                        $"{dataset}: the current snapshot {current} is not the last of its history",
                        $"{dataset}: текущий снимок {current} — не последний в истории"
                    )
                );
            foreach (var snapshot in history)
            {
                cancellation.ThrowIfCancellationRequested();
                CheckSnapshot(dataset, snapshot);
            }
        }
        CheckInbox(cancellation);
        return new Verification(snapshots, files, rows, faults);
    }

    private void CheckSnapshot(string dataset, string snapshot)
    {
        var folder = workspace.Snapshot(dataset, snapshot);
        snapshots++;
        try
        {
            CheckSnapshot(ManifestFile.Read(folder), folder);
        }
        catch (Exception damage) when (damage is IOException or JsonException)
        {
            faults.Add(
                new(
                    $"{dataset}/{snapshot}: the manifest cannot be read: {damage.Message}",
                    $"{dataset}/{snapshot}: описание снимка не читается: {damage.Message}"
                )
            );
        }
    }

    private void CheckSnapshot(Manifest manifest, string folder)
    {
        var place = $"{manifest.Dataset}/{manifest.Snapshot}";
        if (SnapshotFolder.Id(manifest) != manifest.Snapshot)
            faults.Add(
                new(
                    $"{place}: the manifest was changed after it was written",
                    $"{place}: описание снимка изменено после записи"
                )
            );
        var whole = CheckHashes(manifest, folder, place);
        foreach (var file in manifest.Files)
        {
            known.Add(file.StoredHash);
            if (!file.Counts.Balances)
                faults.Add(
                    new(
                        $"{place}: the counts of {file.Name} do not add up to the records read",
                        $"{place}: счёт записей {file.Name} не сходится с числом прочитанных"
                    )
                );
            if (!file.IsLeftOutside && !File.Exists(workspace.InboxFile(file.StoredHash)))
                faults.Add(
                    new(
                        $"{place}: {file.Name} ({file.StoredHash}) is not in the inbox",
                        $"{place}: {file.Name} ({file.StoredHash}) нет в папке inbox"
                    )
                );
        }
        if (whole)
            CheckTotals(manifest, folder, place);
    }

    private bool CheckHashes(Manifest manifest, string folder, string place)
    {
        var before = faults.Count;
        foreach (var (name, hash) in manifest.Hashes)
        {
            var path = Path.Combine(folder, name);
            files++;
            if (!File.Exists(path))
                faults.Add(new($"{place}/{name}: the file is missing", $"{place}/{name}: файла нет"));
            else if (DurableFiles.Hash(path) != hash)
                faults.Add(
                    new(
                        $"{place}/{name}: the file is not what was written",
                        $"{place}/{name}: файл не тот, что был записан"
                    )
                );
        }
        foreach (var path in Directory.GetFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (name != ManifestFile.Name && !manifest.Hashes.ContainsKey(name))
                faults.Add(
                    new(
                        $"{place}/{name}: the manifest does not know this file",
                        $"{place}/{name}: этого файла нет в описании снимка"
                    )
                );
        }
        return faults.Count == before;
    }

    private void CheckTotals(Manifest manifest, string folder, string place)
    {
        using var database = new RowDatabase(Path.Combine(workspace.Building, "verify"));
        if (manifest.Kind == DatasetKind.Register)
        {
            CheckFirms(
                manifest,
                RegisterContent.Read(database, Directory.GetFiles(folder, $"{RegisterBuild.Parts}-*.parquet")),
                place
            );
            return;
        }
        var flows = MemberFiles.Read(database, Dimension.Flow, folder);
        var stored = SnapshotTotals.Read(database, [.. Directory.GetFiles(folder, "rows-*.parquet")], flows);
        rows += stored.Sum(total => total.Rows);
        if (!stored.SequenceEqual(manifest.Totals))
            faults.Add(
                new(
                    $"{place}: rows and sums by period and flow are not those of the manifest",
                    $"{place}: строки и суммы по периодам и направлениям не те, что в описании снимка"
                )
            );
        if (SnapshotTotals.Difference(stored, manifest.Files) is { } difference)
            faults.Add(new($"{place}: {difference}", $"{place}: {difference}"));
    }

    private void CheckFirms(Manifest manifest, RegisterContent stored, string place)
    {
        rows += stored.Totals.Sum(total => total.Rows);
        if (!stored.Totals.SequenceEqual(manifest.Totals) || stored.Firms != manifest.Register!.Firms)
            faults.Add(
                new(
                    $"{place}: firms and records by day are not those of the manifest",
                    $"{place}: фирмы и записи по дням не те, что в описании снимка"
                )
            );
        if (SnapshotTotals.Difference(stored.Totals, manifest.Files) is { } difference)
            faults.Add(new($"{place}: {difference}", $"{place}: {difference}"));
    }

    private void CheckInbox(CancellationToken cancellation)
    {
        foreach (var path in Directory.GetFiles(workspace.Inbox).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            files++;
            var name = Path.GetFileName(path);
            if (DurableFiles.Hash(path) != name)
                faults.Add(
                    known.Contains(name)
                        ? new($"inbox/{name}: the file is not what came", $"inbox/{name}: файл не тот, что поступил")
                        : new(
                            $"inbox/{name}: the file is not what came (no snapshot needs it)",
                            $"inbox/{name}: файл не тот, что поступил (ни одному снимку он не нужен)"
                        )
                );
        }
    }
}
