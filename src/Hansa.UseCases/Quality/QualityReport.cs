using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Quality;

/// <summary>What an expert looks at before trusting figures: one table for each question, the summary first.</summary>
/// <param name="Tables">In the order of <see cref="Views"/>; a table that cannot be made has no rows and says why in its notes.</param>
public sealed record QualityReport(IReadOnlyList<ReportTable> Tables)
{
    public const string Summary = "summary";

    /// <summary>Names of the tables, as faces ask for one of them.</summary>
    public static IReadOnlyList<string> Views { get; } =
    [
        Summary,
        QualityRecords.View,
        QualityUndisclosed.View,
        QualityCoverage.View,
        QualityCoverage.CodesView,
        QualityUnitValues.View,
        QualityMirror.ProductsView,
        QualityMirror.PartnersView,
        QualityHeadOffices.View,
    ];

    /// <summary>One of the tables by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no table of that name.</exception>
    public ReportTable View(string name) =>
        Tables.FirstOrDefault(table => table.Code == CodeOf(name)) ?? throw new KeyNotFoundException(name);

    internal static string CodeOf(string view) => $"quality-{view}";
}

/// <summary>Tables on one question, and the lines that the summary takes from them.</summary>
internal sealed record QualityPart(IReadOnlyList<ReportTable> Tables, IReadOnlyList<ReportRow> Summary);
