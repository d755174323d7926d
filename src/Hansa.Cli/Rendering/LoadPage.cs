using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>What a load did: the verdicts over the records of each file, the reasons of quarantine, and the total value.</summary>
public static class LoadPage
{
    private static readonly LocalText AllFiles = new("total", "всего");

    public static void Write(LoadReport report, Format format, Session session)
    {
        session.Write(Files(report), format);
        if (format != Format.Table)
            return;
        session.Terminal.Output.WriteLine();
        if (report.Counts.Quarantined > 0)
        {
            session.Write(Reasons(report.Files.SelectMany(file => file.Reasons)), format);
            session.Terminal.Output.WriteLine();
        }
        foreach (var line in Sentences(report))
            Paragraph.Write(line.In(session.Language), session.Terminal, 0);
    }

    /// <summary>Reasons of quarantine with the number of records, the most frequent first.</summary>
    public static Sheet Reasons(IEnumerable<ReasonCount> reasons) =>
        new(
            [
                new SheetColumn("reason", Words.Of("head.reason")),
                new SheetColumn("records", Words.Of("head.quarantined"), IsNumber: true),
                new SheetColumn("meaning", Words.Of("head.meaning")),
            ],
            reasons
                .GroupBy(reason => reason.Reason)
                .Select(group => (Reason: group.Key, Records: group.Sum(one => one.Records)))
                .OrderByDescending(reason => reason.Records)
                .ThenBy(reason => reason.Reason, StringComparer.Ordinal)
                .Select(reason =>
                    (Cell[])[Cell.Of(reason.Reason), Cell.Of(reason.Records), Cell.Of(Meaning(reason.Reason))]
                )
        );

    private static Sheet Files(LoadReport report) =>
        new(
            [
                new SheetColumn("file", Words.Of("head.file")),
                .. CountCells.Columns,
                new SheetColumn("total", Words.Of("head.total"), IsNumber: true),
                new SheetColumn("currency", Words.Of("head.currency")),
                new SheetColumn("already_in", Words.Of("head.already-in")),
            ],
            report.Files.Select(file => FileRow(report, file)).Append(TotalRow(report))
        );

    private static Cell[] FileRow(LoadReport report, FileReport file) =>
        [
            Cell.Of(file.File.Name),
            .. CountCells.Of(file.File.Counts),
            Total(report, file.File.Total),
            Cell.Of(report.Manifest.Currency),
            Cell.Of(file.AlreadyIn),
        ];

    // Levels of prices and exchange rates are not added up.
    private static Cell Total(LoadReport report, Int128 stored) =>
        report.Manifest.Quantity.IsAdditive() ? Cell.Of(report.Manifest.Amount(stored)) : Cell.Empty;

    private static Cell[] TotalRow(LoadReport report) =>
        [
            Cell.Of(AllFiles),
            .. CountCells.Of(report.Counts),
            Total(report, report.Total),
            Cell.Of(report.Manifest.Currency),
            Cell.Empty,
        ];

    private static IEnumerable<LocalText> Sentences(LoadReport report)
    {
        var manifest = report.Manifest;
        foreach (var held in report.Files.Where(file => file.AlreadyIn is not null))
            yield return Words.Filled("load.held", held.File.Name, held.AlreadyIn!);
        yield return report.Changed
            ? Words.Filled("load.done", manifest.Dataset, manifest.Snapshot)
            : Words.Filled("load.unchanged", manifest.Dataset, manifest.Snapshot);
        if (report.Counts.Quarantined > 0)
            yield return Words.Filled("load.quarantine", manifest.Dataset);
        foreach (var finding in report.Changed ? manifest.Findings : [])
            yield return LocalText.Same(finding);
    }

    private static LocalText? Meaning(string reason) =>
        QuarantineReasons.All.Where(pair => pair.Key == reason).Select(pair => pair.Value).FirstOrDefault();
}
