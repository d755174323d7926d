using System.Globalization;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources;

/// <summary>Finds the nomenclature of each year of a download of UN Comtrade, and whether a record is in it.</summary>
/// <remarks>
/// A year's nomenclature is the one in which most of its records were originally reported, else the most frequent. The same trade may
/// stand in others too, and annual records beside the months they sum up: both are refused.
/// </remarks>
internal sealed class ComtradeVintages
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["H0"] = "HS1992",
        ["H1"] = "HS1996",
        ["H2"] = "HS2002",
        ["H3"] = "HS2007",
        ["H4"] = "HS2012",
        ["H5"] = "HS2017",
        ["H6"] = "HS2022",
        ["S2"] = "SITC2",
        ["S3"] = "SITC3",
        ["S4"] = "SITC4",
    };

    private readonly SortedDictionary<string, string> byYear = new(StringComparer.Ordinal);
    private readonly HashSet<string> monthly;
    private readonly IReadOnlyList<SurveyedTexts> found;

    public ComtradeVintages(IReadOnlyList<SurveyedTexts> found)
    {
        this.found = found;
        monthly = [.. found.Where(one => one[1].Length > 4).Select(one => YearOf(one[1]))];
        var known = found.Where(one => Names.ContainsKey(one[0]) && YearOf(one[1]).Length == 4);
        foreach (var year in known.GroupBy(one => YearOf(one[1])))
            byYear[year.Key] = MostFrequent(year);
    }

    /// <summary>What the first reading looks at, and what decides.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["classificationCode", "period", "isOriginalClassification"];

    /// <summary>As <c>--nomenclature product=…</c> takes it: <c>HS2017</c>, or <c>HS2012:2013..2016,HS2017:2017..2021</c>.</summary>
    public string Nomenclature =>
        byYear.Values.Distinct().Count() == 1
            ? Names[byYear.First().Value]
            : string.Join(',', Spans().Select(span => $"{Names[span.Code]}:{span.First}..{span.Last}"));

    /// <summary>The file is in no nomenclature of goods that is known.</summary>
    public Problem? Problem =>
        byYear.Count > 0
            ? null
            : new Problem(
                ProblemKind.Invalid,
                found.Count == 0
                    ? new("The file has no records.", "В файле нет записей.")
                    : new LocalText(
                        $"The products are in {found.Select(one => one[0]).Distinct()}, which is no nomenclature of goods that is known.",
                        $"Товары записаны в {found.Select(one => one[0]).Distinct()}; такая номенклатура товаров неизвестна."
                    ),
                new(
                    $"Download the data in one of {Names.Select(pair => $"{pair.Key} ({pair.Value})")}.",
                    $"Скачайте данные в одной из номенклатур: {Names.Select(pair => $"{pair.Key} ({pair.Value})")}."
                )
            );

    public (string, string)? Refuse(IReadOnlyList<string> texts)
    {
        var year = YearOf(texts[1]);
        if (texts[1].Length == 4 && monthly.Contains(year))
            return (QuarantineReasons.Aggregate, $"the file has the months of {year}");
        return byYear.TryGetValue(year, out var code) && code != texts[0]
            ? (QuarantineReasons.WrongVintage, $"{texts[0]}: the records of {year} are taken in {code} ({Names[code]})")
            : null;
    }

    private static string MostFrequent(IEnumerable<SurveyedTexts> year) =>
        year.GroupBy(one => one[0])
            .OrderByDescending(group => group.Where(IsOriginal).Sum(one => one.Records))
            .ThenByDescending(group => group.Sum(one => one.Records))
            .ThenByDescending(group => group.Key, StringComparer.Ordinal)
            .First()
            .Key;

    private static bool IsOriginal(SurveyedTexts texts) =>
        texts[2] == "1" || texts[2].Equals("true", StringComparison.OrdinalIgnoreCase);

    private List<(string Code, string First, string Last)> Spans()
    {
        var spans = new List<(string Code, string First, string Last)>();
        foreach (var (year, code) in byYear)
        {
            if (spans.Count > 0 && spans[^1].Code == code)
                spans[^1] = spans[^1] with { Last = year };
            else
                spans.Add((code, year, year));
        }
        return spans;
    }

    private static string YearOf(string period) =>
        period.Length >= 4 && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? period[..4]
            : "";
}
