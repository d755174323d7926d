using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa target levers</c>: what entry, survival or value of exporters brings exports to a target.</summary>
public sealed class LeversCommand : HansaCommand
{
    private readonly Option<string> entry;
    private readonly Option<string> survival;
    private readonly Option<string[]> values;
    private readonly Option<string> target;
    private readonly Option<Dictionary<string, string>> costs;
    private readonly Option<Dictionary<string, string>> limits;
    private readonly Option<Format> format;

    public LeversCommand()
        : base("levers", "Says what entry, survival or value of exporters brings exports to a target.")
    {
        entry = Take(StandardOptions.Required("--entry", "NUMBER", "New exporters a year."));
        survival = Take(
            StandardOptions.Required("--survival", "SHARE", "Share of exporters that still export a year later: 55%.")
        );
        values = Take(
            StandardOptions.Repeated("--values", "AMOUNT,…", "Mean exports of an exporter, from the year of entry on.")
        );
        target = Take(StandardOptions.Required("--target", "AMOUNT", "Exports wanted, in the unit of the values."));
        costs = Take(
            Pairs.Option(
                "--cost",
                "lever=AMOUNT",
                "Cost of one step: entry (one firm a year), survival (one point), value (one percent)."
            )
        );
        limits = Take(Pairs.Option("--limit", "lever=STEPS", "The most steps of a lever; 0 leaves it alone."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "Exports of a year are those of its entrants and of the survivors of each year before, as many years as there are "
                + "values. Each lever is solved alone; with --cost the cheapest mix of whole steps as well, by trying all of them.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "target levers --entry 120 --survival 55% --values 0.1,0.25,0.4 --target 40",
                "Each lever alone, values in millions."
            ),
            new(
                "target levers --entry 120 --survival 55% --values 0.1,0.25,0.4 --target 40 --cost entry=2 --cost survival=15 "
                    + "--cost value=4",
                "The cheapest mix of the three."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new PullLevers(
                asked.GetRequiredValue(entry),
                asked.GetRequiredValue(survival),
                CodeList.Of(asked.GetValue(values)),
                asked.GetRequiredValue(target)
            )
            {
                Costs = asked.GetRequiredValue(costs),
                Limits = asked.GetRequiredValue(limits),
            },
            answer => TargetSheet.Write(answer, asked.GetValue(format), session)
        );
}
