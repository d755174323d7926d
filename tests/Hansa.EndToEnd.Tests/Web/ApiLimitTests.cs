using Hansa.Statistics.Figures;
using Hansa.Statistics.Indicators;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
using Hansa.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hansa.EndToEnd.Tests.Web;

public sealed class ApiLimitTests
{
    [Theory]
    [InlineData(ApiAnswer.MostFigures, 200)]
    [InlineData(ApiAnswer.MostFigures + 1, 400)]
    public void An_answer_beyond_the_limit_is_refused_with_advice(int figures, int status)
    {
        var axis = new FigureAxis("product", [.. Enumerable.Range(0, figures).Select(code => $"{code}")]);
        var table = new FigureTable(Unit.Ratio, axis);
        var report = new IndicatorReport(
            Catalogue.Indicators[0],
            table,
            new("d", "s", "", "", "", "")
            {
                Clearance = Hansa.Statistics.Disclosure.Clearance.For(isConfidential: false, asInternal: false)!,
            },
            []
        );

        var answer = ApiAnswer.Of(
            (Outcome<IndicatorReport>)report,
            new DefaultHttpContext().Request,
            new Runner(null!)
        );

        Assert.Equal(status, answer is ProblemHttpResult problem ? problem.StatusCode : 200);
    }

    [Theory]
    [InlineData(ProblemKind.Invalid, 400)]
    [InlineData(ProblemKind.NotFound, 404)]
    [InlineData(ProblemKind.Forbidden, 403)]
    [InlineData(ProblemKind.Conflict, 409)]
    [InlineData(ProblemKind.Unavailable, 503)]
    public void Each_kind_of_problem_has_its_status(ProblemKind kind, int status)
    {
        var answer = Assert.IsType<ProblemHttpResult>(
            ApiProblem.Answer(new Problem(kind, LocalText.Same("What happened."), LocalText.Same("What to do.")))
        );

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("What happened.", answer.ProblemDetails.Title);
        Assert.Equal("What to do.", answer.ProblemDetails.Detail);
    }
}
