using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets list</c>: all sets of targets.</summary>
public sealed class ListTargetsCommand : HansaCommand
{
    private readonly Option<Format> format;

    public ListTargetsCommand()
        : base("list", "Lists the sets of targets of the workspace.") => format = Take(StandardOptions.Format());

    public override IReadOnlyList<Example> Examples => [new("targets list", "Every set with its current version.")];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(new ListTargets(), sets => session.Write(TargetSetSheet.Sets(sets), asked.GetValue(format)));
}
