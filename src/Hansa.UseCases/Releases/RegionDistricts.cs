using Hansa.Statistics.Cubes;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Releases;

/// <summary>The districts of regions as they stood at the end of a release's period.</summary>
internal sealed class RegionDistricts(IReference reference, Period period)
{
    /// <summary>The district of a region; a code that stands in none stands for itself.</summary>
    public string Of(string region) => reference.DistrictOf(region, period.LastDay) ?? region;

    /// <summary>The model with what anybody can add up: regions of one table, districts of another, in each period.</summary>
    public static TableModel LinkAll(IReference reference, TableModel model) =>
        model
            .Cells.Select(CellKey.PeriodOf)
            .Distinct()
            .Aggregate(
                model,
                (linked, text) =>
                    Period.TryParse(text, out var period)
                        ? CoarserCodes.Link(
                            linked,
                            Dimension.Region.Name(),
                            (key, region) =>
                                CellKey.PeriodOf(key) == text ? reference.DistrictOf(region, period.LastDay) : null
                        )
                        : linked
            );

    /// <summary>For readers of tables by district.</summary>
    public LocalText Note =>
        new(
            $"Regions are added up to districts as these stood on {period.LastDay:yyyy-MM-dd}.",
            $"Регионы сложены в округа в составе на {period.LastDay:dd.MM.yyyy}."
        );
}
