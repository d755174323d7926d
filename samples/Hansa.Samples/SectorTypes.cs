namespace Hansa.Samples;

/// <summary>Whether territories get their types of Table 4 from a table of exports, and how to bend it until they do.</summary>
/// <remarks>A territory is a region with those whose statistics it takes in. Margins are wider than the rule asks for, so that
/// neither rounding nor undisclosed goods can change a type.</remarks>
public sealed class SectorTypes
{
    /// <summary>Sector 0 (outside all six) and sectors 1 to 6.</summary>
    public const int Sectors = 7;

    private const double LeastIndex = 1.15;
    private const double LeastLead = 1.2;
    private const double MostIndexOfUntyped = 0.88;
    private const double Stronger = 1.06;
    private const double Weaker = 0.94;

    private readonly IReadOnlyList<Bundle> bundles;
    private readonly (int Sector, int[] Regions)[] territories;

    public SectorTypes(IReadOnlyList<CustomsRegion> regions, IReadOnlyList<Bundle> bundles)
    {
        this.bundles = bundles;
        territories =
        [
            .. Enumerable
                .Range(0, regions.Count)
                .GroupBy(region => regions[region].MergedInto)
                .Select(members => (Assumptions.Regions[members.Key].Sector, members.ToArray())),
        ];
    }

    /// <summary>Bends table and bends alike where a territory lacks its type.</summary>
    /// <param name="table">One row per region, one amount per bundle.</param>
    /// <param name="bends">One row per region, one factor per sector.</param>
    /// <returns>False when every territory has its type and nothing was bent.</returns>
    public bool BendTowards(double[][] table, double[][] bends)
    {
        var country = BySector(table);
        var bent = false;
        foreach (var (sector, regions) in territories)
        {
            var factors = Factors(sector, Indices(BySector([.. regions.Select(region => table[region])]), country));
            if (factors is null)
                continue;
            bent = true;
            foreach (var region in regions)
                Apply(factors, table[region], bends[region]);
        }
        return bent;
    }

    private double[] BySector(IReadOnlyList<double[]> rows)
    {
        var sums = new double[Sectors];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                sums[bundles[i].Sector] += row[i];
        }
        return sums;
    }

    // Relative specificity: the territory's share in the sector over the country's.
    private static double[] Indices(double[] own, double[] country)
    {
        var total = own.Sum();
        var all = country.Sum();
        return [.. own.Select((amount, sector) => amount / total / (country[sector] / all))];
    }

    /// <summary>What to multiply each sector by, or nothing when the type stands.</summary>
    private static double[]? Factors(int target, double[] indices)
    {
        var most = target == 0 ? MostIndexOfUntyped : indices[target] / LeastLead;
        var factors = indices
            .Select((index, sector) => sector > 0 && sector != target && index > most ? Weaker : 1)
            .ToArray();
        var weak = target > 0 && indices[target] < LeastIndex;
        if (!weak && factors.All(factor => factor == 1))
            return null;
        factors[target] = Stronger;
        return factors;
    }

    private void Apply(double[] factors, double[] row, double[] bends)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] *= factors[bundles[i].Sector];
        for (var sector = 0; sector < Sectors; sector++)
            bends[sector] *= factors[sector];
    }
}
