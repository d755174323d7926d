using Hansa.Adapters.Sources.Registers;
using Hansa.Adapters.Sources.Rows;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>Counts the verdicts over the records of one file.</summary>
internal sealed class RegisterTally
{
    private readonly Dictionary<string, long> reasons = [];
    private long read;
    private long accepted;
    private long blank;

    public long Duplicates { get; set; }

    public RecordCounts Counts => new(read, accepted, reasons.Values.Sum(), Duplicates, blank);

    public IReadOnlyList<ReasonCount> Reasons =>
        [
            .. reasons
                .Select(pair => new ReasonCount(pair.Key, pair.Value))
                .OrderByDescending(one => one.Records)
                .ThenBy(one => one.Reason, StringComparer.Ordinal),
        ];

    /// <summary>Number of records seen so far: the next one's number in the file is one more.</summary>
    public long Read => read;

    public void Take(FirmRecord record)
    {
        read++;
        if (record.IsBlank)
            blank++;
        else if (record.Fault is { } fault)
            reasons[fault.Reason] = reasons.GetValueOrDefault(fault.Reason) + 1;
        else
            accepted++;
    }

    /// <summary>An accepted record turned out to repeat another.</summary>
    public void TurnDuplicate()
    {
        accepted--;
        Duplicates++;
    }

    /// <summary>An accepted record turned out to contradict another.</summary>
    public void TurnQuarantined(string reason)
    {
        accepted--;
        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The record as quarantine keeps it.</summary>
    /// <param name="entry">The entry of an archive; nothing for a plain file.</param>
    public static QuarantinedField Quarantined(FirmRecord record, long line, string? entry)
    {
        var fault = record.Fault!;
        var place = entry is null ? "" : $"{entry}, {record.Line}";
        var remark = place.Length == 0 || fault.Remark.Length == 0 ? fault.Remark + place : $"{fault.Remark} ({place})";
        return new QuarantinedField(line, fault.Column, fault.Reason, fault.Value, remark, fault.Raw);
    }
}
