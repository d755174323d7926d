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

    /// <summary>Rows of firms that are laid out in memory at once, 1 or more: 16 bytes each, 24 with their mass.</summary>
    public int PanelRows { get; init; } = 1 << 24;

    internal string Datasets => Path.Combine(Path.GetFullPath(Workspace), "datasets");

    internal string Spill => Path.Combine(Path.GetFullPath(Workspace), "temp");
}
