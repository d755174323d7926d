using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>The trade in which details of items are looked up: one region in its last period.</summary>
/// <param name="Region">Keeps the region's rows.</param>
/// <param name="SectorScheme">The classification into sectors.</param>
internal sealed record ItemScope(
    Manifest Manifest,
    PriorityKind Kind,
    Period Last,
    CodeFilter Region,
    string SectorScheme
)
{
    public bool Has(Dimension dimension) => Manifest.Dimensions.Contains(dimension);

    /// <summary>The nomenclature of the last period's codes.</summary>
    public string Nomenclature => Vintages.Of(Manifest, Last.YearNumber);

    /// <summary>Sums of the region's exports in the last period, or of all regions'.</summary>
    public CubeQuery Query(bool wholeCountry, params IReadOnlyList<Axis> axes) =>
        new(Manifest.Dataset, Manifest.Snapshot, axes)
        {
            Filters =
            [
                new CodeFilter(Dimension.Flow, [Flow.Export]),
                .. wholeCountry ? Array.Empty<CodeFilter>() : [Region],
            ],
            Periods = new PeriodRange(Last, Last),
        };
}
