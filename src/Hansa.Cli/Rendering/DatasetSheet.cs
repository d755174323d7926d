using Hansa.Cli.Texts;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>Snapshots of datasets as a list: one row per snapshot and flow, with periods, rows and the exact total.</summary>
public static class DatasetSheet
{
    public static Sheet Of(IReadOnlyList<Manifest> manifests) =>
        new(
            [
                new SheetColumn("dataset", Words.Of("head.dataset")),
                new SheetColumn("flow", Words.Of("head.flow")),
                new SheetColumn("periods", Words.Of("head.periods")),
                new SheetColumn("rows", Words.Of("head.rows"), IsNumber: true),
                new SheetColumn("total", Words.Of("head.total"), IsNumber: true),
                new SheetColumn("currency", Words.Of("head.currency")),
                new SheetColumn("snapshot", Words.Of("head.snapshot")),
                new SheetColumn("created", Words.Of("head.created")),
                new SheetColumn("source", Words.Of("head.source")),
            ],
            manifests.SelectMany(Rows)
        );

    private static IEnumerable<Cell[]> Rows(Manifest manifest) =>
        manifest.Totals.Count == 0
            ? [Row(manifest, "", [])]
            : manifest
                .Totals.GroupBy(total => total.Flow)
                .OrderBy(flow => flow.Key, StringComparer.Ordinal)
                .Select(flow => Row(manifest, flow.Key, [.. flow]));

    private static Cell[] Row(Manifest manifest, string flow, IReadOnlyList<FlowTotal> totals) =>
        [
            Cell.Of(manifest.Dataset),
            Cell.Of(flow),
            Cell.Of(Periods(totals)),
            Cell.Of(totals.Sum(total => total.Rows)),
            manifest.Quantity.IsAdditive()
                ? Cell.Of(manifest.Amount(totals.Aggregate(Int128.Zero, (sum, total) => sum + total.Total)))
                : Cell.Empty,
            Cell.Of(manifest.Currency),
            Cell.Of(manifest.Snapshot),
            Cell.Of(
                manifest.CreatedAt.UtcDateTime.ToString(
                    "yyyy-MM-dd HH:mm:ss'Z'",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            ),
            Cell.Of(manifest.Source),
        ];

    private static string Periods(IReadOnlyList<FlowTotal> totals)
    {
        var periods = totals.Select(total => total.Period).Order(StringComparer.Ordinal).ToArray();
        return periods switch
        {
            [] => "",
            [var only] => only,
            [var first, .., var last] => first == last ? first : $"{first}..{last}",
        };
    }
}
