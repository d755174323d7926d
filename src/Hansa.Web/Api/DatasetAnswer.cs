using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Web.Api;

/// <summary>One snapshot of a dataset, as programs read it.</summary>
/// <param name="Quantity">What the values are: <c>money</c>, <c>persons</c>, <c>index</c>, <c>chain-index</c> or <c>rate</c>.</param>
/// <param name="Currency">The currency of money; else what is counted.</param>
/// <param name="Citations">Whose numbers these are, as whoever loaded them said.</param>
/// <param name="Absence">What a pair of members without a row means: <c>zero</c> or <c>not-observed</c>.</param>
/// <param name="Dimensions">The dimensions that rows have, in the order of the files.</param>
/// <param name="Nomenclatures">Dimension → nomenclature.</param>
public sealed record DatasetAnswer(
    string Name,
    string Snapshot,
    string? Previous,
    DateTimeOffset CreatedAt,
    string Source,
    string Quantity,
    string Currency,
    IReadOnlyList<string> Citations,
    string Absence,
    IReadOnlyList<string> Dimensions,
    IReadOnlyDictionary<string, string> Nomenclatures,
    RecordCounts Counts,
    IReadOnlyList<FlowAnswer> Totals,
    IReadOnlyList<FileAnswer> Files,
    IReadOnlyList<string> Findings
)
{
    public static DatasetAnswer Of(Manifest manifest) =>
        new(
            manifest.Dataset,
            manifest.Snapshot,
            manifest.Previous,
            manifest.CreatedAt,
            manifest.Source,
            manifest.Quantity.Code(),
            manifest.Currency,
            manifest.Citations,
            manifest.Absence == UseCases.Datasets.Absence.Zero ? "zero" : "not-observed",
            [.. manifest.Dimensions.Select(dimension => dimension.Name())],
            manifest.Nomenclatures,
            manifest.Counts,
            [.. manifest.Totals.Select(total => FlowAnswer.Of(manifest, total))],
            [.. manifest.Files.Select(file => FileAnswer.Of(manifest, file))],
            manifest.Findings
        );
}

/// <summary>Rows and value of one flow in one period; the value in whole units of the dataset's currency, exactly; null where values are not added up.</summary>
public sealed record FlowAnswer(string Period, string Flow, long Rows, decimal? Value)
{
    public static FlowAnswer Of(Manifest manifest, FlowTotal total) =>
        new(total.Period, total.Flow, total.Rows, manifest.Quantity.IsAdditive() ? manifest.Amount(total.Total) : null);
}

/// <summary>One file of a dataset: the name it came under, SHA-256 of its decompressed content, the verdicts, the accepted value.</summary>
public sealed record FileAnswer(string Name, string ContentHash, RecordCounts Counts, decimal? Value)
{
    public static FileAnswer Of(Manifest manifest, LoadedFile file) =>
        new(
            file.Name,
            file.ContentHash,
            file.Counts,
            manifest.Quantity.IsAdditive() ? manifest.Amount(file.Total) : null
        );
}
