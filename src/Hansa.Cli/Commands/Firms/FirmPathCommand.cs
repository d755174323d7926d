using System.CommandLine;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary><c>hansa firms path</c>: how exporters go on after their first year, and how old they are when they begin.</summary>
public sealed class FirmPathCommand : HansaCommand
{
    private readonly FirmOptions firms = new();
    private readonly Option<int?> wide;

    public FirmPathCommand()
        : base("path", "Prints how exporters widen from their first year on: step by step, or at once; and their age.")
    {
        firms.AddTo(this);
        wide = Take(
            StandardOptions.Whole("--wide", "NUMBER", "Destinations of a first year that is wide at once. Default: 3.")
        );
    }

    public override IReadOnlyList<string> Details =>
        [
            "Firms whose first year of exporting is seen, by years since then: destinations, products and exports, beside the same firms in "
                + "their first year. Their age is known where a register that tells it is linked: the year is in Russian registration numbers.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("firms path --data exports", "All beginners: their way, and their age where it is known."),
            new(
                "firms path --data exports --by size --table firm-path-kinds",
                "Step by step or wide at once, by size."
            ),
            new("firms path --data exports --by region --table firm-path-ages --format csv", "Ages by region."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var question = new ShowExporterPaths(firms.Question(asked));
        return firms.Answer(asked, session, question with { Wide = asked.GetValue(wide) ?? question.Wide });
    }
}
