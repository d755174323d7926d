namespace Hansa.Bench.World;

/// <summary>How likely each exporter sells each product to each partner: Zipf-like in all three, scaled to a number of flows a year.</summary>
public sealed class TradeWeights
{
    // With 230 countries and all HS6 codes these give 4 to 5 million country × product × year cells on 50 million flows of 5 years.
    private const double ExporterSlope = 1.35;
    private const double PartnerSlope = 0.6;
    private const double ProductSlope = 0.5;
    private const double MostLikely = 0.95;
    private const int Bins = 512;

    private readonly double[] exporters;
    private readonly double[] partners;
    private readonly double[] products;
    private readonly double scale;

    public TradeWeights(int countries, int productCount, double flowsPerYear)
    {
        exporters = Ranked(countries, ExporterSlope);
        partners = Ranked(countries, PartnerSlope);
        // Large and small products lie mixed among the codes, as they do in trade.
        products = Mixed(Ranked(productCount, ProductSlope));
        scale = Scale(flowsPerYear);
    }

    /// <summary>The part of a flow's likelihood that countries make up.</summary>
    public double OfPair(int exporter, int partner) => exporters[exporter] * partners[partner];

    /// <summary>Likelihood that a flow exists, from 0 to 0.95.</summary>
    public double Likelihood(double pair, int product) => Math.Min(MostLikely, scale * pair * products[product]);

    /// <summary>The flow's size relative to the largest.</summary>
    public double Size(double pair, int product) => pair * products[product];

    private static double[] Ranked(int count, double slope) =>
        [.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -slope))];

    private static double[] Mixed(double[] ranked)
    {
        // A step without a common divisor visits every place once.
        var step = (int)(ranked.Length * 0.618) | 1;
        while (Divisor(step, ranked.Length) != 1)
            step += 2;
        return
        [
            .. Enumerable.Range(0, ranked.Length).Select(place => ranked[(int)((long)place * step % ranked.Length)]),
        ];
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);

    private double Scale(double flows)
    {
        var (pairs, counts) = PairHistogram();
        var (low, high) = (1e-9, 1e12);
        for (var step = 0; step < 80; step++)
        {
            var middle = Math.Sqrt(low * high);
            if (Expected(pairs, counts, middle) < flows)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private double Expected(double[] pairs, int[] counts, double factor)
    {
        var sum = 0.0;
        for (var bin = 0; bin < pairs.Length; bin++)
        {
            if (counts[bin] > 0)
                sum += counts[bin] * products.Sum(product => Math.Min(MostLikely, factor * pairs[bin] * product));
        }
        return sum;
    }

    private (double[] Middle, int[] Counts) PairHistogram()
    {
        var lowest = Math.Log(exporters[^1] * partners[^1]);
        var width = -lowest / Bins;
        var counts = new int[Bins + 1];
        for (var exporter = 0; exporter < exporters.Length; exporter++)
        {
            for (var partner = 0; partner < partners.Length; partner++)
            {
                if (exporter != partner)
                    counts[(int)((Math.Log(OfPair(exporter, partner)) - lowest) / width)]++;
            }
        }
        return ([.. Enumerable.Range(0, Bins + 1).Select(bin => Math.Exp(lowest + ((bin + 0.5) * width)))], counts);
    }
}
