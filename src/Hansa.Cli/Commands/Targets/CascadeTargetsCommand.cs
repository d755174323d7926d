using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Management.Targets;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets cascade</c>: a national target becomes targets of regions.</summary>
public sealed class CascadeTargetsCommand : HansaCommand
{
    private static readonly Dictionary<string, CascadeRule> Rules = Enum.GetValues<CascadeRule>()
        .ToDictionary(CascadeTargets.RuleName);

    private readonly Argument<string> set;
    private readonly Argument<string> file;
    private readonly Option<string> indicator;
    private readonly Option<string> rule;
    private readonly Option<string?> territory;
    private readonly Option<string?> approach;
    private readonly Option<int?> deadline;
    private readonly Option<bool> keep;
    private readonly Option<Format> format;

    public CascadeTargetsCommand()
        : base("cascade", "Shares a national target out to regions, so that they add up to it exactly.")
    {
        set = Take(TargetOptions.Set());
        file = Take(
            new Argument<string>("FILE")
            {
                Description =
                    "CSV with the columns territory, unit, base; also potential (by-gap) or weight (by-weights).",
            }
        );
        indicator = Take(
            StandardOptions.Required("--indicator", "CODE", "The national target: an amount of money, such as sme:1.")
        );
        rule = Take(
            new Option<string>("--rule")
            {
                HelpName = string.Join('|', Rules.Keys),
                Description = "How it is shared out.",
                Required = true,
                CustomParser = Choice.Among([.. Rules.Keys])!,
            }
        );
        territory = Take(StandardOptions.Text("--of", "CODE", "The country, where the set has several."));
        approach = Take(StandardOptions.Text("--approach", "NAME", "The approach, where the set has several."));
        deadline = Take(
            StandardOptions.Whole("--deadline", "YEAR", "The year of the target, where the set has several.")
        );
        keep = Take(StandardOptions.Switch("--keep", "Keeps the regions' targets as the next version of the set."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "share-of-base: the whole target in proportion to the bases. equal-growth: every region, and what belongs to none, grows as "
                + "the country does. by-gap: the change in proportion to how far each region is below its potential. by-weights: the change by "
                + "agreed weights. Amounts are whole hundredths of the currency; what is left over goes to the largest remainders.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "targets cascade programme regions.csv --indicator sme:1 --approach volrc --rule share-of-base",
                "Looks at the regions' shares; nothing is kept."
            ),
            new(
                "targets cascade programme regions.csv --indicator sme:1 --approach volrc --rule by-gap --keep",
                "Keeps them in the set."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new CascadeTargets(
                asked.GetRequiredValue(set),
                asked.GetRequiredValue(indicator),
                asked.GetRequiredValue(file)
            )
            {
                Rule = Rules[asked.GetRequiredValue(rule)],
                Territory = asked.GetValue(territory),
                Approach = asked.GetValue(approach),
                Deadline = asked.GetValue(deadline),
                IsKept = asked.GetValue(keep),
            },
            done => session.Write(CascadeSheet.Of(done, session.Language), asked.GetValue(format))
        );
}
