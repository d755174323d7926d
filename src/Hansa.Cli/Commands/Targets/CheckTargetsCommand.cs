using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets check</c>: which targets of a set cannot all hold.</summary>
public sealed class CheckTargetsCommand : HansaCommand
{
    private readonly Argument<string> set;
    private readonly Option<Format> format;

    public CheckTargetsCommand()
        : base("check", "Finds targets of a set that cannot all hold.")
    {
        set = Take(TargetOptions.Set());
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "A target stands for every number that rounds to it; what is reported cannot be explained by rounding. Checked are: the "
                + "direction of each target, goals (>=10%), share times whole, growth of a share against the growth of its part and its "
                + "whole, and the sum of regions against their country.",
            "Ends with 7 when there are contradictions, with 0 when there are none.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [new("targets check programme", "What contradicts itself, with the numbers in words.")];

    public override int Run(ParseResult asked, Session session)
    {
        var found = false;
        var code = session.Answer(
            new CheckTargets(asked.GetRequiredValue(set)),
            done =>
            {
                found = done.Findings.Count > 0;
                Write(done, asked.GetValue(format), session);
            }
        );
        return code == ExitCode.Done && found ? ExitCode.Found : code;
    }

    private static void Write(TargetsChecked done, Format format, Session session)
    {
        if (format != Format.Table)
            session.Write(TargetSetSheet.Findings(done), format);
        else if (done.Findings.Count == 0)
            Paragraph.Write(
                Words.Filled("targets.clean", done.Set.Targets.Count).In(session.Language),
                session.Terminal,
                0
            );
        foreach (var one in format == Format.Table ? done.Findings : [])
            Paragraph.Write(one.Text.In(session.Language), session.Terminal, 0);
    }
}
