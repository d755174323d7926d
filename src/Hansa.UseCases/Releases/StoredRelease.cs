using Hansa.Statistics.Disclosure;

namespace Hansa.UseCases.Releases;

/// <summary>What anybody may know of a release beside its figures.</summary>
/// <param name="RulesVersion">Instead of the parameters of the rules, which stay secret.</param>
public sealed record ReleaseHeader(
    string Dataset,
    string Snapshot,
    string Period,
    string Flow,
    string Currency,
    string RulesVersion
)
{
    public bool MayBeNegative { get; init; }

    /// <summary>All national totals were taken for known, because partners publish them as imports.</summary>
    public bool WithMirror { get; init; }

    /// <summary>The dataset and snapshot of partners' imports that were taken for known; nothing where none was.</summary>
    public string? Mirror { get; init; }

    /// <summary>How many figures that were published elsewhere were taken for known.</summary>
    public int PublishedFigures { get; init; }
}

/// <summary>A cell as the outside sees it.</summary>
/// <param name="Value">In minor units; nothing where it is withheld, for whatever reason.</param>
public sealed record PublicCell(string Key, long? Value);

/// <summary>A cell as the inside knows it. Confidential.</summary>
public sealed record InternalCell(string Key, CellFacts Facts, Sensitivity Sensitivity);

/// <summary>A release in the workspace: what left the house and what stayed.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Public">One per cell of its tables.</param>
/// <param name="Internal">One per cell of its tables; empty where that part is not there.</param>
/// <param name="IsCertified">The certificate is there and belongs to these figures.</param>
public sealed record StoredRelease(
    string Id,
    ReleaseHeader Header,
    IReadOnlyList<LinkedTable> Tables,
    IReadOnlyList<PublicCell> Public,
    IReadOnlyList<InternalCell> Internal,
    bool IsCertified
)
{
    /// <summary>What was published of its cells elsewhere, as far as its makers knew.</summary>
    public IReadOnlyList<OutsideFigure> Figures { get; init; } = [];
}
