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
        var layout = opened.Value.Layout;
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
        {
            pipeline.Run(
                (batch, parser) =>
                {
                    intake.Take(batch, parser);
                    meter.Count(batch.Read);
                },
                cancellation
            );
        }
        intake.Quarantine(
            KeyConflicts.Records(intake.Contradictions, () => opening.Open(entry.Open(), entry).Value.Records)
        );
        inspections.Add(
            new FileInspection(
                entry.Name,
                records.Encoding,
                records is DelimitedText ? DelimiterNames.Name((char)records.Dialect.Delimiter) : "",
                records.Header.Columns,
                layout.Mapping,
                intake.Counts,
                intake.Total
            )
            {
                Currency = layout.Unit.Currency,
                UnitMultiplier = layout.Unit.Multiplier,
                Decimals = layout.Decimals,
                FirstRows = rows.Rows,
                FirstQuarantined = [.. quarantined.Select(field => Record(entry.Name, field))],
                Reasons = intake.Reasons,
                Findings =
                [
                    .. layout.Findings,
                    .. intake.Doubt(entry.Name) is { } doubt ? [$"{doubt.Title} {doubt.Fix}"] : Array.Empty<string>(),
                    .. opening.LeftOut,
                    .. members.SelectMany(dimension => dimension.Findings()),
                ],
            }
        );
        return null;
    }

    private static QuarantinedRecord Record(string file, QuarantinedField field) =>
        new(file, field.Line, field.Column, field.Reason, field.Value, field.Remark, field.Raw);
}
