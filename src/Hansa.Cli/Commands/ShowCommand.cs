using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Questions;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa show</c>: one indicator over a dataset.</summary>
public sealed class ShowCommand : HansaCommand
{
    private readonly QuestionOptions question;
    private readonly Option<string?> save;
    private readonly Option<RowLimit> rows;
    private readonly FigureOptions figures = new();

    public ShowCommand()
        : base("show", "Prints one indicator over a dataset.")
    {
        question = new QuestionOptions(this);
        save = Take(
            StandardOptions.Text("--save", "NAME", "Keeps the question; hansa ask NAME asks it again of newer data.")
        );
        rows = Take(RowLimit.Option());
        Take(figures.Form);
        Take(figures.File);
        Take(figures.Contact);
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new(
                "show rca --data brazil --scheme nine-groups --only BR-SP,BR-MT",
                "Where two states specialise, by group."
            ),
            new("show hhi --data brazil --level 2", "How concentrated each state's exports are, over HS chapters."),
            new(
                "show rca --data brazil --level 2 --benchmark world:world@2023",
                "Against the world of another dataset."
            ),
            new("show specificity --data russia --period 2013..2017 --format csv", "Each year, for a spreadsheet."),
            new(
                "show rca --data brazil --level 2 --only BR-SP --save sao-paulo",
                "Keeps the question, to be asked again of newer data."
            ),
            new(
                "show rca --data brazil --level 2 --format px --out rca.px",
                "For PxWeb and other programs of agencies."
            ),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var request = question.Read(asked);
        if (
            asked.GetValue(save) is { } name
            && session.Ask(new SaveQuestion(name, request)) is { Succeeded: false } refused
        )
            return session.Refuse(refused.Problem);
        return figures.Answer(
            asked,
            session,
            request,
            (report, form) => new WriteFigures(report, form),
            (report, format, inner) => Write(report, format, asked.GetValue(rows), inner)
        );
    }

    internal static void Write(IndicatorReport report, Format format, RowLimit rows, Session session)
    {
        switch (format)
        {
            case Format.Csv:
                IndicatorCsv.Write(report, session.Terminal.Output);
                break;
            case Format.Json:
                session.WriteBytes(stream => IndicatorJson.Write(report, stream));
                break;
            default:
                var print = new FigurePrint(report, session.Language, rows.Most);
                TableWriter.Write(print.Print(), session.Terminal);
                break;
        }
    }
}
