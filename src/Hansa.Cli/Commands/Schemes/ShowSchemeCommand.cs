using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Commands.Schemes;

/// <summary><c>hansa scheme show</c>: the classes and rules of one classification.</summary>
public sealed class ShowSchemeCommand : HansaCommand
{
    private readonly Argument<string> name;
    private readonly Option<Format> format;

    public ShowSchemeCommand()
        : base("show", "Shows the classes and rules of a classification.")
    {
        name = Take(new Argument<string>("NAME[@VERSION]") { Description = "The classification." });
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("scheme show nine-groups", "Its classes, with the prefixes that lead to them."),
            new("scheme show rec --format csv > rec.csv", "Its rules, to change and add back with hansa scheme add."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(
            new ShowScheme(asked.GetRequiredValue(name)),
            scheme => Write(scheme, asked.GetValue(format), session)
        );

    private static void Write(SchemeDetails scheme, Format format, Session session)
    {
        if (format != Format.Table)
        {
            session.Write(SchemeSheet.Rules(scheme), format);
            return;
        }
        var card = scheme.Card;
        FactList.Write(
            [
                (Words.Of("head.scheme"), $"{card.Name}@{card.Version}"),
                (Words.Of("head.title"), card.Title.In(session.Language)),
                (Words.Of("head.reads"), card.Nomenclature),
                (Words.Of("head.source"), card.Source),
                (Words.Of("head.confidence"), card.Confidence),
            ],
            session.Terminal,
            session.Language
        );
        session.Terminal.Output.WriteLine();
        session.Write(SchemeSheet.Classes(scheme), format);
    }
}
