using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>The five verdicts over records as columns of a list: read, accepted, quarantined, duplicate, blank.</summary>
public static class CountCells
{
    private static readonly string[] Codes = ["read", "accepted", "quarantined", "duplicate", "blank"];

    public static IEnumerable<SheetColumn> Columns =>
        Codes.Select(code => new SheetColumn(code, Words.Of("head." + code), IsNumber: true));

    public static IEnumerable<Cell> Of(RecordCounts counts) =>
        [
            Cell.Of(counts.Read),
            Cell.Of(counts.Accepted),
            Cell.Of(counts.Quarantined),
            Cell.Of(counts.Duplicate),
            Cell.Of(counts.Blank),
        ];
}
