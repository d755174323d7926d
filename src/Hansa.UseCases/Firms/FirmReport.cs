using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Firms;

/// <summary>Tables about firms, the first of them the answer to what was asked.</summary>
public sealed record FirmReport(IReadOnlyList<ReportTable> Tables)
{
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
}
