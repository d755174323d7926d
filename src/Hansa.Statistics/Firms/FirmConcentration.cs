using System.Numerics;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>How much of the exports the largest exporters have.</summary>
/// <param name="values">Exports of each firm, above 0, in minor units.</param>
public sealed class FirmConcentration(IEnumerable<FirmYear> values)
{
    /// <summary>With fewer exporters the largest percent is less than one firm, and shares say little.</summary>
    public const int FewFirms = 100;

    // Binary digits of the exact quotient before it becomes a double.
    private const int Digits = 128;

    private readonly FirmYear[] ranked = [.. values.OrderByDescending(one => one.Value).ThenBy(one => one.Firm)];

    public bool IsOfFew => ranked.Length < FewFirms;

    /// <summary>Sum of squared shares, from 1/n to 1 (Hirschman 1945, Herfindahl 1950).</summary>
    public Figure Herfindahl
    {
        get
        {
            if (ranked.Length == 0)
                return Figure.None(Missing.NoTrade);
            var (squares, total) = (BigInteger.Zero, BigInteger.Zero);
            foreach (var firm in ranked)
            {
                squares += (BigInteger)firm.Value * (BigInteger)firm.Value;
                total += (BigInteger)firm.Value;
            }
            return Figure.Of(Math.ScaleB((double)((squares << Digits) / (total * total)), -Digits));
        }
    }

    /// <summary>Share of the largest percent of exporters, rounded up to whole firms; of equal ones the one whose id comes first.</summary>
    /// <param name="percent">1 to 100.</param>
    public Figure TopPercent(int percent) => Top((int)((((long)percent * ranked.Length) + 99) / 100));

    /// <summary>Share of the largest exporters; all of them where they are fewer.</summary>
    public Figure Top(int firms) =>
        ranked.Length == 0
            ? Figure.None(Missing.NoTrade)
            : Figure.Of((double)Sum(ranked.Take(firms)) / (double)Sum(ranked));

    private static Int128 Sum(IEnumerable<FirmYear> firms) =>
        firms.Aggregate(Int128.Zero, (sum, one) => sum + one.Value);
}
