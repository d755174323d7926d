using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa drop</c>: removes a dataset, after asking.</summary>
public sealed class DropCommand : HansaCommand
{
    private readonly Argument<string> dataset;
    private readonly Option<bool> yes;

    public DropCommand()
        : base("drop", "Removes a dataset with all its snapshots, after asking.")
    {
        dataset = Take(new Argument<string>("NAME") { Description = "The dataset." });
        yes = Take(StandardOptions.Switch("--yes", "Does not ask."));
    }

    public override IReadOnlyList<string> Details =>
        ["The files that were loaded stay in the workspace's inbox. Without a terminal to ask on, --yes is needed."];

    public override IReadOnlyList<Example> Examples =>
        [
            new("drop brazil", "Asks, then removes brazil."),
            new("drop brazil --yes", "Removes it without asking, for scripts."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var name = asked.GetRequiredValue(dataset);
        if (asked.GetValue(yes))
            return Drop(name, session);
        var unconfirmed = session.Ask(new DropDataset(name, Confirmed: false)).Problem!;
        var canAsk = session.Terminal is { IsInputTyped: true, IsMessagesShown: true };
        if (unconfirmed.Kind != ProblemKind.Conflict || !canAsk)
            return session.Refuse(unconfirmed);
        if (Question.IsConfirmed(unconfirmed.Title.In(session.Language), session))
            return Drop(name, session);
        session.Terminal.Messages.WriteLine(Words.Of("drop.kept").In(session.Language));
        return ExitCode.Done;
    }

    private static int Drop(string name, Session session) =>
        session.Answer(
            new DropDataset(name, Confirmed: true),
            dropped =>
                Paragraph.Write(
                    Words.Filled("drop.done", dropped.Dataset).In(session.Language),
                    session.Terminal,
                    indent: 0
                )
        );
}
