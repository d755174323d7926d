using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>One of the method's tables: what its figures are computed from, and how they are laid out for people.</summary>
internal abstract class PaperTable
{
    public static IReadOnlyList<PaperTable> All { get; } =
    [
        new ExportSpecialisation(),
        new SpecificityDynamics(),
        new SmeSpecification(),
        new SectorTypes(),
        new TerritorialTypes(),
    ];

    public abstract int Number { get; }

    public abstract Outcome<ReportTable> Make(MakeTable request, House house, CancellationToken cancellation);
}

/// <summary>A table whose figures come from one comparison under one classification.</summary>
internal abstract class ComparedTable : PaperTable
{
    public abstract ComparisonQuestion Question(MakeTable request);

    public abstract Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names);

    public override Outcome<ReportTable> Make(MakeTable request, House house, CancellationToken cancellation) =>
        from prepared in new ComparisonBuilder(house, cancellation).Build(
            Question(request) with
            {
                AsInternal = request.AsInternal,
            }
        )
        from known in KnowsTerritory(request, prepared)
        from made in Make(request, known, Names(house, known))
        select made;

    private static Outcome<PreparedComparison> KnowsTerritory(MakeTable request, PreparedComparison prepared)
    {
        var territories = prepared.Comparison.Exports.Territories;
        return request.Of is null || territories.Contains(request.Of)
            ? prepared
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{request.Data} has no {prepared.Comparison.TerritoryName} '{request.Of}' in that time.",
                    $"Территории «{request.Of}» за это время нет в наборе {request.Data}."
                ),
                Nearest.Advice(request.Of, [.. territories], Nearest.Like(territories))
            );
    }

    private static TableNames Names(House house, PreparedComparison prepared) =>
        new(prepared.Coding.Labels, house.Reference.Names(prepared.Territory));

    /// <summary>Position of the asked territory, or of the only one.</summary>
    protected static int Position(IReadOnlyList<string> territories, string? asked)
    {
        for (var at = 0; at < territories.Count; at++)
        {
            if (territories[at] == asked)
                return at;
        }
        return 0;
    }
}

/// <summary>Names of classes and territories for the rows of a table.</summary>
internal sealed record TableNames(
    IReadOnlyDictionary<string, LocalText> Groups,
    IReadOnlyDictionary<string, LocalText> Territories
)
{
    public LocalText Group(string code) => Groups.GetValueOrDefault(code, LocalText.Same(code));

    public LocalText Territory(string code) => Territories.GetValueOrDefault(code, LocalText.Same(code));
}
