using Hansa.UseCases;

namespace Hansa.Web.Api;

/// <summary>The forms of an answer to a program.</summary>
public enum AnswerFormat
{
    Json,
    Csv,
    JsonStat,
    Px,
    Xlsx,
}

/// <summary>How a program says which form it wants: <c>?format=csv</c>, or the Accept header.</summary>
public static class AnswerFormats
{
    public const string Parameter = "format";

    public static Outcome<AnswerFormat> Of(HttpRequest request) =>
        request.Query[Parameter].ToString() switch
        {
            "json" => AnswerFormat.Json,
            "csv" => AnswerFormat.Csv,
            "json-stat" => AnswerFormat.JsonStat,
            "px" => AnswerFormat.Px,
            "xlsx" => AnswerFormat.Xlsx,
            "" => PrefersCsv(request) ? AnswerFormat.Csv : AnswerFormat.Json,
            var other => new Problem(
                ProblemKind.Invalid,
                new($"There is no format '{other}'.", $"Формата «{other}» нет."),
                new("Give format=json, csv, json-stat, px or xlsx.", "Возможны format=json, csv, json-stat, px и xlsx.")
            ),
        };

    /// <summary>The word that asks for a form that is a file.</summary>
    public static string Word(AnswerFormat format) =>
        format switch
        {
            AnswerFormat.JsonStat => "json-stat",
            AnswerFormat.Px => "px",
            AnswerFormat.Xlsx => "xlsx",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    private static bool PrefersCsv(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality("text/csv") > Quality("application/json");
        double Quality(string type) =>
            accepted
                .Where(range => range.MediaType == type)
                .Select(range => range.Quality ?? 1)
                .DefaultIfEmpty(0)
                .Max();
    }
}
