using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>Cuts the regions' exports of a year into customs rows that go where Table 5 needs them.</summary>
public sealed class ExportRows(SampleReference reference, ulong seed, int year)
{
    private const int RowsOfYear = 120_000;

    private readonly DestinationShares shares = new(seed);
    private readonly PartnerLists partners = new(reference, seed, year);

    /// <param name="amounts">One row per region, one amount per bundle, in cents.</param>
    public IEnumerable<CustomsRow> Rows(Assortment assortment, long[][] amounts)
    {
        // Ten times the value makes three times the rows: large flows are many, but not in proportion.
        var rowsPerRoot = RowsOfYear / amounts.Sum(row => row.Sum(amount => Math.Sqrt(amount)));
        var products = assortment.Bundles.Select(Products).ToArray();
        for (var region = 0; region < amounts.Length; region++)
        {
            var lists = partners.Exports(reference.Regions[region].Id);
            for (var bundle = 0; bundle < products.Length; bundle++)
            {
                var flow = new Flow(reference.Regions[region], assortment.Bundles[bundle], amounts[region][bundle]);
                foreach (
                    var row in Cut(
                        flow,
                        flow.Cents == 0 ? 0 : rowsPerRoot / Math.Sqrt(flow.Cents),
                        products[bundle],
                        lists
                    )
                )
                    yield return row;
            }
        }
    }

    private readonly record struct Flow(CustomsRegion Region, Bundle Bundle, long Cents);

    private IEnumerable<CustomsRow> Cut(Flow flow, double rowsPerCent, Choice<Product> products, Choice<string>[] lists)
    {
        var random = new Draws(seed, $"exports {year} {flow.Region.Id} {flow.Bundle.Key}");
        var parcels = new Parcels(flow.Region, isExport: true);
        var parts = LargestRemainder.Share(flow.Cents, shares.Of(flow.Region, flow.Bundle, year));
        return parts.SelectMany(
            (cents, group) => parcels.Cut(cents, (int)Math.Round(cents * rowsPerCent), (products, lists[group]), random)
        );
    }

    private static Choice<Product> Products(Bundle bundle) =>
        new(bundle.Products.Select(product => (product, Math.Sqrt(product.Exports))));
}
