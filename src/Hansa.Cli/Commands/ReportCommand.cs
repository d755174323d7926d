using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Documents;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa report</c>: documents on disk: passports of territories, or the method's tables.</summary>
public sealed class ReportCommand : HansaCommand
{
    private const string DefaultFolder = "reports";

    private readonly Argument<string> of;
    private readonly Option<string> data;
    private readonly Option<string[]> worlds;
    private readonly Option<string?> sizes;
    private readonly Option<string?> territory;
    private readonly Option<string?> period;
    private readonly Option<string?> format;
    private readonly Option<string?> folder;

    public ReportCommand()
        : base("report", "Writes documents: the export passport of a region or the country, of all, or the tables.")
    {
        of = Take(
            new Argument<string>("country|REGION|all|tables")
            {
                Description =
                    "Whose passport: the whole dataset's, a territory's by code or name, everybody's; or the method's tables.",
            }
        );
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        worlds = Take(
            StandardOptions.Repeated(
                "--world",
                "NAME",
                "A dataset of world exports to compare with; the first that fits is taken."
            )
        );
        sizes = Take(
            StandardOptions.Text(
                "--sizes",
                "NAME",
                "A dataset with sizes of firms, or of aggregates, for the SME profile. Default: the dataset itself."
            )
        );
        territory = Take(
            StandardOptions.Text(
                "--territory",
                "reporter|region",
                "Whose figures. Default: regions where there are any."
            )
        );
        period = Take(
            StandardOptions.Text("--period", "PERIOD", "Years such as 2013..2017. Default: all of the dataset.")
        );
        format = Take(
            StandardOptions.Text(
                "--format",
                "html|docx|xlsx|pdf|json-stat|px|csv",
                "The format of the files. Default: html."
            )
        );
        folder = Take(StandardOptions.Text("--out", "DIR", $"Where the files go. Default: ./{DefaultFolder}."));
    }

    public override IReadOnlyList<string> Details =>
        [
            "A passport tells in 6 to 10 pages what is exported, where to, what the territory is specialised in, its type and what that means; "
                + "every number has a key to the dataset, snapshot and formula it comes from. The language is that of --lang.",
            "pdf is printed by a Chromium browser of this machine. An html file needs no network and no other file.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("report BR-SP --data brazil", "The passport of one state, as a page that prints well."),
            new(
                "report all --data brazil --format pdf --out passports --lang ru",
                "Every passport, in Russian, as PDF."
            ),
            new("report tables --data brazil --format csv", "The method's tables, one file each."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var done = Outcome(asked, session);
        if (!done.Succeeded)
            return session.Refuse(done.Problem);
        foreach (var file in done.Value.Files)
            session.Terminal.Output.WriteLine(file);
        var typography = new Typography(session.Language);
        session.Terminal.Messages.WriteLine(
            Words
                .Filled(
                    "report.written",
                    typography.Whole(done.Value.Documents),
                    typography.Whole(done.Value.Files.Count)
                )
                .In(session.Language)
        );
        return ExitCode.Done;
    }

    private Outcome<WrittenReports> Outcome(ParseResult asked, Session session)
    {
        using var progress = ReportMeter.On(session.Terminal, session.Language);
        return session.Ask(Request(asked, session) with { Progress = progress });
    }

    private WriteReports Request(ParseResult asked, Session session) =>
        new(
            asked.GetRequiredValue(data),
            asked.GetRequiredValue(of),
            asked.GetValue(format) ?? "html",
            asked.GetValue(folder) ?? DefaultFolder
        )
        {
            Worlds = asked.GetValue(worlds) ?? [],
            Sizes = asked.GetValue(sizes),
            Territory = asked.GetValue(territory),
            Period = asked.GetValue(period),
            Languages = [session.Language],
        };
}
