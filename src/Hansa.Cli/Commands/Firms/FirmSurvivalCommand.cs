using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms survival</c>: how long firms go on exporting.</summary>
public sealed class FirmSurvivalCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<bool> gaps;
    private readonly Option<bool> first;

    public FirmSurvivalCommand()
        : base("survival", "Prints survival curves of exporters, and the test of SMEs against large firms.")
    {
        firms.AddTo(this);
        gaps = Take(StandardOptions.Switch("--close-gaps", "One year without exports does not end a spell."));
        first = Take(StandardOptions.Switch("--first-spell", "Only the first spell of each firm."));
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms survival --data exports", "All spells that begin within the data."),
            new("firms survival --data exports --close-gaps --first-spell", "First spells, short gaps closed."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(
            asked,
            session,
            new ShowFirmSurvival(firms.Question(asked))
            {
                ClosesShortGaps = asked.GetValue(gaps),
                OnlyFirst = asked.GetValue(first),
            }
        );
}
