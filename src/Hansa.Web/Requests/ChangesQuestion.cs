using Hansa.UseCases;
using Hansa.UseCases.Changes;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa diff</c> asks.</summary>
public static class ChangesQuestion
{
    private const string Before = "before";

    private const string Indicator = "indicator";

    private const string Rows = "rows";

    public static IReadOnlyList<string> Parameters { get; } =
    [Before, Indicator, Rows, .. IndicatorQuestion.Parameters];

    public static Outcome<CompareSnapshots> Read(string data, IQueryCollection query, params IEnumerable<string> others)
    {
        var words = new QueryWords(query);
        return from rows in words.Whole(Rows)
            from question in IndicatorQuestion.Read(
                words[Indicator] ?? "",
                data,
                query,
                [Before, Indicator, Rows, .. others]
            )
            select new CompareSnapshots(data, words[Before])
            {
                Question = words[Indicator] is null ? null : question,
                Most = rows ?? 20,
            };
    }
}
