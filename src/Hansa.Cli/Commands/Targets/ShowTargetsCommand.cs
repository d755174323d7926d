using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets show</c>: the targets of a set.</summary>
public sealed class ShowTargetsCommand : HansaCommand
{
    private readonly Argument<string> set;
    private readonly Option<Format> format;

    public ShowTargetsCommand()
        : base("show", "Shows the targets of a set.")
    {
        set = Take(TargetOptions.Set());
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [new("targets show programme", "Base, target, deadline and direction of each.")];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new ShowTargets(asked.GetRequiredValue(set)),
            read =>
                session.Write(TargetSetSheet.Of(read, asked.GetValue(format), session.Language), asked.GetValue(format))
        );
}
