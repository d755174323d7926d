using Hansa.UseCases;
using Hansa.UseCases.Targets;
using Hansa.Web.Requests;

namespace Hansa.Web.Api;

/// <summary>What programs may ask of targets: the sets of the workspace, and arithmetic on numbers of one's own.</summary>
public static class TargetRoutes
{
    public static void MapTargets(this RouteGroupBuilder api)
    {
        MapSets(api);
        MapArithmetic(api);
    }

    private static void MapSets(RouteGroupBuilder api)
    {
        api.MapGet(
                "/targets/sets",
                (Runner runner) =>
                    ApiAnswer.Of(
                        runner.Run(new ListTargets()),
                        all =>
                            all.Select(one => new
                            {
                                one.Name,
                                one.Version,
                                Targets = one.Targets.Count,
                            })
                    )
            )
            .Describe<object>("Sets of targets: name, version, number of targets");
        api.MapGet(
                "/targets/sets/{set}",
                (string set, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(runner.Run(new CheckTargets(set), stop), TargetSetAnswer.Of)
            )
            .Describe<TargetSetAnswer>("The targets of a set, and which of them cannot hold together");
        api.MapGet(
                "/targets/sets/{set}/standing/{data}",
                (string set, string data, HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(
                        TargetQuestion
                            .Standing(set, data, request.Query, Language.Parameter)
                            .Then(question => runner.Run(question, stop)),
                        StandingAnswer.Of
                    )
            )
            .DescribeStanding();
    }

    private static void MapArithmetic(RouteGroupBuilder api)
    {
        Map(
            api,
            ("required", "Growth needed to have a share of a whole by a year", TargetQuestion.RequiredParameters),
            TargetQuestion.Required
        );
        Map(
            api,
            ("pace", "Where an indicator stands beside the path to its target", TargetQuestion.PaceParameters),
            TargetQuestion.Pace
        );
        Map(
            api,
            (
                "levers",
                "What entry, survival or value of exporters brings exports to a target",
                TargetQuestion.LeverParameters
            ),
            TargetQuestion.Levers
        );
    }

    private static void Map<TQuestion>(
        RouteGroupBuilder api,
        (string Name, string Summary, IReadOnlyList<string> Parameters) route,
        Func<IQueryCollection, Outcome<TQuestion>> read
    )
        where TQuestion : UseCase<TargetAnswer> =>
        api.MapGet(
                $"/targets/{route.Name}",
                (HttpRequest request, Runner runner, CancellationToken stop) =>
                    ApiAnswer.Of(read(request.Query).Then(question => runner.Run(question, stop)), TargetResult.Of)
            )
            .DescribeTarget(route.Summary, route.Parameters);
}
