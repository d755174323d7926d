using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>Makes up the regions' imports of a year; no table prints any, so they are only of plausible size.</summary>
public sealed class ImportRows(SampleReference reference, ulong seed, int year)
{
    private const int RowsOfYear = 45_000;
    private const double ImportsToExports = 0.66;

    private readonly PartnerLists partners = new(reference, seed, year);

    /// <param name="exports">The country's exports of the year, in cents.</param>
    public IEnumerable<CustomsRow> Rows(Assortment assortment, long exports)
    {
        var chapters = assortment
            .Bundles.GroupBy(bundle => bundle.Chapter)
            .Where(chapter => Imports(chapter) > 0)
            .ToArray();
        var amounts = Amounts(chapters, (long)(exports * ImportsToExports));
        var rowsPerRoot = RowsOfYear / amounts.Sum(row => row.Sum(amount => Math.Sqrt(amount)));
        return chapters.SelectMany((chapter, i) => Rows(chapter, amounts[i], rowsPerRoot));
    }

    private IEnumerable<CustomsRow> Rows(IGrouping<string, Bundle> chapter, long[] amounts, double rowsPerRoot)
    {
        var products = new Choice<Product>(
            chapter.SelectMany(bundle => bundle.Products).Select(product => (product, Math.Sqrt(product.Imports)))
        );
        return reference.Regions.SelectMany(
            (region, i) =>
            {
                var random = new Draws(seed, $"imports {year} {region.Id} {chapter.Key}");
                var rows = (int)Math.Round(rowsPerRoot * Math.Sqrt(amounts[i]));
                return new Parcels(region, isExport: false).Cut(
                    amounts[i],
                    rows,
                    (products, partners.Imports(region.Id)),
                    random
                );
            }
        );
    }

    // One row per chapter, one amount per region, in cents.
    private long[][] Amounts(IGrouping<string, Bundle>[] chapters, long total)
    {
        var sizes = chapters.Select(chapter =>
            Imports(chapter) * new Draws(seed, $"imports {chapter.Key} {year}").LogNormal(0.07)
        );
        var byChapter = LargestRemainder.Share(total, [.. sizes]);
        return [.. chapters.Select((chapter, i) => LargestRemainder.Share(byChapter[i], Weights(chapter.Key)))];
    }

    private double[] Weights(string chapter) => [.. reference.Regions.Select(region => Weight(region, chapter))];

    private double Weight(CustomsRegion region, string chapter) =>
        year < region.FirstYear
            ? 0
            : Assumptions.Regions[region.Id].Imports * new Draws(seed, $"imports {region.Id} {chapter}").LogNormal(0.5);

    private static double Imports(IEnumerable<Bundle> chapter) => chapter.Sum(bundle => bundle.Imports);
}
