using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hansa.Samples;
using Hansa.Statistics.Scenarios;

namespace Hansa.Bench.World;

/// <summary>Writes one year of made-up bilateral trade in the form of BACI: thousands of dollars and tons with three decimals,
/// quantities quoted and padded, sorted by exporter, importer and product.</summary>
/// <param name="countries">BACI's country numbers, largest exporter first.</param>
/// <param name="products">HS6 codes.</param>
public sealed class BaciLikeFile(IReadOnlyList<string> countries, IReadOnlyList<string> products, TradeWeights weights)
{
    // Thousandths of a thousand dollars: the largest flow is about 30 billion dollars.
    private const double LargestFlow = 3e10;
    private const double ValueSpread = 1.2;
    private const double TonsPerValue = 0.4;
    private const double NoQuantity = 0.04;
    private const int QuantityWidth = 13;
    private const ulong Seed = 20_170_101;

    private readonly byte[] line = new byte[128];
    private readonly byte[][] codes = [.. products.Select(Encoding.ASCII.GetBytes)];
    private int length;

    /// <returns>Number of flows written.</returns>
    public long Write(string path, int year)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write("\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n"u8);
        long flows = 0;
        for (var exporter = 0; exporter < countries.Count; exporter++)
        {
            for (var partner = 0; partner < countries.Count; partner++)
            {
                if (partner != exporter)
                    flows += WritePair(file, year, exporter, partner);
            }
        }
        return flows;
    }

    private long WritePair(FileStream file, int year, int exporter, int partner)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{year},{countries[exporter]},{countries[partner]},");
        var draws = new Draws(Seed, start);
        var pair = weights.OfPair(exporter, partner);
        var prefix = Encoding.ASCII.GetBytes(start, line);
        long flows = 0;
        for (var product = 0; product < codes.Length; product++)
        {
            if (draws.Unit() >= weights.Likelihood(pair, product))
                continue;
            length = prefix;
            WriteFlow(product, weights.Size(pair, product), draws);
            file.Write(line.AsSpan(0, length));
            flows++;
        }
        return flows;
    }

    private void WriteFlow(int product, double size, Draws draws)
    {
        Append(codes[product]);
        var value = 1 + (long)(LargestFlow * size * draws.LogNormal(ValueSpread));
        Append(","u8);
        AppendThousandths(value);
        Append(",\""u8);
        AppendQuantity(draws.Unit() < NoQuantity ? null : 1 + (long)(value * TonsPerValue * draws.Unit()));
        Append("\"\n"u8);
    }

    // Padded on the left to a fixed width, as BACI prints it.
    private void AppendQuantity(long? amount)
    {
        var start = length;
        if (amount is { } known)
            AppendThousandths(known);
        else
            Append("NA"u8);
        var written = length - start;
        var padding = Math.Max(0, QuantityWidth - written);
        line.AsSpan(start, written).CopyTo(line.AsSpan(start + padding));
        line.AsSpan(start, padding).Fill((byte)' ');
        length += padding;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(line.AsSpan(length));
        length += bytes.Length;
    }

    private void AppendThousandths(long amount)
    {
        AppendNumber(amount / 1000, default);
        Append("."u8);
        AppendNumber(amount % 1000, new StandardFormat('D', 3));
    }

    private void AppendNumber(long number, StandardFormat format)
    {
        Utf8Formatter.TryFormat(number, line.AsSpan(length), out var written, format);
        length += written;
    }
}
