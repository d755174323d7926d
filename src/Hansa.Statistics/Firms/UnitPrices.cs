using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>Unit prices of a product in a year, one for each exporter: value by mass.</summary>
/// <param name="Prices">Minor units of money by units of mass at the dataset's scale.</param>
public sealed record UnitPrice(int Group, int Product, int Period, Distribution Prices);

/// <summary>How unit prices of a product are spread over its exporters.</summary>
public static class UnitPrices
{
    /// <param name="lines">Lines of one firm stand together; those without value or mass have no price.</param>
    /// <param name="isExporter">Whether the firm is an exporter of the year in the part of trade.</param>
    /// <returns>One row per part of trade, product and year in which any exporter has a price, in this order.</returns>
    public static IReadOnlyList<UnitPrice> Of(IEnumerable<FirmLine> lines, Func<FirmLine, bool> isExporter)
    {
        var prices = new SortedDictionary<(int Group, int Product, int Period), List<double>>();
        var own = new Dictionary<(int, int, int), (Int128 Value, Int128 Mass)>();
        var firm = -1;
        foreach (var line in lines.Where(isExporter))
        {
            if (line.Firm != firm)
                Take(own, prices);
            firm = line.Firm;
            var key = (line.Group, line.Product, line.Period);
            var (value, mass) = own.GetValueOrDefault(key);
            own[key] = (value + line.Value, mass + line.Mass);
        }
        Take(own, prices);
        return
        [
            .. prices.Select(one => new UnitPrice(
                one.Key.Group,
                one.Key.Product,
                one.Key.Period,
                Distribution.Of(one.Value, Missing.NoTrade)
            )),
        ];
    }

    private static void Take(
        Dictionary<(int, int, int), (Int128 Value, Int128 Mass)> own,
        SortedDictionary<(int, int, int), List<double>> prices
    )
    {
        foreach (
            var (key, (value, mass)) in own.Where(one => one.Value is { Value: var v, Mass: var m } && v > 0 && m > 0)
        )
        {
            if (!prices.TryGetValue(key, out var list))
                prices.Add(key, list = []);
            list.Add((double)value / (double)mass);
        }
        own.Clear();
    }
}
