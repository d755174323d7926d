using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Place of a territory among all territories of the dataset by trade in a product.</summary>
public sealed class MarketRank()
    : Indicator(
        code: "market-rank",
        formula: "1 + the number of territories q with x(q,k) > x(r,k)",
        unit: Unit.Rank,
        range: "1 or more; equal trade has equal rank; missing where r does not trade in k",
        source: "ITC (2007), Trade Performance Index, technical notes: rank in world exports"
    )
{
    public override Limits Limits => new(1, double.PositiveInfinity);

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 30), new("B", "10", 90), new("C", "10", 30), new("D", "10", 7), new("D", "44", 1)],
            Expected:
            [
                new(["2017", "B", "10"], 1),
                new(["2017", "A", "10"], 2),
                new(["2017", "C", "10"], 2),
                new(["2017", "D", "10"], 4),
                new(["2017", "A", "44"], null, "no-trade"),
            ],
            Arithmetic: "B is ahead of all; only B is ahead of A and of C, which are equal; three are ahead of D: 1 + 3 = 4."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var table = new FigureTable(Unit, comparison.PeriodAxis, comparison.TerritoryAxis, comparison.CodeAxis);
        var exports = comparison.Exports;
        for (var period = 0; period < exports.Periods.Count; period++)
        {
            for (var code = 0; code < exports.Codes.Count; code++)
                new Ladder(exports, period, code).Fill(table);
        }
        return table;
    }

    /// <summary>All territories' trade in one code and period, in order.</summary>
    private sealed class Ladder(TradeTable exports, int period, int code)
    {
        private readonly int[] cells =
        [
            .. Enumerable.Range(0, exports.Territories.Count).Select(one => exports.Cell(period, one, code)),
        ];

        public void Fill(FigureTable table)
        {
            int[] seen = [.. cells.Where(cell => exports.Gap(cell) == Missing.None)];
            var (known, least, most) = (Sorted(seen, Known), Sorted(seen, Least), Sorted(seen, Most));
            foreach (var cell in cells)
                table[cell] = exports.Gap(cell) is not Missing.None and var gap ? Figure.None(gap) : Rank(cell);

            Figure Rank(int cell)
            {
                if (Known(cell) <= 0)
                    return Figure.None(Known(cell) == 0 ? Missing.NoTrade : Missing.NotApplicable);
                var hidden = cells.Length - seen.Length;
                var self = Most(cell) > Least(cell) ? 1 : 0;
                var best = 1 + Above(least, Most(cell));
                var worst = 1 + Above(most, Least(cell)) - self + hidden;
                var rank = Figure.Of(1 + Above(known, Known(cell)));
                return best == worst ? rank : rank.Within(best, worst);
            }
        }

        private Int128 Known(int cell) => exports.Known[cell];

        private Int128 Least(int cell) => exports.Known[cell] + Int128.Min(0, exports.PossibleAt(cell));

        private Int128 Most(int cell) => exports.Known[cell] + Int128.Max(0, exports.PossibleAt(cell));

        private static Int128[] Sorted(int[] cells, Func<int, Int128> sum) => [.. cells.Select(sum).Order()];

        // How many of the sorted sums are larger.
        private static int Above(Int128[] sorted, Int128 sum)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (sorted[middle] > sum)
                    high = middle;
                else
                    low = middle + 1;
            }
            return sorted.Length - low;
        }
    }
}
