using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>A snapshot that grows file by file from the previous one; nothing of it is seen before <see cref="Commit"/>.</summary>
internal sealed class SnapshotBuild : IDisposable
{
    private readonly Workspace workspace;
    private readonly Manifest? previous;
    private readonly SnapshotFolder folder;
    private readonly RowDatabase database;
    private readonly QuarantineTable quarantine;
    private readonly SortedDictionary<Dimension, DimensionMembers> members = [];
    private readonly List<LoadedFile> files;
    private readonly List<string> findings;
    private Layout? layout;

    /// <param name="previous">The current snapshot of the dataset, or nothing for its first.</param>
    public SnapshotBuild(Workspace workspace, Manifest? previous)
    {
        (this.workspace, this.previous) = (workspace, previous);
        folder = new SnapshotFolder(workspace);
        database = new RowDatabase(folder.File(".spill"));
        files = [.. previous?.Files ?? []];
        findings = [.. previous?.Findings ?? []];
        var before = previous is null ? null : workspace.Snapshot(previous.Dataset, previous.Snapshot);
        if (before is not null)
            folder.TakeOver(before);
        quarantine = new QuarantineTable(database, before is null ? null : Path.Combine(before, QuarantineTable.Name));
        foreach (var dimension in previous?.Dimensions ?? [])
        {
            if (dimension != Dimension.Period)
                members[dimension] = MemberFiles.Read(database, dimension, before);
        }
    }

    /// <summary>The files of the snapshot so far, those of the previous one first.</summary>
    public IReadOnlyList<LoadedFile> Files => files;

    /// <summary>Opens the snapshot for the rows of one more file.</summary>
    public FileIntake Begin(Layout fileLayout)
    {
        layout = fileLayout;
        var position = files.Count + 1;
        return new FileIntake(
            fileLayout,
            fileLayout.Members.Select(field => Members(field.Dimension)),
            new PartWriter(database, fileLayout, position, folder.NextPart),
            records => quarantine.Add(position, records)
        );
    }

    /// <summary>Keeps what the file brought.</summary>
    public void Accept(LoadedFile file)
    {
        files.Add(file);
        findings.AddRange(layout!.Findings.Except(findings));
    }

    /// <summary>Puts the snapshot on disk and in its place. The pointer is not moved.</summary>
    public Manifest Commit(LoadRequest request, string source)
    {
        foreach (var dimension in members.Values)
            MemberFiles.Write(database, dimension, folder.Path);
        quarantine.Write(folder.Path);
        var totals = SnapshotTotals.Read(database, folder.Parts, members.GetValueOrDefault(Dimension.Flow));
        if (SnapshotTotals.Difference(totals, files) is { } difference)
            throw new InvalidOperationException($"The load does not balance: {difference}.");
        return folder.Settle(Describe(request, source, totals));
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Discard();
    }

    private DimensionMembers Members(Dimension dimension)
    {
        if (!members.TryGetValue(dimension, out var found))
            members.Add(dimension, found = new DimensionMembers(dimension));
        return found;
    }

    private Manifest Describe(LoadRequest request, string source, IReadOnlyList<FlowTotal> totals) =>
        new(request.Dataset, "", previous?.Snapshot, DateTimeOffset.UtcNow)
        {
            Source = source,
            Mapping = layout!.Mapping.ToDictionary(),
            Nomenclatures = layout.Nomenclatures,
            Dimensions = layout.Dimensions,
            Key = layout.Key,
            Currency = layout.Unit.Currency,
            UnitMultiplier = layout.Unit.Multiplier,
            Decimals = layout.Decimals,
            MassDecimals = layout.MassDecimals,
            QuantityDecimals = layout.QuantityDecimals,
            Absence = layout.Absence,
            Disclosure =
                request.Confidential || previous?.Disclosure == Disclosure.Confidential
                    ? Disclosure.Confidential
                    : Disclosure.Public,
            Files = files,
            Totals = totals,
            Hashes = folder.Hashes(),
            Findings = [.. findings, .. members.Values.SelectMany(dimension => dimension.Findings())],
        };
}
