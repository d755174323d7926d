using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases.Assessment;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa indicators</c>: the list of indicators, or the card of one.</summary>
public sealed class IndicatorsCommand : HansaCommand
{
    private readonly Argument<string?> code;
    private readonly Option<bool> all;
    private readonly Option<Format> format;

    public IndicatorsCommand()
        : base("indicators", "Lists the indicators, or shows the card of one: formula, unit, source, example.")
    {
        code = Take(new Argument<string?>("CODE") { Description = "One indicator.", Arity = ArgumentArity.ZeroOrOne });
        all = Take(StandardOptions.Switch("--all", "Lists those as well that only specialists ask for."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("indicators", "All indicators, one a line."),
            new("indicators rca", "What rca is, its formula, range and source, with a worked example."),
            new("indicators lafay --lang ru", "The same in Russian."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var form = asked.GetValue(format);
        return asked.GetValue(code) is { } wanted
            ? session.AnswerAnywhere(new ReadIndicatorCard(wanted), card => WriteCard(card, form, session))
            : session.AnswerAnywhere(
                new ListIndicators(asked.GetValue(all)),
                cards => session.Write(form == Format.Table ? Short(cards, session.Language) : Full(cards), form)
            );
    }

    private static Sheet Short(IReadOnlyList<IndicatorCard> cards, string language) =>
        new(
            [
                new SheetColumn("code", Words.Of("head.code")),
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("unit", Words.Of("head.unit")),
            ],
            cards.Select(card =>
                (Cell[])
                    [
                        Cell.Of(card.Indicator.Code),
                        Cell.Of(card.Text.Title),
                        Cell.Of(UnitWord.Of(card.Indicator.Unit, language)),
                    ]
            )
        )
        {
            Notes = [Words.Of("indicators.more")],
        };

    private static Sheet Full(IReadOnlyList<IndicatorCard> cards)
    {
        var sheets = cards.Select(IndicatorCardSheet.Of).ToArray();
        return sheets[0] with { Rows = sheets.SelectMany(sheet => sheet.Rows) };
    }

    private static void WriteCard(IndicatorCard card, Format format, Session session)
    {
        if (format == Format.Table)
            new IndicatorCardPage(session.Terminal, session.Language).Write(card);
        else
            session.Write(IndicatorCardSheet.Of(card), format);
    }
}
