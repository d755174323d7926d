using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.Web.Api;

namespace Hansa.Web.Charts;

/// <summary>The areas of a map, as the drawing in the browser fetches them.</summary>
public static class MapRoute
{
    public static void MapAreas(this IEndpointRouteBuilder app) =>
        app.MapGet("/maps/{name}.json", Answer).ExcludeFromDescription();

    private static IResult Answer(string name, Runner runner, HttpResponse response)
    {
        var areas = runner.Run(new ReadMap(name));
        if (!areas.Succeeded)
            return ApiProblem.Answer(areas.Problem);
        response.Headers.CacheControl = "max-age=3600";
        return Results.Bytes(areas.Value.GeoJson, "application/geo+json");
    }
}
