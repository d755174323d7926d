using System.Text.Json.Serialization;
using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Datasets;

/// <summary>What a pair of members without a row means.</summary>
public enum Absence
{
    /// <summary>No row means no trade (customs, BACI, Comex Stat).</summary>
    Zero,

    /// <summary>No row means that nothing was observed.</summary>
    NotObserved,
}

/// <summary>Whether a dataset's figures may be shown to anybody.</summary>
public enum Disclosure
{
    Public,
    Confidential,
}

/// <summary>The verdicts over the records of a file: every physical record has exactly one.</summary>
public sealed record RecordCounts(long Read, long Accepted, long Quarantined, long Duplicate, long Blank)
{
    public bool Balances => Accepted + Quarantined + Duplicate + Blank == Read;

    public static RecordCounts operator +(RecordCounts one, RecordCounts other) =>
        new(
            one.Read + other.Read,
            one.Accepted + other.Accepted,
            one.Quarantined + other.Quarantined,
            one.Duplicate + other.Duplicate,
            one.Blank + other.Blank
        );
}

/// <summary>One file of a dataset, as it was loaded.</summary>
/// <param name="Name">The name it came under.</param>
/// <param name="ContentHash">SHA-256 of the decompressed bytes: the file's identity.</param>
/// <param name="StoredHash">SHA-256 of the bytes as they came: its name in the inbox.</param>
/// <param name="Total">Sum of accepted values, in minor units.</param>
public sealed record LoadedFile(
    string Name,
    string ContentHash,
    string StoredHash,
    long Bytes,
    RecordCounts Counts,
    Int128 Total
)
{
    /// <summary>Accepted rows that gave an earlier file's row of the same key another value.</summary>
    public long Revisions { get; init; }

    /// <summary>Accepted rows that a later file has put others in the place of; they are not in the snapshot any more.</summary>
    public long Replaced { get; init; }

    /// <summary>Sum of the values of the replaced rows, in minor units.</summary>
    public Int128 ReplacedTotal { get; init; }

    /// <summary>The file names firms or persons, so the inbox does not keep it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLeftOutside { get; init; }
}

/// <summary>Sums and rows of one flow in one period, for lists of datasets.</summary>
public sealed record FlowTotal(string Period, string Flow, long Rows, Int128 Total);

/// <summary>What is true of one snapshot of a dataset, written beside its rows.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Snapshot">The snapshot's id: the first 16 digits of a SHA-256 over its content.</param>
/// <param name="Previous">The snapshot it grew from.</param>
public sealed record Manifest(string Dataset, string Snapshot, string? Previous, DateTimeOffset CreatedAt)
{
    public int FormatVersion { get; init; } = 1;

    /// <summary>Trade, or a register of firms.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DatasetKind Kind { get; init; }

    /// <summary>What is true of a register; nothing for trade.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RegisterFacts? Register { get; init; }

    /// <summary>What a linked dataset was made from and how much the register covers; nothing for any other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LinkFacts? Link { get; init; }

    /// <summary>The source's code: <c>columns</c>, <c>baci</c>, …</summary>
    public required string Source { get; init; }

    /// <summary>Role → column, as used.</summary>
    public required IReadOnlyDictionary<string, string> Mapping { get; init; }

    /// <summary>Dimension → nomenclature: <c>product</c> → <c>HS2017</c> or <c>any</c>; a vintage that changes by year as it was given.</summary>
    public required IReadOnlyDictionary<string, string> Nomenclatures { get; init; }

    /// <summary>The dimensions that the rows have.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>What the values are.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>For money ISO 4217; else what is counted: <c>persons</c>, <c>index</c>, <c>index:previous</c>, <c>RUB/USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Whose numbers these are, as whoever loaded them said; one text per load that gave another.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>What one printed unit of the source is in units of currency: 1, or 1000 for thousands.</summary>
    public required long UnitMultiplier { get; init; }

    /// <summary>Decimals of the stored integers: value = stored × <see cref="UnitMultiplier"/> / 10^decimals.</summary>
    public required int Decimals { get; init; }

    public required int MassDecimals { get; init; }

    public required int QuantityDecimals { get; init; }

    /// <summary>The dimensions that name a row together; empty where rows have no key and none is ever a duplicate.</summary>
    public IReadOnlyList<Dimension> Key { get; init; } = [];

    public required Absence Absence { get; init; }

    public required Disclosure Disclosure { get; init; }

    /// <summary>Which key turned the numbers of firms into pseudonyms (not the key itself); nothing where firms have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FirmKey { get; init; }

    public required IReadOnlyList<LoadedFile> Files { get; init; }

    public required IReadOnlyList<FlowTotal> Totals { get; init; }

    /// <summary>File name within the snapshot → SHA-256, for rows, members and quarantine.</summary>
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }

    /// <summary>Sentences about the data that a reader should know: codes outside the nomenclature, value without mass, …</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public RecordCounts Counts => Files.Aggregate(new RecordCounts(0, 0, 0, 0, 0), (sum, file) => sum + file.Counts);

    /// <summary>A stored sum in whole units of the currency (or of what is counted), exactly.</summary>
    public decimal Amount(Int128 stored) => StoredMoney.Amount(stored, UnitMultiplier, Decimals);
}
