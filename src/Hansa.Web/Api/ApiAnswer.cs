using System.Text;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Ports;

namespace Hansa.Web.Api;

/// <summary>Outcomes as answers to a program, byte for byte what the command line prints in the same form.</summary>
public static class ApiAnswer
{
    /// <summary>A larger answer is refused with advice.</summary>
    public const int MostFigures = 200_000;

    public static IResult Of(Outcome<IndicatorReport> report, HttpRequest request, Runner runner) =>
        Shown(
            from format in AnswerFormats.Of(request)
            from limited in report.Then(Limited)
            from answer in format switch
            {
                AnswerFormat.Json => Json(output => IndicatorJson.Write(limited, output)),
                AnswerFormat.Csv => Csv(output => IndicatorCsv.Write(limited, output)),
                _ => Filed(runner, limited.Card.Code, new WriteFigures(limited, Form(format))),
            }
            select answer,
            answer => answer
        );

    public static IResult Of(Outcome<ReportTable> table, HttpRequest request, Runner runner) =>
        Shown(
            from format in AnswerFormats.Of(request)
            from made in table
            from answer in format switch
            {
                AnswerFormat.Json => Json(output => TableJson.Write(made, output)),
                AnswerFormat.Csv => Csv(output => TableCsv.Write(made, Language.Current, output)),
                _ => Filed(runner, made.Code, new WriteTable(made, Form(format))),
            }
            select answer,
            answer => answer
        );

    /// <summary>How a figure came about, as JSON.</summary>
    public static IResult Of(Outcome<Explanation> explanation) =>
        Shown(explanation.Then(found => Json(output => ExplanationJson.Write(found, output))), answer => answer);

    /// <summary>A value as JSON after a change of form, or problem details.</summary>
    public static IResult Of<T, TShown>(Outcome<T> outcome, Func<T, TShown> form) =>
        Shown(outcome, value => Results.Json(form(value)));

    private static IResult Shown<T>(Outcome<T> outcome, Func<T, IResult> show) =>
        outcome.Succeeded ? show(outcome.Value) : ApiProblem.Answer(outcome.Problem);

    private static Outcome<IndicatorReport> Limited(IndicatorReport report) =>
        report.Figures.Count <= MostFigures
            ? report
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"The answer has {report.Figures.Count} figures; at most {MostFigures} are given at once.",
                    $"В ответе значений: {report.Figures.Count}; за один раз выдаётся не больше {MostFigures}."
                ),
                new(
                    "Ask for some codes with only=…, for one period, or by a classification; the command line prints any number.",
                    "Спросите о нескольких кодах (only=…), об одном периоде или по классификации; командная строка печатает любое число значений."
                )
            );

    private static FigureForm Form(AnswerFormat format) => new(AnswerFormats.Word(format), Language.Current);

    private static Outcome<IResult> Filed(Runner runner, string name, UseCase<DocumentFile> request) =>
        runner
            .Run(request)
            .Select(file => Results.Bytes(file.Content, ContentTypes.Of(file.Extension), $"{name}.{file.Extension}"));

    private static Outcome<IResult> Csv(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        return Outcome<IResult>.Of(Results.Text(text.ToString(), "text/csv", Encoding.UTF8));
    }

    private static Outcome<IResult> Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.WriteByte((byte)'\n');
        return Outcome<IResult>.Of(Results.Bytes(stream.ToArray(), ContentTypes.Of("json")));
    }
}
