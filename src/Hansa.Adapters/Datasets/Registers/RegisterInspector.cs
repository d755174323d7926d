using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Registers;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>Reads files of firms to their end as a load would, and keeps counts and the first records of each kind.</summary>
internal sealed class RegisterInspector(FileOpening opening, RegisterEntries entries, CancellationToken cancellation)
{
    private const int FirstRecords = 10;

    public Outcome<Inspection> Run(IReadOnlyList<string> files)
    {
        var inspections = new List<FileInspection>();
        foreach (var path in files)
        {
            var (tally, rows, refused) = (
                new RegisterTally(),
                new List<IReadOnlyDictionary<string, string>>(),
                new List<QuarantinedField>()
            );
            void Take(FirmRecord record)
            {
                tally.Take(record);
                if (record.Fault is not null && refused.Count < FirstRecords)
                    refused.Add(RegisterTally.Quarantined(record, record.Line, null));
                else if (record is { Fault: null, IsBlank: false } && rows.Count < FirstRecords)
                    rows.Add(Row(record));
            }
            var file = new PackedFile(path, Path.GetFileName(path), _ => { });
            if (opening.Each(file, entry => Read(entry, Take)) is { } problem)
                return problem;
            inspections.Add(
                Describe(file.Name, tally) with
                {
                    FirstRows = rows,
                    FirstQuarantined = [.. refused.Select(one => Record(file.Name, one))],
                }
            );
        }
        return new Inspection(inspections);
    }

    private Problem? Read(PackedEntry entry, Action<FirmRecord> take)
    {
        using var content = entry.Open();
        return entries.Each(content, take, cancellation);
    }

    private FileInspection Describe(string name, RegisterTally tally) =>
        new(name, entries.Layout.Encoding, "", entries.Layout.Header, [.. entries.Layout.Mapping], tally.Counts, 0)
        {
            Reasons = tally.Reasons,
            Findings = [.. entries.Layout.Findings, .. opening.LeftOut],
        };

    private static Dictionary<string, string> Row(FirmRecord record) =>
        new()
        {
            ["firm"] = record.Firm.ToString(),
            ["size"] = record.Size == 0 ? "" : FirmSize.All[record.Size - 1],
            ["region"] = record.Region,
            ["activity"] = record.Activity,
            ["entered"] = Day(record.Entered),
            ["from"] = Day(record.From),
            ["to"] = Day(record.To),
            ["group"] = record.Group?.ToString() ?? "",
        };

    private static string Day(int day) => day == 0 ? "" : Statistics.Cubes.Period.FromNumber(day).ToString();

    private static QuarantinedRecord Record(string file, QuarantinedField field) =>
        new(file, field.Line, field.Column, field.Reason, field.Value, field.Remark, field.Raw);
}
