using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>Reads files to their end as a load would, and keeps nothing but counts and the first rows of each kind.</summary>
internal sealed class FileInspector(FileOpening opening, LoadRequest request, CancellationToken cancellation)
{
    private const int FirstRecords = 10;

    private readonly List<FileInspection> inspections = [];

    public Outcome<Inspection> Run()
    {
        var meter = new LoadMeter(request.Progress, request.Files, readsOfEachByte: 1);
        foreach (var path in request.Files)
        {
            meter.Begin(path);
            var file = new PackedFile(path, Path.GetFileName(path), meter.Advance);
            if (opening.Each(file, entry => Inspect(entry, meter)) is { } problem)
                return problem;
        }
        return new Inspection(inspections);
    }

    private Problem? Inspect(PackedEntry entry, LoadMeter meter)
    {
        using var content = entry.Open();
        var opened = opening.Open(content, entry);
        if (!opened.Succeeded)
            return opened.Problem;
        using var records = opened.Value.Records;
        inspections.Add(Read(entry, records, opened.Value.Layout, meter));
        return null;
    }

    private FileInspection Read(PackedEntry entry, RecordReader records, Layout layout, LoadMeter meter)
    {
        var members = layout.Members.Select(field => new DimensionMembers(field.Dimension)).ToArray();
        var rows = new FirstRows(layout, members, FirstRecords);
        var quarantined = new List<QuarantinedField>();
        var intake = new FileIntake(
            layout,
            members,
            rows.Add,
            fields => quarantined.AddRange(fields.Take(FirstRecords - quarantined.Count))
        );
        using (var pipeline = new RowPipeline(records, layout))
            pipeline.Run(meter.Counting(intake.Take), cancellation);
        intake.Quarantine(
            KeyConflicts.Records(
                intake.Contradictions,
                () => opening.Open(entry.Open(), entry).Value.Records,
                layout.NamesFirms
            )
        );
        return Describe(entry.Name, records, layout, intake) with
        {
            FirstRows = rows.Rows,
            FirstQuarantined = [.. quarantined.Select(field => Record(entry.Name, field))],
            Findings =
            [
                .. Findings(entry.Name, layout, intake),
                .. members.SelectMany(dimension => dimension.Findings()),
            ],
        };
    }

    private static FileInspection Describe(string name, RecordReader records, Layout layout, FileIntake intake) =>
        new(
            name,
            records.Encoding,
            records is DelimitedText ? DelimiterNames.Name((char)records.Dialect.Delimiter) : "",
            records.Header.Columns,
            layout.Mapping,
            intake.Counts,
            intake.Total
        )
        {
            Quantity = layout.Unit.Quantity,
            Currency = layout.Unit.Code,
            UnitMultiplier = layout.Unit.Multiplier,
            Decimals = layout.Decimals,
            Reasons = intake.Reasons,
        };

    private IEnumerable<string> Findings(string name, Layout layout, FileIntake intake) =>
        [
            .. layout.Findings,
            .. opening.LeftOut,
            .. intake.Doubt(name) is { } doubt ? [doubt.Title.And(doubt.Fix).English] : Array.Empty<string>(),
        ];

    private static QuarantinedRecord Record(string file, QuarantinedField field) =>
        new(file, field.Line, field.Column, field.Reason, field.Value, field.Remark, field.Raw);
}
