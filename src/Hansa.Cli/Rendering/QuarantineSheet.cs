using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>Quarantined records as a list: one row per record, by file and line.</summary>
public static class QuarantineSheet
{
    /// <param name="withRaw">Adds the record as it stands in the file; too wide for a screen.</param>
    public static Sheet Of(IEnumerable<QuarantinedRecord> records, bool withRaw)
    {
        string[] columns = ["file", "line", "column", "reason", "value", "remark", .. withRaw ? ["raw"] : (string[])[]];
        return new Sheet(
            [.. columns.Select(code => new SheetColumn(code, Words.Of("head." + code), IsNumber: code == "line"))],
            records.Select(record => Row(record, withRaw))
        );
    }

    private static Cell[] Row(QuarantinedRecord record, bool withRaw)
    {
        Cell[] cells =
        [
            Cell.Of(record.File),
            Cell.Of(record.Line),
            Cell.Of(record.Column),
            Cell.Of(record.Reason),
            Cell.Of(record.Value),
            Cell.Of(record.Remark),
        ];
        return withRaw ? [.. cells, Cell.Of(record.Raw)] : cells;
    }
}
