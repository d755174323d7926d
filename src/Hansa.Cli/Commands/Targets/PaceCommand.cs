using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa target pace</c>: where an indicator stands beside the path to its target.</summary>
public sealed class PaceCommand : HansaCommand
{
    private readonly Option<string> start;
    private readonly Option<string> target;
    private readonly Option<string> observed;
    private readonly Option<int> from;
    private readonly Option<int> to;
    private readonly Option<int> at;
    private readonly Option<string?> path;
    private readonly Option<string?> direction;
    private readonly Option<Format> format;

    public PaceCommand()
        : base("pace", "Says where an indicator stands beside the path to its target.")
    {
        start = Take(StandardOptions.Required("--base", "VALUE", "Its value in the year of the base."));
        target = Take(StandardOptions.Required("--target", "VALUE", "The value wanted in the year of the target."));
        observed = Take(StandardOptions.Required("--observed", "VALUE", "Its value now."));
        from = Take(TargetYears.From());
        to = Take(TargetYears.To());
        at = Take(TargetYears.Year("--at", "The year of the value now."));
        path = Take(
            StandardOptions.Text(
                "--path",
                "linear|geometric",
                "The same amount, or the same share, each year. Default: linear."
            )
        );
        direction = Take(
            StandardOptions.Text("--direction", "up|down", "Whether more or less is better. Default: up.")
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "target pace --base 6.1% --target 10% --observed 7% --from 2017 --to 2024 --at 2020",
                "A share that has gone from 6.1 % to 7 % on its way to 10 %."
            ),
            new(
                "target pace --base 4.2 --target 8 --observed 5 --from 2017 --to 2024 --at 2020 --path geometric",
                "A value on a path of equal growth."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new MeasurePace(
                asked.GetRequiredValue(start),
                asked.GetRequiredValue(target),
                asked.GetValue(from),
                asked.GetValue(to)
            )
            {
                Observed = asked.GetRequiredValue(observed),
                At = asked.GetValue(at),
                Path = asked.GetValue(path) ?? "linear",
                Direction = asked.GetValue(direction) ?? "up",
            },
            answer => TargetSheet.Write(answer, asked.GetValue(format), session)
        );
}
