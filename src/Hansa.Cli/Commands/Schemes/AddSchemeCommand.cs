using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Commands.Schemes;

/// <summary><c>hansa scheme add</c>: a classification of one's own.</summary>
public sealed class AddSchemeCommand : HansaCommand
{
    private readonly Argument<string> file;
    private readonly Option<string?> name;
    private readonly Option<string?> nomenclature;

    public AddSchemeCommand()
        : base("add", "Adds a classification from a CSV file, or puts it in the place of the one with its name.")
    {
        file = Take(
            new Argument<string>("FILE")
            {
                Description = "CSV with the columns prefix and class; also valid_from, valid_to, label_en, label_ru.",
            }
        );
        name = Take(
            StandardOptions.Text("--as", "NAME", "What to call it. Default: the file's name without its ending.")
        );
        nomenclature = Take(
            StandardOptions.Text(
                "--nomenclature",
                "NAME",
                "What codes it reads: HS2017, SITC2, … Default: every HS edition."
            )
        );
    }

    public override IReadOnlyList<string> Details =>
        [
            "Of several prefixes that fit a code the longest counts. The file is checked in full before anything changes.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("scheme add my-sectors.csv", "Adds my-sectors; then: hansa show rca --data brazil --scheme my-sectors"),
            new("scheme add official.csv --as rec", "Puts an official list in the place of the built-in rec."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new AddScheme(asked.GetRequiredValue(file))
            {
                Name = asked.GetValue(name),
                Nomenclature = asked.GetValue(nomenclature),
            },
            card => Paragraph.Write(Said(card, session.Language), session.Terminal, 0)
        );

    private static string Said(SchemeCard card, string language) =>
        Words
            .Filled(
                card.ReplacesBuiltIn ? "scheme.replaced" : "scheme.added",
                card.Name,
                card.Classes.Count,
                card.Nomenclature
            )
            .In(language);
}
