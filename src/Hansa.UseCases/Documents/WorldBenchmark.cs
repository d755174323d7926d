using Hansa.Statistics.Cubes;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>How a dataset of world exports is compared with: year by year where it has all years, else by its nearest year for all.</summary>
internal static class WorldBenchmark
{
    public static string Of(House house, string data, string world) =>
        (house.Datasets.Current(data), house.Datasets.Current(world))
            is ({ Succeeded: true } own, { Succeeded: true } other)
            ? Of(own.Value, other.Value, null)
            : $"world:{world}";

    /// <param name="window">The years that are compared; nothing takes all.</param>
    public static string Of(Manifest own, Manifest world, PeriodRange? window)
    {
        var known = ComparisonScope.PeriodsOf(world, Flow.Export, Grain.Year);
        Period[] wanted =
        [
            .. ComparisonScope.PeriodsOf(own, Flow.Export, Grain.Year).Where(year => window?.Contains(year) ?? true),
        ];
        if (known.Count == 0 || wanted.All(known.Contains))
            return $"world:{world.Dataset}";
        var nearest = known.MinBy(year => Math.Abs(year.YearNumber - wanted[^1].YearNumber));
        return $"world:{world.Dataset}@{nearest}";
    }
}
