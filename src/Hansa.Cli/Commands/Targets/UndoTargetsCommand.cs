using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets undo</c>: back to the version before.</summary>
public sealed class UndoTargetsCommand : HansaCommand
{
    private readonly Argument<string> set;

    public UndoTargetsCommand()
        : base(
            "undo",
            "Goes back to the version of a set before the current one; undoing the first forgets the set."
        ) => set = Take(TargetOptions.Set());

    public override IReadOnlyList<Example> Examples =>
        [new("targets undo programme", "Forgets the last load or cascade.")];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new UndoTargets(asked.GetRequiredValue(set)),
            undone =>
                Paragraph.Write(
                    (
                        undone.Current is { } current
                            ? Words.Filled("targets.undone", undone.Name, undone.Version, current)
                            : Words.Filled("targets.gone", undone.Name, undone.Version)
                    ).In(session.Language),
                    session.Terminal,
                    0
                )
        );
}
