using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>How files would be read: the mapping, the first rows as understood, and what would be quarantined.</summary>
public static class InspectionPage
{
    private static readonly string[] Amounts = [Role.Value, Role.Mass, Role.Quantity];

    public static void Write(Inspection inspection, Format format, Session session)
    {
        if (format != Format.Table)
        {
            session.Write(Files(inspection), format);
            return;
        }
        foreach (var file in inspection.Files)
            WriteFile(file, session);
        Paragraph.Write(Words.Of("inspection.nothing-changed").In(session.Language), session.Terminal, 0);
    }

    private static void WriteFile(FileInspection file, Session session)
    {
        Section(
            session,
            Mapping(file),
            Words.Filled("inspection.mapping", file.Name, file.Encoding, Sign(file.Delimiter))
        );
        Section(session, FirstRows(file), Words.Of("inspection.rows"));
        if (file.Counts.Quarantined > 0)
        {
            Section(session, LoadPage.Reasons(file.Reasons), Words.Of("inspection.quarantine"));
            Section(session, QuarantineSheet.Of(file.FirstQuarantined, withRaw: false), Words.Of("inspection.records"));
        }
        Section(session, Files(new Inspection([file])), Words.Of("inspection.counts"));
        foreach (var finding in file.Findings)
            Paragraph.Write(finding, session.Terminal, 0);
    }

    private static void Section(Session session, Sheet sheet, LocalText title)
    {
        session.Write(sheet, Format.Table, title);
        session.Terminal.Output.WriteLine();
    }

    private static Sheet Files(Inspection inspection) =>
        new(
            [
                new SheetColumn("file", Words.Of("head.file")),
                .. CountCells.Columns,
                new SheetColumn("total", Words.Of("head.total"), IsNumber: true),
                new SheetColumn("currency", Words.Of("head.currency")),
            ],
            inspection.Files.Select(Row)
        );

    private static Cell[] Row(FileInspection file) =>
        [
            Cell.Of(file.Name),
            .. CountCells.Of(file.Counts),
            file.Quantity.IsAdditive()
                ? Cell.Of(StoredMoney.Amount(file.Total, file.UnitMultiplier, file.Decimals))
                : Cell.Empty,
            Cell.Of(file.Currency),
        ];

    private static Sheet Mapping(FileInspection file) =>
        new(
            [new SheetColumn("role", Words.Of("head.role")), new SheetColumn("column", Words.Of("head.column"))],
            file.Mapping.Select(pair => (Cell[])[Cell.Of(pair.Key), Cell.Of(pair.Value)])
        );

    private static Sheet FirstRows(FileInspection file)
    {
        var roles = file.FirstRows.SelectMany(row => row.Keys).Distinct().ToArray();
        return new Sheet(
            [.. roles.Select(role => new SheetColumn(role, Words.Named("axis." + role, role), Amounts.Contains(role)))],
            file.FirstRows.Select(row => roles.Select(role => Cell.Of(row.GetValueOrDefault(role))).ToArray())
        );
    }

    private static string Sign(string delimiter) => delimiter == "\t" ? "tab" : delimiter;
}
