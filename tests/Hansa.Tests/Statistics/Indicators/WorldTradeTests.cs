using System.Globalization;
using System.IO.Compression;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Indicators;
using Hansa.Tests.House;

namespace Hansa.Tests.Statistics.Indicators;

/// <summary>World trade of 1998 to 2000 against the cells that another program, in another language, finds specialised.</summary>
public sealed class WorldTradeTests
{
    [Fact]
    public void The_cells_with_advantage_of_one_or_more_are_those_of_the_published_list()
    {
        var rows = Lines("trade/world_trade_avg_1998_2000_sitc2_4digit.csv.gz")
            .Select(cells => (Country: cells[0], Product: cells[1], Value: Whole(cells[2])))
            .ToArray();
        var expected = Lines("expected/ec_1998_2000_balassa_binary_ones.csv.gz").Select(cells => cells[0] + cells[1]);

        var figures = new RevealedComparativeAdvantage().Compute(Comparison(rows));

        var found = Enumerable
            .Range(0, figures.Count)
            .Where(row => figures[row].Value >= 1)
            .Select(row =>
                figures.Axes[1].Codes[figures.Member(row, 1)] + figures.Axes[2].Codes[figures.Member(row, 2)]
            )
            .ToHashSet();
        Assert.Equal(31_951, found.Count);
        Assert.Superset(expected.ToHashSet(), found);
    }

    private static Comparison Comparison((string Country, string Product, long Value)[] rows)
    {
        string[] countries = [.. rows.Select(row => row.Country).Distinct().Order(StringComparer.Ordinal)];
        string[] products = [.. rows.Select(row => row.Product).Distinct().Order(StringComparer.Ordinal)];
        var (known, totals) = (new long[countries.Length * products.Length], new long[countries.Length]);
        var (group, all) = (new long[products.Length], new long[1]);
        foreach (var (country, product, value) in rows)
        {
            var (who, what) = (
                Array.BinarySearch(countries, country, StringComparer.Ordinal),
                Array.BinarySearch(products, product, StringComparer.Ordinal)
            );
            known[(who * products.Length) + what] += value;
            totals[who] += value;
            group[what] += value;
            all[0] += value;
        }
        Period[] periods = [Period.Year(2000)];
        return new Comparison(
            new TradeTable(periods, countries, products, new Amounts(known), new Amounts(totals)),
            new Benchmark(
                "world",
                new TradeTable(periods, ["world"], products, new Amounts(group), new Amounts(all)),
                null,
                true
            )
        );
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var file = new StreamReader(
            new GZipStream(File.OpenRead(RealData.Path(name)), CompressionMode.Decompress)
        );
        file.ReadLine();
        while (file.ReadLine() is { } line)
            yield return line.Split(',');
    }

    private static long Whole(string text) =>
        (long)decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
