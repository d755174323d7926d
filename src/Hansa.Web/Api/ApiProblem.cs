using Hansa.UseCases;

namespace Hansa.Web.Api;

/// <summary>The five kinds of problem as HTTP says them (RFC 9457).</summary>
public static class ApiProblem
{
    public static int Status(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Invalid => StatusCodes.Status400BadRequest,
            ProblemKind.NotFound => StatusCodes.Status404NotFound,
            ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The printed code: <c>invalid</c>, <c>not-found</c>, <c>forbidden</c>, <c>conflict</c> or <c>unavailable</c>.</summary>
    public static string Code(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Invalid => "invalid",
            ProblemKind.NotFound => "not-found",
            ProblemKind.Forbidden => "forbidden",
            ProblemKind.Conflict => "conflict",
            ProblemKind.Unavailable => "unavailable",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Problem details: <c>title</c> says what happened, <c>detail</c> what to do, <c>kind</c> which of the five it is, <c>places</c> where.</summary>
    public static IResult Answer(Problem problem) =>
        Results.Problem(
            title: problem.Title.In(Language.Current),
            detail: problem.Fix.In(Language.Current),
            statusCode: Status(problem.Kind),
            extensions: Extensions(problem)
        );

    private static Dictionary<string, object?> Extensions(Problem problem)
    {
        var extensions = new Dictionary<string, object?> { ["kind"] = Code(problem.Kind) };
        if (problem.Details.Count > 0)
            extensions["places"] = problem.Details.Select(place => place.In(Language.Current)).ToArray();
        return extensions;
    }
}
