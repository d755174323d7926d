using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets load</c>: a set of targets, or its next version.</summary>
public sealed class LoadTargetsCommand : HansaCommand
{
    private readonly Argument<string> file;
    private readonly Option<string?> name;

    public LoadTargetsCommand()
        : base("load", "Loads a set of targets from a CSV file; a set of that name gets a new version.")
    {
        file = Take(
            new Argument<string>("FILE")
            {
                Description =
                    "CSV with the columns indicator, territory, unit, base, base_year, target, deadline, direction, path, source; "
                    + "also approach, item, steps, note, confidence.",
            }
        );
        name = Take(
            StandardOptions.Text("--as", "NAME", "What to call the set. Default: the file's name without its ending.")
        );
    }

    public override IReadOnlyList<string> Details =>
        [
            "The file is checked in full before anything changes. Numbers keep the digits that they are written with: 5.1% stands for "
                + "every share that rounds to it, >=10% for a goal. docs/how-to/track-targets.md",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "targets load data/targets/yakushev-2020.csv --as programme",
                "The targets for 2024 that the method prints."
            ),
            new("targets load my-targets.csv", "One's own targets as the set my-targets."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new LoadTargets(asked.GetRequiredValue(file)) { Name = asked.GetValue(name) },
            loaded => Say(loaded, session)
        );

    private static void Say(LoadedTargets loaded, Session session)
    {
        var said = Words.Filled("targets.loaded", loaded.Set.Name, loaded.Set.Version, loaded.Set.Targets.Count);
        Paragraph.Write(said.In(session.Language), session.Terminal, 0);
        if (loaded.Unknown.Count > 0)
            Paragraph.Write(
                Words.Filled("targets.unknown", string.Join(", ", loaded.Unknown)).In(session.Language),
                session.Terminal,
                0
            );
    }
}
