using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>What each region exports of each bundle: joint to the country's bundles, the regions' sizes and the types of Table 4.</summary>
/// <remarks>
/// Affinities are fitted to both margins. Then, until every territory has its type with a margin, its affinities for
/// the sectors that stand in the way are bent and the table is fitted again; the bends hold in every year.
/// </remarks>
public sealed class RegionalPlan
{
    private const int MostRounds = 2000;

    // Less than this in a year would be a single parcel; it is left to the others.
    private const double LeastCents = 50_000;

    private readonly IReadOnlyList<CustomsRegion> regions;
    private readonly Affinities affinities;
    private readonly ulong seed;
    private readonly double[][] bends;

    /// <param name="exports">One amount per bundle of the anchor year's assortment, in cents.</param>
    /// <exception cref="InvalidOperationException">The types cannot be had together with the margins.</exception>
    public RegionalPlan(SampleReference reference, ulong seed, Assortment anchor, long[] exports)
    {
        regions = reference.Regions;
        affinities = new Affinities(seed);
        this.seed = seed;
        bends = [.. regions.Select(_ => Enumerable.Repeat(1.0, SectorTypes.Sectors).ToArray())];
        Bend(anchor, exports);
    }

    /// <summary>One row per region, one amount per bundle, in cents; each bundle adds up to the country's exactly.</summary>
    public long[][] Exports(Assortment assortment, long[] exports, int year)
    {
        var table = Start(assortment, exports, year);
        ProportionalFitting.Fit(table, Sizes(exports, year), Totals(exports));
        var amounts = regions.Select(_ => new long[exports.Length]).ToArray();
        for (var bundle = 0; bundle < exports.Length; bundle++)
        {
            var parts = LargestRemainder.Share(exports[bundle], Column(table, bundle));
            for (var region = 0; region < amounts.Length; region++)
                amounts[region][bundle] = parts[region];
        }
        return amounts;
    }

    private void Bend(Assortment anchor, long[] exports)
    {
        var types = new SectorTypes(regions, anchor.Bundles);
        var sizes = Sizes(exports, NationalPlan.AnchorYear);
        var table = Start(anchor, exports, NationalPlan.AnchorYear);
        for (var round = 0; round < MostRounds; round++)
        {
            ProportionalFitting.Fit(table, sizes, Totals(exports));
            if (!types.BendTowards(table, bends))
                return;
        }
        throw new InvalidOperationException("The regions' types do not go together with the country's totals.");
    }

    private double[][] Start(Assortment assortment, long[] exports, int year)
    {
        var sizes = Sizes(exports, year);
        return [.. regions.Select((_, region) => Row(region, sizes[region], assortment.Bundles, exports, year))];
    }

    private double[] Row(int region, double size, IReadOnlyList<Bundle> bundles, long[] exports, int year)
    {
        var id = regions[region].Id;
        var row = new double[bundles.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var affinity = affinities.Of(id, bundles[i]) * affinities.Drift(id, bundles[i], year);
            row[i] = size * exports[i] * affinity * bends[region][bundles[i].Sector];
        }
        return row;
    }

    private double[] Sizes(long[] exports, int year)
    {
        var weights = regions.Select(region => Size(region, year)).ToArray();
        var scale = Totals(exports).Sum() / weights.Sum();
        return [.. weights.Select(weight => weight * scale)];
    }

    private double Size(CustomsRegion region, int year)
    {
        if (year < region.FirstYear)
            return 0;
        var size = Assumptions.Regions[region.Id].Exports;
        return year == NationalPlan.AnchorYear
            ? size
            : size * new Draws(seed, $"size {region.Id} {year}").LogNormal(0.07);
    }

    private static double[] Totals(long[] exports) => [.. exports.Select(amount => (double)amount)];

    private static double[] Column(double[][] table, int bundle)
    {
        var column = table.Select(row => row[bundle]).ToArray();
        var least = Math.Min(LeastCents, column.Max());
        return [.. column.Select(amount => amount < least ? 0 : amount)];
    }
}
