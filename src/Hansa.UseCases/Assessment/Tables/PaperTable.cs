using Hansa.Statistics.Comparisons;

namespace Hansa.UseCases.Assessment.Tables;

/// <summary>One of the method's tables: which comparison it needs, and how its figures are laid out for people.</summary>
internal abstract class PaperTable
{
    public static IReadOnlyList<PaperTable> All { get; } =
    [new ExportSpecialisation(), new SpecificityDynamics(), new SectorTypes(), new TerritorialTypes()];

    public abstract int Number { get; }

    public abstract ComparisonQuestion Question(MakeTable request);

    public abstract Outcome<ReportTable> Make(MakeTable request, PreparedComparison prepared, TableNames names);

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
    public LocalText Group(string code) => Groups.GetValueOrDefault(code, new LocalText(code, code));

    public LocalText Territory(string code) => Territories.GetValueOrDefault(code, new LocalText(code, code));
}
