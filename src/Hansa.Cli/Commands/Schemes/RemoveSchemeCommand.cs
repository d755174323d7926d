using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Commands.Schemes;

/// <summary><c>hansa scheme remove</c>: forgets an added classification.</summary>
public sealed class RemoveSchemeCommand : HansaCommand
{
    private readonly Argument<string> name;

    public RemoveSchemeCommand()
        : base("remove", "Removes a classification that was added; a built-in one of that name comes back.") =>
        name = Take(new Argument<string>("NAME") { Description = "The classification." });

    public override IReadOnlyList<Example> Examples => [new("scheme remove my-sectors", "Forgets my-sectors.")];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new RemoveScheme(asked.GetRequiredValue(name)),
            card =>
                Paragraph.Write(
                    Words
                        .Filled(card.ReplacesBuiltIn ? "scheme.restored" : "scheme.removed", card.Name)
                        .In(session.Language),
                    session.Terminal,
                    indent: 0
                )
        );
}
