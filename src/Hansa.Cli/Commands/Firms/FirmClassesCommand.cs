using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms classes</c>: exporters of a year by size, number of partners and rank.</summary>
public sealed class FirmClassesCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<string?> register;

    public FirmClassesCommand()
        : base("classes", "Prints exporters of a year by size, by number of destinations and by rank.")
    {
        firms.AddTo(this);
        register = Take(
            StandardOptions.Text("--register", "NAME", "The register of SMEs, for exporters per thousand of them.")
        );
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms classes --data exports --period 2017", "The tables of agencies, for one year."),
            new(
                "firms classes --data exports --table firm-partners --format csv",
                "Sizes by number of destinations, for a spreadsheet."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        firms.Answer(
            asked,
            session,
            new ShowExporterClasses(firms.Question(asked)) { Register = asked.GetValue(register) }
        );
}
