using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Datasets;

/// <summary>Reads files as a load would and changes nothing: the mapping, the first rows as understood, what would be quarantined.</summary>
public sealed record InspectFiles(LoadRequest Request) : UseCase<Inspection>
{
    public override Outcome<Inspection> Run(House house, CancellationToken cancellation) =>
        LoadRequestRules.Check(Request) is { } problem ? problem : house.Loading.Inspect(Request, cancellation);
}

/// <summary>How files would be read, one entry per file.</summary>
public sealed record Inspection(IReadOnlyList<FileInspection> Files);

/// <summary>How one file would be read.</summary>
/// <param name="Encoding">As declared or found by a byte-order mark.</param>
/// <param name="Delimiter">The character between fields; empty where the format has none.</param>
/// <param name="Header">The columns of the file.</param>
/// <param name="Mapping">Role → column or constant, in the order of roles.</param>
/// <param name="Total">Sum of values that would be accepted, in minor units.</param>
public sealed record FileInspection(
    string Name,
    string Encoding,
    string Delimiter,
    IReadOnlyList<string> Header,
    IReadOnlyList<KeyValuePair<string, string>> Mapping,
    RecordCounts Counts,
    Int128 Total
)
{
    public Quantity Quantity { get; init; }

    /// <summary>As in <see cref="Manifest.Currency"/>.</summary>
    public string Currency { get; init; } = "";

    public long UnitMultiplier { get; init; } = 1;

    public int Decimals { get; init; }

    /// <summary>The first accepted rows as understood: role → code or number.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> FirstRows { get; init; } = [];

    /// <summary>The first records that would be quarantined.</summary>
    public IReadOnlyList<QuarantinedRecord> FirstQuarantined { get; init; } = [];

    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    public IReadOnlyList<string> Findings { get; init; } = [];
}
