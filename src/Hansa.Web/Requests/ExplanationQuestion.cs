using Hansa.UseCases;
using Hansa.UseCases.Explanations;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa explain</c> asks with the same words.</summary>
public static class ExplanationQuestion
{
    public const string Cell = "cell";

    private const string Rows = "rows";

    public static IReadOnlyList<string> Parameters { get; } = [Cell, Rows, .. IndicatorQuestion.Parameters];

    /// <param name="asInternal">A confidential figure may be explained.</param>
    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<ExplainFigure> Read(
        (string Code, string Data) figure,
        IQueryCollection query,
        bool asInternal,
        params IEnumerable<string> others
    )
    {
        var words = new QueryWords(query);
        if (words[Cell] is not { } cell)
            return new Problem(
                ProblemKind.Invalid,
                new("No figure is named.", "Значение не названо."),
                new(
                    "Add cell=period=2017,region=RU-PRI or the like.",
                    "Добавьте cell=period=2017,region=RU-PRI или подобное."
                )
            );
        return from rows in words.Whole(Rows)
            from question in IndicatorQuestion.Read(figure.Code, figure.Data, query, [Cell, Rows, .. others])
            select new ExplainFigure(question with { AsInternal = asInternal }, cell) { Most = rows ?? 10 };
    }
}
