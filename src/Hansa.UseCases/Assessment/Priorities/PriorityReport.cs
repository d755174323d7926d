using Hansa.Statistics.Priorities;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>The priorities of a region, one list for each kind.</summary>
/// <param name="Modifiers">What regions of its types need beside, whatever they export.</param>
public sealed record PriorityReport(
    string Region,
    IReadOnlyList<PriorityList> Lists,
    IReadOnlyList<LocalText> Modifiers
)
{
    /// <summary>All lists in one table for programs: one row per item, with its kind, rank, criteria and reasons.</summary>
    public ReportTable Together() => PriorityTables.Together(this);
}

/// <summary>Items of one kind by rank, with the weights behind it.</summary>
/// <param name="Cut">The last rank that counts as a priority.</param>
/// <param name="Weights">As used, criteria in the order in which they are shown.</param>
public sealed record PriorityList(
    PriorityKind Kind,
    IReadOnlyList<PriorityEntry> Entries,
    int Cut,
    IReadOnlyList<(CriterionCard Card, double Weight)> Weights,
    IReadOnlyList<LocalText> Notes,
    Provenance Provenance
)
{
    /// <summary>Rank, score and criteria: one row per item.</summary>
    /// <param name="most">Rows to show; nothing shows all.</param>
    public ReportTable Ranking(int? most = null) => PriorityTables.Ranking(this, most);

    /// <summary>What the grid says of each item, what to do, and why: one row per item.</summary>
    /// <param name="most">Rows to show; nothing shows all.</param>
    public ReportTable Reasons(int? most = null) => PriorityTables.Reasons(this, most);
}

/// <summary>A ranked item with its name and what is said of it.</summary>
/// <param name="Rule">Code of the rule of the grid that it meets.</param>
/// <param name="Reasons">Short statements of fact, the weightiest criteria first.</param>
public sealed record PriorityEntry(
    RankedItem Ranked,
    LocalText Name,
    string Rule,
    PriorityReading Reading,
    IReadOnlyList<LocalText> Reasons
);
