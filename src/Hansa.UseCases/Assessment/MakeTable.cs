using Hansa.Statistics.Comparisons;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Asks for one of the method's tables: 1 export specialisation, 2 dynamics of specificity, 4 sector types, 5 territorial groups.</summary>
/// <param name="Number">1, 2, 4 or 5.</param>
/// <param name="Data">The dataset's name.</param>
public sealed record MakeTable(int Number, string Data) : UseCase<ReportTable>
{
    /// <summary><c>reporter</c> or <c>region</c>.</summary>
    public string? Territory { get; init; }

    /// <summary>The classification; nothing takes the table's own (nine-groups, volrc, sectors-a).</summary>
    public string? Scheme { get; init; }

    /// <summary>What to compare with, as in <see cref="ShowIndicator.Benchmark"/>.</summary>
    public string? Benchmark { get; init; }

    /// <summary>A period or range; nothing takes the dataset's own.</summary>
    public string? Period { get; init; }

    /// <summary>Tables 1 and 2 for one territory by code; nothing takes the whole dataset.</summary>
    public string? Of { get; init; }

    /// <summary>Table 4: territories that export less than this, in whole units of currency, are screened out.</summary>
    public decimal? MinimumExports { get; init; }

    /// <summary>Table 4: a sector below this share of the territory's exports (0 to 1) cannot give it its type.</summary>
    public decimal? MinimumShare { get; init; }

    public override Outcome<ReportTable> Run(House house, CancellationToken cancellation)
    {
        var table = PaperTable.All.FirstOrDefault(one => one.Number == Number);
        if (table is null)
            return NoSuchTable();
        var question = table.Question(this);
        return from prepared in new ComparisonBuilder(house, cancellation).Build(question)
            from known in KnowsTerritory(prepared)
            from made in table.Make(this, known, Names(house, known))
            select made;
    }

    private Outcome<PreparedComparison> KnowsTerritory(PreparedComparison prepared)
    {
        var territories = prepared.Comparison.Exports.Territories;
        return Of is null || territories.Contains(Of)
            ? prepared
            : new Problem(
                ProblemKind.NotFound,
                $"{Data} has no {prepared.Comparison.TerritoryName} '{Of}' in that time.",
                Nearest.Advice(Of, [.. territories], $"Codes look like {string.Join(", ", territories.Take(5))}.")
            );
    }

    private static TableNames Names(House house, PreparedComparison prepared) =>
        new(prepared.Coding.Labels, house.Reference.Names(prepared.Territory));

    private Problem NoSuchTable() =>
        new(
            ProblemKind.NotFound,
            $"There is no table {Number}.",
            $"There are tables {string.Join(", ", PaperTable.All.Select(one => one.Number))}."
        );
}
