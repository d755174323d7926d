using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Published;
using Hansa.UseCases.Questions;
using Hansa.Web.Requests;

namespace Hansa.Web.Api;

/// <summary>The questions that programs may ask: one line each, the same words as the command line.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).WithTags("v1");
        MapData(api);
        MapReference(api);
        api.MapTargets();
        MapPublished(api);
        app.MapOpenApi(Root + "/openapi");
        app.MapFallback("/api/{**path}", () => ApiProblem.Answer(NoSuchAddress)).ExcludeFromDescription();
    }

    private static void MapData(RouteGroupBuilder api)
    {
        api.MapGet(
                "/datasets",
                (Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(runner.Run(new ListDatasets(), stop), all => all.Select(DatasetAnswer.Of))
            )
            .Describe<IReadOnlyList<DatasetAnswer>>("Current snapshot of every dataset");
        api.MapGet(
                "/datasets/{name}",
                (string name, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(runner.Run(new ListDatasets(name), stop), all => all.Select(DatasetAnswer.Of))
            )
            .Describe<IReadOnlyList<DatasetAnswer>>("Every snapshot of a dataset, newest first");
        api.MapGet(
                "/datasets/{name}/tables/{number:int}",
                (
                    string name,
                    int number,
                    HttpRequest request,
                    Runner runner,
                    ServeSettings settings,
                    CancellationToken stop
                ) =>
                    ApiAnswer.Of(
                        TableQuestion
                            .Read(number, name, request.Query, Extra)
                            .Then(question => runner.Run(question with { AsInternal = settings.ShowsInternal }, stop)),
                        request,
                        runner
                    )
            )
            .DescribeTable();
        api.MapGet(
                "/datasets/{name}/types",
                (string name, HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(
                        from question in TypologyQuestion.Read(name, request.Query, Extra)
                        from view in TypologyQuestion.ViewOf(request.Query)
                        from report in runner.Run(question, stop)
                        select report.View(view),
                        request,
                        runner
                    )
            )
            .DescribeTypes();
        api.MapGet(
                "/datasets/{name}/priorities/{region}",
                (string name, string region, HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(
                        from question in PriorityQuestion.Read(region, name, request.Query, Extra)
                        from report in runner.Run(question, stop)
                        select report.Together(),
                        request,
                        runner
                    )
            )
            .DescribePriorities();
        api.MapGet(
                "/datasets/{name}/quality",
                (string name, HttpRequest request, Runner runner, ServeSettings settings, CancellationToken stop) =>
                    ApiAnswer.Of(
                        from question in QualityQuestion.Read(name, request.Query, Extra)
                        from view in QualityQuestion.ViewOf(request.Query)
                        from report in runner.Run(question with { AsInternal = settings.ShowsInternal }, stop)
                        select report.View(view),
                        request,
                        runner
                    )
            )
            .DescribeQuality();
        api.MapGet(
                "/datasets/{name}/firms/{kind}",
                (
                    string name,
                    string kind,
                    HttpRequest request,
                    Runner runner,
                    ServeSettings settings,
                    CancellationToken stop
                ) =>
                    ApiAnswer.Of(
                        from question in FirmAddress.Read(
                            new FirmPlace(name, kind, settings.ShowsInternal),
                            request.Query,
                            Extra
                        )
                        from report in runner.Run(question, stop)
                        select report.Tables[0],
                        request,
                        runner
                    )
            )
            .DescribeFirms();
        api.MapGet(
                "/datasets/{name}/indicators/{code}",
                (
                    string name,
                    string code,
                    HttpRequest request,
                    Runner runner,
                    ServeSettings settings,
                    CancellationToken stop
                ) =>
                    ApiAnswer.Of(
                        IndicatorQuestion
                            .Read(code, name, request.Query, Extra)
                            .Then(question => runner.Run(question with { AsInternal = settings.ShowsInternal }, stop)),
                        request,
                        runner
                    )
            )
            .DescribeIndicator();
        api.MapGet(
                "/datasets/{name}/indicators/{code}/explanation",
                (
                    string name,
                    string code,
                    HttpRequest request,
                    Runner runner,
                    ServeSettings settings,
                    CancellationToken stop
                ) =>
                    ApiAnswer.Of(
                        ExplanationQuestion
                            .Read((code, name), request.Query, settings.ShowsInternal, Language.Parameter)
                            .Then(question => runner.Run(question, stop))
                    )
            )
            .DescribeExplanation();
        api.MapGet(
                "/datasets/{name}/changes",
                (string name, HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(
                        ChangesQuestion
                            .Read(name, request.Query, Language.Parameter)
                            .Then(question => runner.Run(question, stop)),
                        ChangesAnswer.Of
                    )
            )
            .DescribeChanges();
        MapQuestions(api);
    }

    private static void MapQuestions(RouteGroupBuilder api)
    {
        api.MapGet(
                "/questions",
                (Runner runner) => ApiAnswer.Of(runner.Run(new ListQuestions()), all => all.Select(QuestionAnswer.Of))
            )
            .Describe<IReadOnlyList<QuestionAnswer>>("Saved questions");
        api.MapGet(
                "/questions/{name}",
                (string name, HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(
                        runner.Run(new AskQuestion(name, Keeps: false), stop).Select(answer => answer.Report),
                        request,
                        runner
                    )
            )
            .DescribeSavedQuestion();
    }

    private static void MapReference(RouteGroupBuilder api)
    {
        api.MapGet(
                "/indicators",
                (bool? all, Runner runner) =>
                    ApiAnswer.Of(runner.Run(new ListIndicators(all == true)), cards => cards.Select(CardAnswer.Of))
            )
            .Describe<IReadOnlyList<CardAnswer>>(
                "Cards of the indicators; with all=true of those as well that only specialists ask for"
            );
        api.MapGet(
                "/indicators/{code}",
                (string code, Runner runner) => ApiAnswer.Of(runner.Run(new ReadIndicatorCard(code)), CardAnswer.Of)
            )
            .Describe<CardAnswer>("Card of one indicator");
        api.MapGet("/sources", (Runner runner) => ApiAnswer.Of(runner.Run(new ListSources()), all => all))
            .Describe<IReadOnlyList<SourceCard>>("Sources whose files can be loaded");
        api.MapGet(
                "/schemes",
                (Runner runner) => ApiAnswer.Of(runner.Run(new ListSchemes()), all => all.Select(SchemeAnswer.Of))
            )
            .Describe<IReadOnlyList<SchemeAnswer>>("Classifications and their classes");
    }

    private static void MapPublished(RouteGroupBuilder api)
    {
        api.MapGet(
                "/published",
                (Runner runner) =>
                    ApiAnswer.Of(runner.Run(new ListPublishedTables()), all => all.Select(PublishedSetAnswer.Of))
            )
            .Describe<IReadOnlyList<PublishedSetAnswer>>("Published tables that come with the project");
        api.MapGet(
                "/published/{name}",
                (string name, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(runner.Run(new CheckPublishedTables(name), stop), PublishedAnswer.Of)
            )
            .Describe<PublishedAnswer>("Which numbers of published tables cannot all be true, and why");
    }

    private static readonly string[] Extra = [AnswerFormats.Parameter, Language.Parameter];

    private static readonly Problem NoSuchAddress = new(
        ProblemKind.NotFound,
        new("There is no such address in the API.", "Такого адреса в API нет."),
        new($"{Root}/openapi describes all of them.", $"Все адреса описаны в {Root}/openapi.")
    );
}
