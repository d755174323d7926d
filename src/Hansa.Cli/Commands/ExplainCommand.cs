using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Explanations;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa explain</c>: how one figure came about.</summary>
public sealed class ExplainCommand : HansaCommand
{
    private readonly QuestionOptions question;
    private readonly Option<string> cell;
    private readonly Option<int?> rows;
    private readonly Option<bool> texts;
    private readonly Option<Format> format;

    public ExplainCommand()
        : base("explain", "Explains one figure: formula, numbers, codes and rows behind it, hashes, citation.")
    {
        question = new QuestionOptions(this);
        cell = Take(
            StandardOptions.Required(
                "--cell",
                "AXIS=CODE,…",
                "The figure: period=2017,region=RU-PRI,product=44. An axis with one member need not be named."
            )
        );
        rows = Take(StandardOptions.Whole("--rows", "N", "How many codes, partners and rows are listed. Default: 10."));
        texts = Take(
            StandardOptions.Switch(
                "--texts",
                "Shows each listed row as it came, read again from its file in the inbox."
            )
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        ["Takes the options of hansa show; the period of the cell is that of the question where --period is left out."];

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "explain rca --data brazil --level 2 --cell region=BR-SP,product=17",
                "Where the figure of one state and chapter comes from."
            ),
            new(
                "explain hhi --data brazil --level 2 --cell region=BR-MT --rows 5",
                "The chapters that make a state's exports concentrated."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new ExplainFigure(question.Read(asked), asked.GetRequiredValue(cell))
            {
                Most = asked.GetValue(rows) ?? 10,
                WithTexts = asked.GetValue(texts),
            },
            explanation => Write(explanation, asked.GetValue(format), session)
        );

    private static void Write(Explanation explanation, Format format, Session session)
    {
        switch (format)
        {
            case Format.Csv:
                session.Write(ExplanationSheet.Of(explanation), format);
                break;
            case Format.Json:
                session.WriteBytes(stream => ExplanationJson.Write(explanation, stream));
                break;
            default:
                ExplanationPage.Write(explanation, session.Terminal, session.Language);
                break;
        }
    }
}
