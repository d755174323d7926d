using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Published;

/// <summary>What a check of published tables found.</summary>
/// <param name="Cells">How many cells the files have.</param>
/// <param name="Relations">How many relations, patterns applied.</param>
/// <param name="Checks">In the order in which the files name them.</param>
public sealed record TablesReport(int Cells, int Relations, IReadOnlyList<CheckReport> Checks)
{
    public bool HasContradictions => Checks.Any(check => check.Verdict == Verdict.Contradictory);
}

/// <summary>One check: relations that should hold together.</summary>
/// <param name="Name">Empty where the files name no checks.</param>
/// <param name="Cells">How many cells its relations name.</param>
/// <param name="Findings">One for each group of cells that hang together and contradict each other.</param>
public sealed record CheckReport(
    string Name,
    int Cells,
    int Relations,
    Verdict Verdict,
    IReadOnlyList<TablesFinding> Findings
);

/// <summary>Contradictions among cells that hang together, and what would repair them.</summary>
/// <param name="Contradictions">Smallest first.</param>
/// <param name="AreAll">There are no other minimal contradictory sets.</param>
/// <param name="Repairs">All with the fewest cells, those that look like misprints first; empty where none of at most six cells was found.</param>
public sealed record TablesFinding(
    IReadOnlyList<ProvenContradiction> Contradictions,
    bool AreAll,
    IReadOnlyList<ProposedRepair> Repairs
);

/// <summary>Cells that cannot all be true.</summary>
/// <param name="Steps">The arithmetic in words, a step a sentence.</param>
public sealed record ProvenContradiction(
    IReadOnlyList<PublishedCell> Cells,
    IReadOnlyList<PublishedRelation> Relations,
    IReadOnlyList<LocalText> Steps
);

/// <summary>Cells whose change alone, together, takes every contradiction of the finding away.</summary>
public sealed record ProposedRepair(IReadOnlyList<(PublishedCell Cell, RepairedCell Values)> Cells)
{
    public LocalText Text => RepairText.Of(this);
}
