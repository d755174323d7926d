using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>How much more than in proportion to both sizes a region exports of a bundle, before any calibration.</summary>
public sealed class Affinities(ulong seed)
{
    private const double FullRangeExports = 400;

    /// <summary>0 where the region does not deal in the bundle at all.</summary>
    public double Of(string region, Bundle bundle)
    {
        var assumption = Assumptions.Regions[region];
        var draw = new Draws(seed, $"affinity {region} {bundle.Key}");
        var chance = draw.LogNormal(0.5);
        var specialty = assumption.Specialties.FirstOrDefault(specialty => bundle.Is(specialty.Prefix));
        if (specialty.Prefix is not null)
            return chance * specialty.Factor;
        var deals =
            bundle.Sector == assumption.Sector || draw.Unit() < Math.Sqrt(assumption.Exports / FullRangeExports);
        return deals ? chance * Usual(bundle) : 0;
    }

    /// <summary>A small change from the usual affinity in one year.</summary>
    public double Drift(string region, Bundle bundle, int year) =>
        year == NationalPlan.AnchorYear ? 1 : new Draws(seed, $"affinity {region} {bundle.Key} {year}").LogNormal(0.1);

    // Deposits, refineries and yards are where specialties say, arms and aircraft near them.
    private static double Usual(Bundle bundle) =>
        bundle.Prefix switch
        {
            "2709" or "2701" or "271111" or "271121" => 0,
            "26" => 0.05,
            "27" or "2710" => 0.1,
            "88" or "93" or "99" => 0.3,
            _ => 1,
        };
}
