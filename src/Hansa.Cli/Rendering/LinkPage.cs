using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Rendering;

/// <summary>What a link did: how much of each period's trade belongs to firms that the register knows.</summary>
public static class LinkPage
{
    public static void Write(LinkReport report, Format format, Session session)
    {
        session.Write(Sheet(report, format == Format.Table), format);
        if (format != Format.Table)
            return;
        foreach (var note in LinkNotes.Waiting(report.Facts))
            Paragraph.Write(note.In(session.Language), session.Terminal, 0);
        Paragraph.Write(
            Words
                .Filled(report.Changed ? "link.made" : "link.held", report.Manifest.Dataset, report.Manifest.Snapshot)
                .In(session.Language),
            session.Terminal,
            0
        );
    }

    // Tables for people print percents, files shares of 1.
    private static Sheet Sheet(LinkReport report, bool percents) =>
        new(
            [
                new SheetColumn("period", Words.Of("axis.period")),
                new SheetColumn("flow", Words.Of("axis.flow")),
                new SheetColumn("value", Words.Of("head.total"), IsNumber: true),
                new SheetColumn("linked_share_of_value", Words.Of("link.value-share"), IsNumber: true),
                new SheetColumn("firms", Words.Of("link.firms"), IsNumber: true),
                new SheetColumn("linked_share_of_firms", Words.Of("link.firm-share"), IsNumber: true),
                new SheetColumn("absent_firms", Words.Of("link.absent"), IsNumber: true),
                new SheetColumn("uncovered_firms", Words.Of("link.uncovered"), IsNumber: true),
                new SheetColumn("rows_without_firm", Words.Of("link.nameless"), IsNumber: true),
            ],
            report.Facts.Coverage.Select(one => Row(one, report.Manifest, percents))
        );

    private static Cell[] Row(LinkCoverage one, Manifest manifest, bool percents) =>
        [
            Cell.Of(one.Period),
            Cell.Of(one.Flow),
            Cell.Of(manifest.Amount(one.All.Value)),
            Share(one.ValueShare, percents),
            Cell.Of(one.All.Firms),
            Share(one.FirmShare, percents),
            Cell.Of(one.Absent.Firms),
            Cell.Of(one.Uncovered.Firms),
            Cell.Of(one.All.Rows - one.Linked.Rows - one.Absent.Rows - one.Uncovered.Rows),
        ];

    private static Cell Share(double? share, bool percents) =>
        share is not { } known ? Cell.Of("")
        : percents ? Cell.Of(decimal.Round((decimal)known * 100, 1) + 0.0m)
        : Cell.Of(decimal.Round((decimal)known, 6));
}
