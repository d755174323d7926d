using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment.Tables;

namespace Hansa.UseCases.Assessment.Typology;

/// <summary>Types of territories: one by one, as a matrix of sector by geography, and who stands in each of its cells.</summary>
/// <param name="Territories">One row per territory: both types with margin, certainty and stability.</param>
/// <param name="Matrix">One row per sector type, one column per territorial group: numbers of territories.</param>
/// <param name="Cells">One row per combination that occurs: its number and its territories by name.</param>
public sealed record TypologyReport(ReportTable Territories, ReportTable Matrix, ReportTable Cells)
{
    /// <summary>Names of the three tables, as faces ask for one of them.</summary>
    public static IReadOnlyList<string> Views { get; } = ["territories", "matrix", "cells"];

    /// <summary>One of the three by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no table of that name.</exception>
    public ReportTable View(string name) =>
        name switch
        {
            "territories" => Territories,
            "matrix" => Matrix,
            "cells" => Cells,
            _ => throw new KeyNotFoundException(name),
        };
}

/// <summary>One typology over all territories.</summary>
/// <param name="Types">One verdict per territory, in the order of the comparison.</param>
/// <param name="Stability">Share of scenarios with the same type, 0 to 1, in the same order.</param>
internal sealed record TypedTerritories(
    PreparedComparison Prepared,
    FigureTable Types,
    double[] Stability,
    TableNames Names
)
{
    public IReadOnlyList<string> Territories => Prepared.Comparison.Exports.Territories;

    /// <summary>The verdict on a territory, or nothing where it has no trade of this kind.</summary>
    public TypeVerdict? Verdict(string territory) => At(territory) is { } row ? Types.Types![row] : null;

    /// <summary>The stability of a territory's type.</summary>
    public double? StabilityOf(string territory) => At(territory) is { } row ? Stability[row] : null;

    private int? At(string territory)
    {
        for (var row = 0; row < Territories.Count; row++)
        {
            if (Territories[row] == territory)
                return row;
        }
        return null;
    }
}
