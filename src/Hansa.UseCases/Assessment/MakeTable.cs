using Hansa.UseCases.Assessment.Specification;
using Hansa.UseCases.Assessment.Tables;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Assessment;

/// <summary>Asks for one of the method's tables: 1 export specialisation, 2 dynamics of specificity, 3 SME profile, 4 sector types, 5 territorial groups.</summary>
/// <param name="Number">1 to 5.</param>
/// <param name="Data">The dataset's name.</param>
public sealed record MakeTable(int Number, string Data) : UseCase<ReportTable>
{
    /// <summary><c>reporter</c> or <c>region</c>.</summary>
    public string? Territory { get; init; }

    /// <summary>Confidential figures are asked for as a marked internal table.</summary>
    public bool AsInternal { get; init; }

    /// <summary>The classification; nothing takes the table's own (nine-groups, volrc, sectors-a).</summary>
    public string? Scheme { get; init; }

    /// <summary>What to compare with, as in <see cref="ShowIndicator.Benchmark"/>.</summary>
    public string? Benchmark { get; init; }

    /// <summary>A period or range; nothing takes the dataset's own.</summary>
    public string? Period { get; init; }

    /// <summary>Tables 1, 2 and 3 for one territory by code; nothing takes the whole dataset.</summary>
    public string? Of { get; init; }

    /// <summary>Table 3: approaches, as in <see cref="ReadSmeProfile.Approaches"/>.</summary>
    public IReadOnlyList<string> Approaches { get; init; } = [];

    /// <summary>Table 3: the target year of Block 2; nothing leaves the block out.</summary>
    public string? Target { get; init; }

    /// <summary>Table 3: a dataset of aggregates that fills what the rows of trade lack.</summary>
    public string? Aggregates { get; init; }

    /// <summary>Table 3: in place of the profile, the product codes that make the difference between the first two approaches.</summary>
    public bool Codes { get; init; }

    /// <summary>Table 4: territories that export less than this, in whole units of currency, are screened out.</summary>
    public decimal? MinimumExports { get; init; }

    /// <summary>Table 4: a sector below this share of the territory's exports (0 to 1) cannot give it its type.</summary>
    public decimal? MinimumShare { get; init; }

    public override Outcome<ReportTable> Run(House house, CancellationToken cancellation)
    {
        var table = PaperTable.All.FirstOrDefault(one => one.Number == Number);
        return table is null ? NoSuchTable() : table.Make(this, house, cancellation);
    }

    private Problem NoSuchTable() =>
        new(
            ProblemKind.NotFound,
            new($"There is no table {Number}.", $"Таблицы {Number} нет."),
            new(
                $"There are tables {PaperTable.All.Select(one => one.Number)}.",
                $"Есть таблицы {PaperTable.All.Select(one => one.Number)}."
            )
        );
}
