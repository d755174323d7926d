using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>The country's exports by bundle and year, in cents, as Tables 1 and 2 need them.</summary>
/// <remarks>
/// The sizes that were invented for 2017 are fitted to both the nine-group totals of Table 1 and the types of Table 2.
/// Other years take over the fit, let each chapter drift, and meet the types of Table 2. Types are met to the cent.
/// </remarks>
public sealed class NationalPlan
{
    /// <summary>The year for which both tables print totals of the country.</summary>
    public const int AnchorYear = 2017;

    private const double CentsPerBillion = 1e11;

    private readonly SampleReference reference;
    private readonly ulong seed;
    private readonly Dictionary<(string Group, string Type), double> factors;

    public NationalPlan(SampleReference reference, ulong seed, Assortment anchor)
    {
        this.reference = reference;
        this.seed = seed;
        factors = Fit(anchor.Bundles);
    }

    /// <summary>One amount per bundle of the assortment, in cents.</summary>
    public long[] Exports(Assortment assortment, int year)
    {
        var amounts = new long[assortment.Bundles.Count];
        foreach (var type in reference.TypeCodes)
        {
            var positions = Positions(assortment.Bundles, type);
            var weights = positions.Select(i => Weight(assortment.Bundles[i], year)).ToArray();
            var total = (long)(reference.Specificity[(year, type)] * 100_000_000_000m);
            var parts = LargestRemainder.Share(total, weights);
            for (var i = 0; i < positions.Length; i++)
                amounts[positions[i]] = parts[i];
        }
        return amounts;
    }

    private static int[] Positions(IReadOnlyList<Bundle> bundles, string type) =>
        [.. Enumerable.Range(0, bundles.Count).Where(i => bundles[i].Type == type)];

    private double Weight(Bundle bundle, int year)
    {
        var factor = bundle.Exports * factors.GetValueOrDefault((bundle.Group, bundle.Type), 1);
        return year == AnchorYear ? factor : factor * new Draws(seed, $"drift {bundle.Prefix} {year}").LogNormal(0.08);
    }

    private Dictionary<(string, string), double> Fit(IReadOnlyList<Bundle> bundles)
    {
        var groups = reference
            .Specialisation.Keys.Where(key => key.Year == AnchorYear)
            .Select(key => key.Group)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var start = Table(groups, bundles);
        var fitted = Table(groups, bundles);
        ProportionalFitting.Fit(fitted, GroupTotals(groups), TypeTotals());
        var found = new Dictionary<(string, string), double>();
        for (var group = 0; group < groups.Length; group++)
        {
            for (var type = 0; type < reference.TypeCodes.Count; type++)
            {
                if (start[group][type] > 0)
                    found[(groups[group], reference.TypeCodes[type])] = fitted[group][type] / start[group][type];
            }
        }
        return found;
    }

    private double[][] Table(string[] groups, IReadOnlyList<Bundle> bundles) =>
        [
            .. groups.Select(group =>
                reference
                    .TypeCodes.Select(type =>
                        bundles
                            .Where(bundle => bundle.Group == group && bundle.Type == type)
                            .Sum(bundle => bundle.Exports)
                    )
                    .ToArray()
            ),
        ];

    private double[] TypeTotals() =>
        [.. reference.TypeCodes.Select(type => (double)reference.Specificity[(AnchorYear, type)] * CentsPerBillion)];

    // The two tables' totals differ in the fifth digit; the nine groups are scaled to the types.
    private double[] GroupTotals(string[] groups)
    {
        var totals = groups.Select(group => (double)reference.Specialisation[(AnchorYear, group)].Country).ToArray();
        var scale = TypeTotals().Sum() / totals.Sum();
        return [.. totals.Select(total => total * scale)];
    }
}
