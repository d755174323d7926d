namespace Hansa.UseCases.Datasets;

/// <summary>What a load did, file by file.</summary>
/// <param name="Manifest">The dataset's current snapshot after the load.</param>
/// <param name="Changed">False when every file was in the dataset already: nothing was written.</param>
/// <param name="Files">One per file of the request, in its order; an archive gives one per entry that was read.</param>
public sealed record LoadReport(Manifest Manifest, bool Changed, IReadOnlyList<FileReport> Files)
{
    /// <summary>The verdicts over the files that this load read; files already held count nothing.</summary>
    public RecordCounts Counts =>
        Files
            .Where(file => file.AlreadyIn is null)
            .Aggregate(new RecordCounts(0, 0, 0, 0, 0), (sum, file) => sum + file.File.Counts);

    /// <summary>Sum of the values that this load accepted, in minor units.</summary>
    public Int128 Total =>
        Files.Where(file => file.AlreadyIn is null).Aggregate(Int128.Zero, (sum, file) => sum + file.File.Total);
}

/// <summary>What became of one file.</summary>
/// <param name="File">The file; where its content was there before, under the name it came with then.</param>
/// <param name="AlreadyIn">The snapshot whose load brought this content, when it was there before; then nothing changed.</param>
/// <param name="Reasons">Quarantine reason → records, the most frequent first.</param>
public sealed record FileReport(LoadedFile File, string? AlreadyIn, IReadOnlyList<ReasonCount> Reasons)
{
    /// <summary>When the content was loaded, where it was there before.</summary>
    public DateTimeOffset? LoadedAt { get; init; }
}

/// <summary>How many records were quarantined for one reason.</summary>
public sealed record ReasonCount(string Reason, long Records);
