using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Releases;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa release</c>: makes tables over firms fit to leave the house.</summary>
public sealed class ReleaseCommand : HansaCommand
{
    private readonly Argument<string[]> tables;
    private readonly Option<string> data;
    private readonly Option<string?> period;
    private readonly Option<string?> mirror;
    private readonly Option<string?> cif;
    private readonly Option<string?> published;

    public ReleaseCommand()
        : base(
            "release",
            "Makes a release of tables over firms: withholds what gives a firm away, attacks the rest, writes a folder."
        )
    {
        tables = Take(
            new Argument<string[]>("TABLE")
            {
                Description =
                    "Dimensions that cross, joined by commas: region,product · region,size · product:4,partner.",
                Arity = ArgumentArity.ZeroOrMore,
            }
        );
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset, with firms."));
        period = Take(
            StandardOptions.Text("--period", "PERIOD", "One year, quarter or month. Default: the last year.")
        );
        mirror = Take(
            new Option<string?>("--mirror")
            {
                HelpName = "NAME",
                Arity = ArgumentArity.ZeroOrOne,
                Description =
                    "A dataset with partners' imports: the national totals that it tells are taken for known. Without a name: all of them are.",
            }
        );
        cif = Take(
            StandardOptions.Text(
                "--cif",
                "FACTORS",
                "What partners' imports (CIF) are divided by to be exports (FOB): 1.08, or 1.02..1.15. Default: they are exports to the cent."
            )
        );
        published = Take(PublishedFile());
    }

    /// <summary>Figures that others have published, for releases and attacks.</summary>
    internal static Option<string?> PublishedFile() =>
        StandardOptions.Text(
            "--published",
            "FILE",
            "A CSV of shares, growth rates, means and values of the same cells that were published elsewhere."
        );

    public override IReadOnlyList<string> Details =>
        [
            "All tables of one command are protected together, and together with earlier releases of the same period. "
                + "The parameters of the rules stand in disclosure.json of the workspace and are printed nowhere.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "release region,product region,size --data declarations --period 2017",
                "Two linked tables in one release."
            ),
            new(
                "release region:district,product --data declarations --mirror world --cif 1.02..1.15",
                "Regions added up to districts; partners' imports are taken for known within a factor."
            ),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        using var progress = PercentLine.On(session.Terminal);
        return session.Answer(
            new MakeRelease(asked.GetValue(tables) ?? [], asked.GetRequiredValue(data))
            {
                Period = asked.GetValue(period),
                WithMirror = asked.GetResult(mirror) is not null && asked.GetValue(mirror) is null,
                Mirror = asked.GetValue(mirror),
                Cif = asked.GetValue(cif),
                Published = asked.GetValue(published),
                Language = session.FileLanguage,
                Progress = progress,
            },
            report => Write(report, session, progress)
        );
    }

    private static void Write(ReleaseReport report, Session session, PercentLine? progress)
    {
        progress?.Dispose();
        var number = new UseCases.Documents.Typography(session.Language);
        var audit = report.Audit;
        Line(
            Words.Filled(
                "release.done",
                number.Whole(audit.Cells),
                number.Whole(audit.Withheld),
                number.Whole(audit.Sensitive),
                number.Whole(report.Secondary)
            ),
            session
        );
        foreach (var offer in report.Offers)
            Line(
                Words.Filled(
                    "release.fold",
                    offer.Table,
                    offer.FoldedTable,
                    number.Number(100 * offer.Now, 1),
                    number.Number(100 * offer.Folded, 1)
                ),
                session
            );
        foreach (var line in OutsideLines.Of(report.Outside))
            Line(line, session);
        Line(Words.Filled("release.folder", report.Folder), session);
    }

    private static void Line(UseCases.LocalText text, Session session) =>
        Paragraph.Write(text.In(session.Language), session.Terminal, 0);
}
