using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>A snapshot that grows file by file from the previous one; nothing of it is seen before the pointer moves.</summary>
internal sealed class SnapshotBuild : IDisposable
{
    private readonly Manifest? previous;
    private readonly SnapshotFolder folder;
    private readonly RowDatabase database;
    private readonly QuarantineTable quarantine;
    private readonly SortedDictionary<Dimension, DimensionMembers> members = [];
    private readonly List<LoadedFile> files;
    private readonly List<string> findings;
    private Layout? layout;
    private PartWriter? writer;
    private IReadOnlyList<string> earlierParts = [];

    /// <param name="previous">The current snapshot of the dataset, or nothing for its first.</param>
    public SnapshotBuild(Workspace workspace, LoadFolder work, Manifest? previous)
    {
        this.previous = previous;
        folder = new SnapshotFolder(workspace, work);
        database = new RowDatabase(work.File("spill"));
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

    /// <summary>The files so far, those of the previous snapshot first.</summary>
    public IReadOnlyList<LoadedFile> Files => files;

    /// <summary>Decimals of the values of the last file begun.</summary>
    public int Decimals => layout!.Decimals;

    /// <summary>Opens the snapshot for the rows of one more file.</summary>
    public FileIntake Begin(Layout fileLayout)
    {
        layout = fileLayout;
        earlierParts = folder.Parts;
        var position = files.Count + 1;
        writer = new PartWriter(database, fileLayout, position, folder.NextPart);
        return new FileIntake(
            fileLayout,
            fileLayout.Members.Select(field => Members(field.Dimension)),
            writer.Append,
            records => quarantine.Add(position, records)
        );
    }

    /// <summary>Forgets the rows of the file begun last.</summary>
    public void TakeBack()
    {
        writer!.Finish();
        foreach (var part in AddedParts())
            File.Delete(part);
        quarantine.Remove(files.Count + 1);
    }

    /// <summary>Lines of a file of this snapshot, by position, that were quarantined.</summary>
    public IReadOnlySet<long> QuarantinedLines(int position) => quarantine.Lines(position);

    /// <summary>Keeps the rows of the file begun last, less those that repeat earlier ones.</summary>
    /// <param name="repeated">Lines that are known to repeat an earlier file.</param>
    /// <returns>The file with its final counts.</returns>
    public LoadedFile Accept(LoadedFile file, IReadOnlyList<long> repeated)
    {
        writer!.Finish();
        files.Add(file);
        findings.AddRange(layout!.Findings.Except(findings));
        var added = AddedParts();
        if (repeated.Count > 0 || (layout.Key.Count > 0 && earlierParts.Count > 0 && added.Length > 0))
            Compare(added, repeated);
        else if (Coverage.Finding(database, file, earlierParts, added) is { } covered)
            findings.Add(covered);
        return files[^1];
    }

    /// <summary>Puts the snapshot on disk and in its place; the pointer is not moved.</summary>
    public Outcome<Manifest> Commit(LoadRequest request, string source, IReadOnlyList<string> remarks)
    {
        foreach (var dimension in members.Values)
            MemberFiles.Write(database, dimension, folder.Path);
        quarantine.Write(folder.Path);
        if (folder.Parts.Count == 0)
            writer!.WriteEmpty();
        var totals = SnapshotTotals.Read(database, folder.Parts, members.GetValueOrDefault(Dimension.Flow));
        if (SnapshotTotals.Difference(totals, files) is { } difference)
            throw new InvalidOperationException($"The load does not balance: {difference.English}.");
        findings.AddRange(remarks);
        return ProductVintages
            .Read(database, folder.Parts, members.GetValueOrDefault(Dimension.Product), layout!, previous)
            .Then<Manifest>(nomenclatures => folder.Settle(Describe(request, source, nomenclatures, totals)));
    }

    public void Dispose()
    {
        writer?.Dispose();
        database.Dispose();
    }

    private string[] AddedParts() => [.. folder.Parts.Except(earlierParts)];

    private void Compare(string[] added, IReadOnlyList<long> repeated)
    {
        var removal = new RowRemoval(database);
        removal.Mark(files.Count, repeated);
        if (layout!.Key.Count > 0)
            new EarlierRows(database, layout.Key, Members).Mark(removal, earlierParts, added);
        var revisions = 0L;
        foreach (var (position, (rows, total)) in removal.Remove([.. earlierParts, .. added]))
        {
            if (position == files.Count)
                files[^1] = WithDuplicates(files[^1], rows, total);
            else
            {
                files[position - 1] = WithReplaced(files[position - 1], rows, total);
                revisions += rows;
            }
        }
        files[^1] = files[^1] with { Revisions = revisions };
    }

    private static LoadedFile WithDuplicates(LoadedFile file, long rows, Int128 total) =>
        file with
        {
            Counts = file.Counts with
            {
                Accepted = file.Counts.Accepted - rows,
                Duplicate = file.Counts.Duplicate + rows,
            },
            Total = file.Total - total,
        };

    private static LoadedFile WithReplaced(LoadedFile file, long rows, Int128 total) =>
        file with
        {
            Replaced = file.Replaced + rows,
            ReplacedTotal = file.ReplacedTotal + total,
        };

    private DimensionMembers Members(Dimension dimension)
    {
        if (!members.TryGetValue(dimension, out var found))
            members.Add(dimension, found = new DimensionMembers(dimension));
        return found;
    }

    private bool IsConfidential(LoadRequest request) => request.Confidential || (layout!.NamesFirms && !request.Public);

    private IReadOnlyList<string> Citations(LoadRequest request) =>
        [.. (previous?.Citations ?? []).Concat(request.Citation is { } citation ? [citation.Trim()] : []).Distinct()];

    private Manifest Describe(
        LoadRequest request,
        string source,
        IReadOnlyDictionary<string, string> nomenclatures,
        IReadOnlyList<FlowTotal> totals
    ) =>
        new(request.Dataset, "", previous?.Snapshot, DateTimeOffset.UtcNow)
        {
            Source = source,
            Mapping = layout!.Mapping.ToDictionary(),
            Nomenclatures = nomenclatures,
            Dimensions = layout.Dimensions,
            Key = layout.Key,
            Quantity = layout.Unit.Quantity,
            Currency = layout.Unit.Code,
            Citations = Citations(request),
            UnitMultiplier = layout.Unit.Multiplier,
            Decimals = layout.Decimals,
            MassDecimals = layout.MassDecimals,
            QuantityDecimals = layout.QuantityDecimals,
            Absence = layout.Absence,
            Disclosure =
                IsConfidential(request) || previous?.Disclosure == Disclosure.Confidential
                    ? Disclosure.Confidential
                    : Disclosure.Public,
            FirmKey = layout.FirmKey,
            Files = files,
            Totals = totals,
            Hashes = folder.Hashes(),
            Findings = [.. findings.Concat(members.Values.SelectMany(dimension => dimension.Findings())).Distinct()],
        };
}
