using System.Numerics;
using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Decompositions;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Splits the change of exports into what world demand, the mix of products, the mix of markets and competitiveness brought.</summary>
public sealed class ConstantMarketShare()
    : MoneyDecomposition(
        code: "cms",
        formula: "Δx = g X + Σk (g(k) - g) x(k) + Σkj (g(k,j) - g(k)) x(k,j) + Σkj (Δx(k,j) - g(k,j) x(k,j)) + new markets; "
            + "x at first, g growth of the benchmark without r; the product and the market term are the mean of both orders",
        range: "money; the terms add up to the change to the last minor unit (64 binary digits, then largest remainders)",
        source: "Leamer and Stern (1970), Quantitative International Economics, chapter 7; both orders averaged after Shapley (1953)"
    )
{
    public const string World = "world-growth";

    public const string Product = "product-mix";

    public const string Market = "market-mix";

    public const string Competitiveness = "competitiveness";

    /// <summary>Cells in which the benchmark had no trade at first, so that its growth has no base.</summary>
    public const string NewMarket = "new-market";

    public override IReadOnlyList<string> Terms { get; } =
    [World, Product, Market, Competitiveness, NewMarket, Unallocated];

    public override Needs Needs => base.Needs | Needs.Benchmark | Needs.BenchmarkGrowth | Needs.Markets;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 100, Year: 2013) { Market = "CN" },
                new("A", "10", 170) { Market = "CN" },
                new("A", "44", 100, Year: 2013) { Market = "KZ" },
                new("A", "44", 110) { Market = "KZ" },
                new("A", "44", 5) { Market = "CN" },
                new("B", "10", 100, Year: 2013) { Market = "CN" },
                new("B", "10", 200) { Market = "CN" },
                new("B", "10", 100, Year: 2013) { Market = "KZ" },
                new("B", "10", 100) { Market = "KZ" },
                new("B", "44", 200, Year: 2013) { Market = "KZ" },
                new("B", "44", 200) { Market = "KZ" },
            ],
            Expected:
            [
                new(["2013..2017", "A", World], 50),
                new(["2013..2017", "A", Product], 0),
                new(["2013..2017", "A", Market], 50),
                new(["2013..2017", "A", Competitiveness], -20),
                new(["2013..2017", "A", NewMarket], 5),
                new(["2013..2017", "A", Unallocated], 0),
                new(["2013..2017", "A", Change], 85),
            ],
            Arithmetic: "B is A's world: 400 grew to 500, g = 0.25. A's 200 would have brought 50. By product: g(10) = 0.5, g(44) = 0; 0.25 × 100 - 0.25 × 100 = 0; "
                + "then by cell: (1 - 0.5) × 100 = 50. By market first: g(CN) = 1, g(KZ) = 0: 0.75 × 100 - 0.25 × 100 = 50, then 0 by product. Both orders agree here: 0 and 50. "
                + "Competitiveness: 70 - 100 in 10 to CN, 10 - 0 in 44 to KZ: -20. In 44 to CN the world had nothing: 5. Together 85."
        );

    public override Func<int, (MoneyTerms? Terms, Missing Missing)> Splitter(Comparison comparison)
    {
        var (own, benchmark) = (comparison.Markets!, comparison.MarketBenchmark!);
        var world = new MarketGrowth(benchmark);
        return territory =>
        {
            var gap = own.Gaps[territory].And(world.Gap(territory));
            return gap != Missing.None ? (null, gap) : (new Split(own, world, territory).Terms(), Missing.None);
        };
    }

    /// <summary>The change of one territory.</summary>
    private sealed class Split(MarketTable own, MarketGrowth world, int territory)
    {
        private readonly int last = own.Axes.Periods.Count - 1;
        private readonly Int128[] byCode = new Int128[own.Axes.Codes.Count];
        private readonly Int128[] byMarket = new Int128[own.Axes.Markets.Count];
        private readonly PortionSum atCellGrowth = new();
        private Int128 based;
        private Int128 basedChange;
        private Int128 newMarkets;

        public MoneyTerms Terms()
        {
            var others = world.Without(territory);
            var (first, end) = own.RowsOf(territory);
            for (var row = first; row < end; row++)
                Add(row, others);
            var (atWorld, atCode, atMarket) = (new PortionSum(), new PortionSum(), new PortionSum());
            Grow(atWorld, [based], [others.All]);
            Grow(atCode, byCode, others.ByCode);
            Grow(atMarket, byMarket, others.ByMarket);
            return Closed(atWorld.Scaled, atCode.Scaled, atMarket.Scaled, atCellGrowth.Scaled);
        }

        private void Add(int row, MarketGrowth.Others others)
        {
            var (then, now) = (own.Value(row, 0), own.Value(row, last));
            var cell = others.At(own.Key(row));
            var (code, market) = (own.Code(row), own.Market(row));
            if (
                cell.First <= 0
                || others.ByCode[code].First <= 0
                || others.ByMarket[market].First <= 0
                || others.All.First <= 0
            )
            {
                newMarkets += now - then;
                return;
            }
            atCellGrowth.Add(then, cell.Last, cell.First);
            byCode[code] += then;
            byMarket[market] += then;
            based += then;
            basedChange += now - then;
        }

        // The base as it would be had it grown like the benchmark.
        private static void Grow(PortionSum sum, Int128[] bases, MarketGrowth.Ends[] ends)
        {
            for (var at = 0; at < bases.Length; at++)
            {
                if (bases[at] != 0)
                    sum.Add(bases[at], ends[at].Last, ends[at].First);
            }
        }

        private MoneyTerms Closed(BigInteger world, BigInteger code, BigInteger market, BigInteger cell)
        {
            var growth = world - Scaled(based);
            var product = (code - world + cell - market) >> 1;
            var place = (market - world + cell - code) >> 1;
            var rest = Scaled(basedChange) - growth - product - place;
            var change = own.Total(territory, last) - own.Total(territory, 0);
            return new MoneyTerms(
                growth,
                product,
                place,
                rest,
                Scaled(newMarkets),
                Scaled(change - basedChange - newMarkets)
            );
        }

        private static BigInteger Scaled(Int128 money) => (BigInteger)money << PortionSum.Digits;
    }
}
