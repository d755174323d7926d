using Hansa.UseCases.Published;

namespace Hansa.Web.Api;

/// <summary>Published tables that come with the project.</summary>
public sealed record PublishedSetAnswer(string Name, string Title)
{
    public static PublishedSetAnswer Of(PublishedTables tables) => new(tables.Name, tables.Title);
}

/// <summary>What a check of published tables found, as programs read it.</summary>
public sealed record PublishedAnswer(int Cells, int Relations, IReadOnlyList<PublishedCheckAnswer> Checks)
{
    public static PublishedAnswer Of(TablesReport report) =>
        new(report.Cells, report.Relations, [.. report.Checks.Select(PublishedCheckAnswer.Of)]);
}

/// <summary>One check: <c>consistent</c>, <c>contradictory</c> or <c>undecided</c>, with its findings.</summary>
public sealed record PublishedCheckAnswer(string Name, string Verdict, IReadOnlyList<PublishedFindingAnswer> Findings)
{
    public static PublishedCheckAnswer Of(CheckReport check) =>
        new(
            check.Name,
            check.Verdict.ToString().ToLowerInvariant(),
            [
                .. check.Findings.Select(finding => new PublishedFindingAnswer(
                    [.. finding.Contradictions.Select(PublishedContradictionAnswer.Of)],
                    [.. finding.Repairs.Select(repair => TextAnswer.Of(repair.Text))]
                )),
            ]
        );
}

/// <summary>Contradictions of cells that hang together, smallest first, and what would repair them.</summary>
public sealed record PublishedFindingAnswer(
    IReadOnlyList<PublishedContradictionAnswer> Contradictions,
    IReadOnlyList<TextAnswer> Repairs
);

/// <summary>Cells that cannot all be true: name → what is printed; the relations, and the arithmetic in words.</summary>
public sealed record PublishedContradictionAnswer(
    IReadOnlyDictionary<string, string> Cells,
    IReadOnlyList<string> Relations,
    IReadOnlyList<TextAnswer> Steps
)
{
    public static PublishedContradictionAnswer Of(ProvenContradiction one) =>
        new(
            one.Cells.DistinctBy(cell => cell.Name).ToDictionary(cell => cell.Name, cell => cell.Printed.Text),
            [.. one.Relations.Select(relation => relation.Name).Distinct()],
            [.. one.Steps.Select(TextAnswer.Of)]
        );
}
