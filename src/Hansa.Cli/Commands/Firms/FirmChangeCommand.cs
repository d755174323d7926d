using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms change</c>: why exports of small and medium-sized firms changed.</summary>
public sealed class FirmChangeCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<string?> old;

    public FirmChangeCommand()
        : base("change", "Splits the change of SME exports, and says whether a smaller share is a failure.")
    {
        firms.AddTo(this);
        old = Take(
            StandardOptions.Text(
                "--old",
                "NAME",
                "The same declarations linked by the rule of the first year, where the law changed."
            )
        );
    }

    public override IReadOnlyList<string> Details =>
        [
            "Growth of firms that stayed SMEs, entry, exit, firms that became large or were large, a new legal definition, sizes that are not "
                + "known: the terms add up to the change to the cent. A share that falls because SMEs grew up is no failure, and is told so.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms change --data exports --period 2013..2017", "First year against last."),
            new("firms change --data exports --by region --table firm-change-share", "The verdict for each region."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(asked, session, new SplitSmeChange(firms.Question(asked)) { Old = asked.GetValue(old) });
}
