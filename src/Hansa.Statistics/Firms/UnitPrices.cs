using System.Runtime.InteropServices;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>Unit prices of a product in a year, one for each exporter: value by mass.</summary>
/// <param name="Prices">Minor units of money by units of mass at the dataset's scale.</param>
public sealed record UnitPrice(int Group, int Product, int Period, Distribution Prices);

/// <summary>What one firm had for a unit of mass of one product in one year.</summary>
/// <param name="Price">Above 0, in minor units of money by units of mass at the dataset's scale.</param>
public readonly record struct FirmPrice(int Firm, int Group, int Product, int Period, double Price);

/// <summary>Makes prices of firms from their lines, as these pass.</summary>
public sealed class FirmPrices
{
    private readonly Dictionary<(int Group, int Product, int Period), (Int128 Value, Int128 Mass)> own = [];
    private readonly List<FirmPrice> prices = [];
    private int firm;

    /// <param name="line">Lines of one firm come together.</param>
    public void Add(in FirmLine line)
    {
        if (line.Firm != firm)
            Close();
        firm = line.Firm;
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(
            own,
            (line.Group, line.Product, line.Period),
            out _
        );
        sums = (sums.Value + line.Value, sums.Mass + line.Mass);
    }

    /// <summary>The prices of all lines so far, firm by firm; a firm without value or mass of a product has none.</summary>
    public IReadOnlyList<FirmPrice> Prices
    {
        get
        {
            Close();
            return prices;
        }
    }

    private void Close()
    {
        foreach (var ((group, product, period), (value, mass)) in own)
        {
            if (value > 0 && mass > 0)
                prices.Add(new FirmPrice(firm, group, product, period, (double)value / (double)mass));
        }
        own.Clear();
    }
}

/// <summary>How unit prices of a product are spread over its exporters.</summary>
public static class UnitPrices
{
    /// <param name="isExporter">Whether the firm is an exporter of the year in the part of trade.</param>
    /// <returns>One row per part of trade, product and year in which any exporter has a price, in this order.</returns>
    public static IReadOnlyList<UnitPrice> Of(IEnumerable<FirmPrice> prices, Func<FirmPrice, bool> isExporter)
    {
        var found = new Dictionary<(int Group, int Product, int Period), List<double>>();
        foreach (var price in prices.Where(isExporter))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(
                found,
                (price.Group, price.Product, price.Period),
                out _
            );
            (list ??= []).Add(price.Price);
        }
        return
        [
            .. found
                .OrderBy(one => one.Key)
                .Select(one => new UnitPrice(
                    one.Key.Group,
                    one.Key.Product,
                    one.Key.Period,
                    Distribution.Of(one.Value, Missing.NoTrade)
                )),
        ];
    }
}
