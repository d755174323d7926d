using Hansa.UseCases;
using Hansa.UseCases.Quality;

namespace Hansa.Web.Requests;

/// <summary>Reads an address as the question that <c>hansa quality</c> asks with the same words.</summary>
public static class QualityQuestion
{
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "territory",
        "of",
        "period",
        "scheme",
        "mirror",
        "cif",
        "level",
        "k",
        "minimum-cells",
        "gdp",
        "population",
        "employment",
        "mining",
        "rows",
        QueryWords.ViewName,
    ];

    /// <param name="others">Parameters that mean something to the caller only.</param>
    public static Outcome<AssessQuality> Read(string data, IQueryCollection query, params IEnumerable<string> others)
    {
        var words = new QueryWords(query);
        if (words.Unknown([.. Parameters, .. others]) is { } unknown)
            return unknown;
        var plain = new AssessQuality(data);
        return from cif in words.Number("cif")
            from level in words.Whole("level")
            from k in words.Number("k")
            from cells in words.Whole("minimum-cells")
            from rows in words.Whole("rows")
            select plain with
            {
                Territory = words["territory"],
                Of = words["of"],
                Period = words["period"],
                Scheme = words["scheme"],
                Mirror = words["mirror"],
                Cif = cif ?? plain.Cif,
                Level = level ?? plain.Level,
                K = k ?? plain.K,
                MinimumCells = cells ?? plain.MinimumCells,
                Gdp = words["gdp"],
                Population = words["population"],
                Employment = words["employment"],
                Mining = words["mining"] ?? plain.Mining,
                Rows = rows ?? plain.Rows,
            };
    }

    /// <summary>The table that the address asks for, by default the summary.</summary>
    public static Outcome<string> ViewOf(IQueryCollection query) =>
        new QueryWords(query).View(QualityReport.Views, QualityReport.Summary);
}
