using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa target required</c>: growth needed to reach a share.</summary>
public sealed class RequiredCommand : HansaCommand
{
    private readonly Option<string> share;
    private readonly Option<string> own;
    private readonly Option<string?> others;
    private readonly Option<string?> growth;
    private readonly Option<string?> whole;
    private readonly Option<int> from;
    private readonly Option<int> to;
    private readonly Option<Format> format;

    public RequiredCommand()
        : base("required", "Says how fast exports must grow to have a share of a whole by a year.")
    {
        share = Take(StandardOptions.Required("--share", "SHARE", "The share wanted: 10% or 0.1."));
        own = Take(StandardOptions.Required("--own", "AMOUNT", "What there is now, in any unit of money."));
        others = Take(StandardOptions.Text("--others", "AMOUNT", "What the others have now, in the same unit."));
        growth = Take(StandardOptions.Text("--growth", "RATE", "Growth of the others a year: 5%. Default: none."));
        whole = Take(
            StandardOptions.Text("--whole", "AMOUNT", "What all will have in the target year, instead of --others.")
        );
        from = Take(TargetYears.From());
        to = Take(TargetYears.To());
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "target required --share 10% --own 4.2 --others 60 --growth 5% --from 2017 --to 2024",
                "A tenth of exports by 2024 while the rest grows by 5 % a year."
            ),
            new(
                "target required --share 10% --own 4.2 --whole 95 --from 2017 --to 2024",
                "The same where all exports of 2024 are settled."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new RequireGrowth(
                asked.GetRequiredValue(share),
                asked.GetRequiredValue(own),
                asked.GetValue(from),
                asked.GetValue(to)
            )
            {
                Others = asked.GetValue(others),
                Growth = asked.GetValue(growth),
                Whole = asked.GetValue(whole),
            },
            answer => TargetSheet.Write(answer, asked.GetValue(format), session)
        );
}
