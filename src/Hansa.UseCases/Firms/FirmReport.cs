using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents.Model.Charts;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Firms;

/// <summary>Tables about firms, the first of them the answer to what was asked; each of confidential data begins its notes with the mark.</summary>
public sealed record FirmReport
{
    public FirmReport(IReadOnlyList<ReportTable> tables) => Tables = [.. tables.Select(Marked)];

    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>Pictures of what the tables say; most answers have none.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The tables one below the other: a note that an earlier one has is not repeated.</summary>
    public IReadOnlyList<ReportTable> Together =>
        [
            .. Tables.Select(
                (table, at) =>
                    table with
                    {
                        Notes = [.. table.Notes.Except(Tables.Take(at).SelectMany(earlier => earlier.Notes))],
                    }
            ),
        ];

    /// <summary>The codes of the tables, as faces ask for one of them.</summary>
    public IReadOnlyList<string> Codes => [.. Tables.Select(table => table.Code)];

    /// <summary>The table of a code alone, or a problem that names those there are.</summary>
    public Outcome<FirmReport> Only(string code) =>
        Tables.Where(table => table.Code == code).Take(1).ToArray() is [var found]
            ? new FirmReport([found]) { Charts = [.. Charts.Where(chart => chart.Code == code)] }
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no table '{code}' in this answer.", $"Таблицы «{code}» в этом ответе нет."),
                Nearest.Advice(code, Codes, new($"It has {Codes}.", $"Есть {Codes}."))
            );

    private static ReportTable Marked(ReportTable table) =>
        table with
        {
            Notes = [.. DataClearance.Marks(table.Provenance.Clearance).Union(table.Notes)],
        };
}

/// <summary>Asks for one table of an answer about firms.</summary>
/// <param name="Table">Its code; nothing takes all.</param>
public sealed record OneFirmTable(UseCase<FirmReport> Question, string? Table) : UseCase<FirmReport>
{
    public override Outcome<FirmReport> Run(House house, CancellationToken cancellation) =>
        Question
            .Run(house, cancellation)
            .Then(report => Table is null ? Outcome<FirmReport>.Of(report) : report.Only(Table));
}
