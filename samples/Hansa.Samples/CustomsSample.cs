namespace Hansa.Samples;

/// <summary>Made-up customs records of one year: regions, six-digit products, partners and months, both directions.</summary>
public sealed class CustomsSample
{
    private const int ExportRows = 120_000;
    private const int ImportRows = 45_000;
    private const double ImportsToExports = 0.66;

    private readonly SampleReference reference;
    private readonly ulong seed;
    private readonly NationalPlan national;
    private readonly RegionalPlan regional;

    /// <param name="seed">The same seed gives the same records.</param>
    public CustomsSample(SampleReference reference, ulong seed)
    {
        this.reference = reference;
        this.seed = seed;
        var anchor = new Assortment(reference, seed, NationalPlan.AnchorYear);
        national = new NationalPlan(reference, seed, anchor);
        regional = new RegionalPlan(reference, seed, anchor, national.Exports(anchor, NationalPlan.AnchorYear));
    }

    /// <summary>All rows of a year, by month, then region, product and partner, exports first.</summary>
    public IReadOnlyList<CustomsRow> Year(int year)
    {
        var assortment = new Assortment(reference, seed, year);
        var exports = national.Exports(assortment, year);
        var rows = Exports(assortment, exports, year).Concat(Imports(assortment, exports.Sum(), year)).ToArray();
        Array.Sort(rows, ByKey);
        return rows;
    }

    private IEnumerable<CustomsRow> Exports(Assortment assortment, long[] national, int year)
    {
        var amounts = regional.Exports(assortment, national, year);
        var rowsPerRoot = ExportRows / amounts.Sum(row => row.Sum(amount => Math.Sqrt(amount)));
        var partners = new PartnerLists(reference, seed, year);
        var products = assortment.Bundles.Select(bundle => Products(bundle, product => product.Exports)).ToArray();
        var shares = new DestinationShares(seed);
        for (var r = 0; r < amounts.Length; r++)
        {
            var region = reference.Regions[r];
            var lists = partners.Exports(region.Id);
            for (var b = 0; b < products.Length; b++)
            {
                var random = new Draws(seed, $"exports {year} {region.Id} {assortment.Bundles[b].Key}");
                var parts = LargestRemainder.Share(amounts[r][b], shares.Of(region, assortment.Bundles[b], year));
                var rows = rowsPerRoot * Math.Sqrt(amounts[r][b]);
                for (var group = 0; group < parts.Length; group++)
                {
                    var most = (int)Math.Round(rows * parts[group] / Math.Max(1, amounts[r][b]));
                    foreach (
                        var row in new Parcels(region, true).Cut(
                            parts[group],
                            most,
                            (products[b], lists[group]),
                            random
                        )
                    )
                        yield return row;
                }
            }
        }
    }

    private IEnumerable<CustomsRow> Imports(Assortment assortment, long exports, int year)
    {
        var chapters = assortment
            .Bundles.GroupBy(bundle => bundle.Chapter)
            .Where(chapter => chapter.Any(bundle => bundle.Imports > 0))
            .ToArray();
        var amounts = ImportAmounts(chapters, (long)(exports * ImportsToExports), year);
        var rowsPerRoot = ImportRows / amounts.Sum(row => row.Sum(amount => Math.Sqrt(amount)));
        var partners = new PartnerLists(reference, seed, year);
        for (var c = 0; c < chapters.Length; c++)
        {
            var products = new Choice<Product>(
                chapters[c]
                    .SelectMany(bundle => bundle.Products)
                    .Select(product => (product, Math.Sqrt(product.Imports)))
            );
            for (var r = 0; r < reference.Regions.Count; r++)
            {
                var region = reference.Regions[r];
                var random = new Draws(seed, $"imports {year} {region.Id} {chapters[c].Key}");
                var most = (int)Math.Round(rowsPerRoot * Math.Sqrt(amounts[c][r]));
                foreach (
                    var row in new Parcels(region, false).Cut(
                        amounts[c][r],
                        most,
                        (products, partners.Imports(region.Id)),
                        random
                    )
                )
                    yield return row;
            }
        }
    }

    // One row per chapter, one amount per region, in cents.
    private long[][] ImportAmounts(IGrouping<string, Bundle>[] chapters, long total, int year)
    {
        var sizes = chapters
            .Select(chapter =>
                chapter.Sum(bundle => bundle.Imports) * new Draws(seed, $"imports {chapter.Key} {year}").LogNormal(0.07)
            )
            .ToArray();
        var byChapter = LargestRemainder.Share(total, sizes);
        return
        [
            .. chapters.Select((chapter, c) => LargestRemainder.Share(byChapter[c], RegionWeights(chapter.Key, year))),
        ];
    }

    private double[] RegionWeights(string chapter, int year) =>
        [
            .. reference.Regions.Select(region =>
                year < region.FirstYear
                    ? 0
                    : Assumptions.Regions.Single(assumption => assumption.Region == region.Id).Imports
                        * new Draws(seed, $"imports {region.Id} {chapter}").LogNormal(0.5)
            ),
        ];

    private static Choice<Product> Products(Bundle bundle, Func<Product, double> size) =>
        new(bundle.Products.Select(product => (product, Math.Sqrt(size(product)))));

    private static int ByKey(CustomsRow one, CustomsRow other)
    {
        var order = one.Month.CompareTo(other.Month);
        if (order == 0)
            order = other.IsExport.CompareTo(one.IsExport);
        if (order == 0)
            order = string.CompareOrdinal(one.Region.CustomsCode, other.Region.CustomsCode);
        if (order == 0)
            order = string.CompareOrdinal(one.Product.Code, other.Product.Code);
        return order == 0 ? string.CompareOrdinal(one.Partner, other.Partner) : order;
    }
}
