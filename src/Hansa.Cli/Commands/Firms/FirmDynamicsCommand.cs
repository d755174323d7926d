using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms dynamics</c>: who exports, enters, leaves and lasts.</summary>
public sealed class FirmDynamicsCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<string?> view;
    private readonly Option<int?> draws;
    private readonly Option<int?> seed;

    public FirmDynamicsCommand()
        : base("dynamics", "Prints exporter dynamics: entry, exit, survival, value, breadth, concentration.")
    {
        firms.AddTo(this);
        view = Take(
            new Option<string?>("--view")
            {
                HelpName = "VIEW",
                Description = $"{string.Join(", ", ShowFirmDynamics.Views)}. Default: numbers and rates.",
                CustomParser = Choice.Among(ShowFirmDynamics.Views),
            }
        );
        draws = Take(
            StandardOptions.Whole(
                "--bootstrap",
                "NUMBER",
                "Prints intervals from so many draws of firms. Default: none."
            )
        );
        seed = Take(StandardOptions.Whole("--seed", "NUMBER", "Another seed draws other firms. Default: 1."));
    }

    public override IReadOnlyList<string> Details =>
        [
            "first-year counts a new exporter's first twelve months instead of its first calendar year and needs months on the rows; "
                + "unit-prices needs mass. Figures about firms are for internal use until disclosure control has released them.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms dynamics --data exports", "Numbers and rates of all exporters, year by year."),
            new(
                "firms dynamics --data exports --by region,size --only RU-MOW --view values",
                "Exports per firm in Moscow by size."
            ),
            new(
                "firms dynamics --data exports --rule regular --view rates --bootstrap 200",
                "Rates of regular exporters with 95 % intervals."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(
            asked,
            session,
            new ShowFirmDynamics(firms.Question(asked))
            {
                View = asked.GetValue(view),
                Draws = asked.GetValue(draws) ?? 0,
                Seed = (ulong)(asked.GetValue(seed) ?? 1),
            }
        );
}
