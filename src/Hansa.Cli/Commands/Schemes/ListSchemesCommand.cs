using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Classifications;

namespace Hansa.Cli.Commands.Schemes;

/// <summary><c>hansa scheme list</c>: all classifications.</summary>
public sealed class ListSchemesCommand : HansaCommand
{
    private readonly Option<Format> format;

    public ListSchemesCommand()
        : base("list", "Lists the classifications: what codes they read, their classes, how far to trust them.") =>
        format = Take(StandardOptions.Format());

    public override IReadOnlyList<Example> Examples => [new("scheme list", "All classifications and their versions.")];

    public override int Run(ParseResult asked, Session session) =>
        session.AnswerAnywhere(new ListSchemes(), cards => Write(cards, asked.GetValue(format), session));

    private static void Write(IReadOnlyList<SchemeCard> cards, Format format, Session session) =>
        session.Write(format == Format.Table ? SchemeSheet.ByName(cards) : SchemeSheet.Of(cards), format);
}
