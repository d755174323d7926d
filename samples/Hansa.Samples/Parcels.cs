using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>Cuts an amount into rows of distinct product, partner and month that add up to it exactly.</summary>
/// <param name="region">Whose rows they are.</param>
/// <param name="isExport">The direction.</param>
public sealed class Parcels(CustomsRegion region, bool isExport)
{
    private const long LeastAverageCents = 20_000;
    private const int Months = 12;

    /// <param name="cents">The amount; 0 gives no rows.</param>
    /// <param name="rows">How many rows at most; small amounts and short lists give fewer.</param>
    public IEnumerable<CustomsRow> Cut(
        long cents,
        int rows,
        (Choice<Product> Products, Choice<string> Partners) from,
        Draws random
    )
    {
        if (cents == 0)
            return [];
        var keys = Keys(Most(cents, rows, from.Products.Count * from.Partners.Count * Months), from, random);
        var weights = keys.Select(_ => 0.02 + random.LogNormal(1)).ToArray();
        var parts = LargestRemainder.Share(cents, weights);
        return keys.Select((key, i) => Row(key, parts[i], from, random)).Where(row => row.Cents > 0);
    }

    private static int Most(long cents, int rows, int combinations) =>
        (int)Math.Clamp(rows, 1, Math.Max(1, Math.Min(cents / LeastAverageCents, combinations / 3)));

    private static List<(int Product, int Partner, int Month)> Keys(
        int count,
        (Choice<Product> Products, Choice<string> Partners) from,
        Draws random
    )
    {
        var taken = new HashSet<(int, int, int)>();
        var keys = new List<(int, int, int)>(count);
        // Heavy weights repeat themselves: after enough tries fewer rows are enough.
        for (var tries = 0; keys.Count < count && tries < count * 4; tries++)
        {
            var key = (from.Products.Draw(random), from.Partners.Draw(random), 1 + random.Below(Months));
            if (taken.Add(key))
                keys.Add(key);
        }
        return keys;
    }

    private CustomsRow Row(
        (int Product, int Partner, int Month) key,
        long cents,
        (Choice<Product> Products, Choice<string> Partners) from,
        Draws random
    )
    {
        var product = from.Products[key.Product];
        var grams =
            product.UnitValue == 0 ? 0 : (long)Math.Round(cents * 10 / (product.UnitValue * random.LogNormal(0.15)));
        return new(
            isExport,
            key.Month,
            from.Partners[key.Partner],
            product,
            region,
            cents,
            grams,
            Quantity(product, cents, grams)
        );
    }

    // Typical mass of one unit; the value of electricity stands for its quantity.
    private static long Quantity(Product product, long cents, long grams) =>
        product.Unit switch
        {
            "" => 0,
            "ТЫС КВТ.Ч" => cents / 40,
            "ТЫС М3" => grams / 7000,
            "М3" => grams / 6500,
            "М2" => grams / 30,
            "Л" => grams / 10,
            "ПАР" => 100 * Math.Max(1, grams / 800),
            _ => 100 * Math.Max(1, (long)(grams * product.UnitValue / 250_000)),
        };
}
