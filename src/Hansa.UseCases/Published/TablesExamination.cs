using Hansa.Statistics.Consistency;

namespace Hansa.UseCases.Published;

/// <summary>Examines the relations of one check after another over the same cells.</summary>
internal sealed class TablesExamination(IReadOnlyList<PublishedCell> cells, CancellationToken cancellation)
{
    private readonly Dictionary<string, PublishedCell> byName = cells.ToDictionary(cell => cell.Name);

    public CheckReport Check(string name, IReadOnlyList<PublishedRelation> relations)
    {
        string[] named = [.. relations.SelectMany(relation => relation.Formula.Cells).Distinct()];
        var claims = new Claims(
            named,
            [.. named.Select(cell => byName[cell].Printed)],
            [.. relations.Select(relation => relation.Formula)]
        );
        var groups = ClaimGroups
            .Of(claims)
            .Select(group => Group(group.Claims, [.. group.Relations.Select(at => relations[at])]))
            .ToArray();
        return new CheckReport(
            name,
            named.Length,
            relations.Count,
            Together([.. groups.Select(group => group.Verdict)]),
            [.. groups.Select(group => group.Finding).OfType<TablesFinding>()]
        );
    }

    private static Verdict Together(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Contains(Verdict.Contradictory) ? Verdict.Contradictory
        : verdicts.Contains(Verdict.Undecided) ? Verdict.Undecided
        : Verdict.Consistent;

    private (Verdict Verdict, TablesFinding? Finding) Group(Claims claims, PublishedRelation[] relations)
    {
        var examination = Examiner.Examine(claims, cancellation);
        if (examination.Verdict != Verdict.Contradictory)
            return (examination.Verdict, null);
        return (
            examination.Verdict,
            new TablesFinding(
                [.. examination.Contradictions.Select(one => Proven(claims, one, relations))],
                examination.AreAll,
                [.. examination.Repairs.Select(repair => Proposed(claims, repair)).OrderBy(Unlikelihood)]
            )
        );
    }

    private ProvenContradiction Proven(Claims claims, Contradiction found, PublishedRelation[] relations)
    {
        var told = new ReasoningText([.. claims.Cells.Select(name => byName[name])], relations);
        return new ProvenContradiction(
            [.. found.Cells.Select(at => byName[claims.Cells[at]])],
            [.. found.Relations.Select(at => relations[at])],
            told.Steps(Reasoning.Of(claims, found, cancellation))
        );
    }

    private ProposedRepair Proposed(Claims claims, Repair repair) =>
        new([.. repair.Cells.Select(one => (byName[claims.Cells[one.Cell]], one))]);

    // Cells that one slip of a printer would mend come first.
    private static int Unlikelihood(ProposedRepair repair) =>
        repair.Cells.Count(one => one.Values.Misprints.Count == 0);
}
