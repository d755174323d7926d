using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Questions;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa ask</c>: saved questions, asked again of the newest data.</summary>
public sealed class AskCommand : HansaCommand
{
    private readonly Argument<string?> name;
    private readonly Option<bool> isCommand;
    private readonly Option<bool> isRemoval;
    private readonly Option<RowLimit> rows;
    private readonly FigureOptions figures = new();

    public AskCommand()
        : base(
            "ask",
            "Asks a saved question again, of the newest data, and says what changed; without a name lists them."
        )
    {
        name = Take(
            new Argument<string?>("NAME")
            {
                Description = "The question, as hansa show … --save NAME kept it.",
                Arity = ArgumentArity.ZeroOrOne,
            }
        );
        isCommand = Take(StandardOptions.Switch("--command", "Prints the question as a command and asks nothing."));
        isRemoval = Take(StandardOptions.Switch("--remove", "Forgets the question."));
        rows = Take(RowLimit.Option());
        Take(figures.Form);
        Take(figures.File);
        Take(figures.Contact);
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("ask", "Lists the saved questions."),
            new("ask sao-paulo", "The same figures from the newest data, and which of them changed."),
            new("ask sao-paulo --command", "The question itself."),
        ];

    public override int Run(ParseResult asked, Session session) =>
        (asked.GetValue(name), asked.GetValue(isRemoval), asked.GetValue(isCommand)) switch
        {
            (null, true, _) or (null, _, true) => session.Refuse(NoName),
            (null, _, _) => List(asked, session),
            ({ } one, true, _) => session.Answer(
                new RemoveQuestion(one),
                gone =>
                    Paragraph.Write(
                        Words.Filled("ask.gone", gone.Name, CommandOf(gone)).In(session.Language),
                        session.Terminal,
                        0
                    )
            ),
            ({ } one, _, true) => session.Answer(
                new ListQuestions(one),
                found => session.Terminal.Output.WriteLine(CommandOf(found[0]))
            ),
            ({ } one, _, _) => Ask(one, asked, session),
        };

    private static readonly Problem NoName = new(
        ProblemKind.Invalid,
        new("No question is named.", "Вопрос не назван."),
        new("Name one: hansa ask lists them.", "Назовите его; список: hansa ask.")
    );

    private int List(ParseResult asked, Session session) =>
        asked.GetValue(figures.Form) is var form && form > FigureForms.Json
            ? session.Refuse(
                new Problem(
                    ProblemKind.Invalid,
                    new("The list has no such form.", "У списка нет такой формы."),
                    new("Use --format table, csv or json.", "Возможны --format table, csv и json.")
                )
            )
            : session.Answer(new ListQuestions(), all => session.Write(QuestionSheet.Of(all), (Format)form));

    private int Ask(string one, ParseResult asked, Session session) =>
        figures.Answer(
            asked,
            session,
            new AskQuestion(one),
            (answer, form) => new WriteFigures(answer.Report, form),
            (answer, format, inner) => Write(answer, format, asked.GetValue(rows), inner)
        );

    private static void Write(AnsweredQuestion answer, Format format, RowLimit rows, Session session)
    {
        ShowCommand.Write(answer.Report, format, rows, session);
        if (format != Format.Table || answer.Changes is not { Changed: > 0 } changes)
            return;
        session.Terminal.Output.WriteLine();
        session.Write(ChangeSheets.Figures(changes, session.Language, rows.Most), format, changes.Title);
    }

    private static string CommandOf(SavedQuestion saved) => QuestionWords.Command("show", saved.Question);
}
