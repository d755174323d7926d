using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Targets;

namespace Hansa.Cli.Commands.Targets;

/// <summary><c>hansa targets track</c>: where targets stand by a dataset.</summary>
public sealed class TrackTargetsCommand : HansaCommand
{
    private readonly Argument<string> set;
    private readonly Option<string> data;
    private readonly Option<int?> year;
    private readonly Option<string?> territory;
    private readonly Option<Format> format;

    public TrackTargetsCommand()
        : base("track", "Says where the targets of a set stand by a dataset: pace, projection, status.")
    {
        set = Take(TargetOptions.Set());
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset that is observed."));
        year = Take(
            StandardOptions.Whole("--year", "YEAR", "The year observed. Default: the last one of the dataset.")
        );
        territory = Take(StandardOptions.Text("--of", "CODE", "Only targets of this country or region."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "Pace is the achieved change by the change planned to date. From 110 % a target is ahead, from 90 % on pace, from 50 % "
                + "lagging, below that off; where less is better, falling counts as progress. A target that leads against its direction or "
                + "misses a goal for the same indicator is contradictory, whatever is observed.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("targets track programme --data aggregates --year 2017", "Every target of the set."),
            new("targets track programme --data customs --of RU-VLG", "The targets of one region."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new TrackTargets(asked.GetRequiredValue(set), asked.GetRequiredValue(data))
            {
                Year = asked.GetValue(year),
                Territory = asked.GetValue(territory),
            },
            tracked =>
                session.Write(
                    TrackedSheet.Of(tracked, asked.GetValue(format), session.Language),
                    asked.GetValue(format)
                )
        );
}
