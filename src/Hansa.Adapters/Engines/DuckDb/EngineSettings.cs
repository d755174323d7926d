namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>What the embedded engine may use of the machine.</summary>
/// <param name="Workspace">The workspace's folder; the engine reads <c>datasets/</c> and spills into <c>temp/</c>, nothing else.</param>
public sealed record EngineSettings(string Workspace)
{
    /// <summary>Memory for adding up, as in <c>1GB</c>; nothing means four fifths of the machine's. The process needs up to about 700 MB besides.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Threads, 1 or more; nothing means one per core.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory in which small answers are kept for when they are asked for again; 0 keeps none.</summary>
    public int RememberedMegabytes { get; init; } = 64;

    /// <summary>Rows that are laid out in memory at once where firms are followed, 1 or more: 16 to 32 bytes each; nothing takes a sixteenth of
    /// the machine's memory, or what 256 MB hold where memory is limited.</summary>
    public long? PanelRows { get; init; }

    internal int ThreadCount => Threads ?? Environment.ProcessorCount;

    internal long RowsAtOnce =>
        Math.Min(
            PanelRows
                ?? (MemoryLimit is null ? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16 : 256_000_000)
                    / BytesOfRow,
            Array.MaxLength
        );

    private const int BytesOfRow = 24;

    internal string Datasets => Path.Combine(Path.GetFullPath(Workspace), "datasets");

    internal string Spill => Path.Combine(Path.GetFullPath(Workspace), "temp");
}
