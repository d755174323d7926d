using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>How a region's exports are divided between the destination groups, so that it gets its group of Table 5.</summary>
public sealed class DestinationShares(ulong seed)
{
    // A bundle's division differs from its region's by at most this factor, so half stays on the same side.
    private const double Spread = 0.08;

    /// <summary>One share per <see cref="Destination"/>, at its position; they add up to 1.</summary>
    public double[] Of(CustomsRegion region, Bundle bundle, int year)
    {
        var usual = Usual(region.MergedInto);
        var random = new Draws(seed, $"division {region.Id} {bundle.Key} {year}");
        var shares = usual.Select(share => share * random.Between(1 - Spread, 1 + Spread)).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    private double[] Usual(string region)
    {
        var random = new Draws(seed, $"division {region}");
        var major = random.Between(0.62, 0.86);
        var second = (1 - major) * random.Between(0.3, 0.7);
        return Assumptions.Regions[region].Destination switch
        {
            Destination.FarGroup => [1 - major - second, major, second],
            Destination.NearGroup => [1 - major - second, second, major],
            _ => [0.26, 0.40, 0.34],
        };
    }
}
