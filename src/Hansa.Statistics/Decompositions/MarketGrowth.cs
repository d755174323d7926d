using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Decompositions;

/// <summary>Trade of a benchmark at both ends of the window by code, by market and by cell, as each territory sees it: without its own.</summary>
public sealed class MarketGrowth
{
    private readonly MarketBenchmark benchmark;
    private readonly Ends[] byCode;
    private readonly Ends[] byMarket;
    private readonly Ends all;

    public MarketGrowth(MarketBenchmark benchmark)
    {
        this.benchmark = benchmark;
        byCode = new Ends[benchmark.Trade.Axes.Codes.Count];
        byMarket = new Ends[benchmark.Trade.Axes.Markets.Count];
        all = Gather(benchmark.Trade, 0, byCode, byMarket);
    }

    /// <summary>A sum in the first and in the last period.</summary>
    public readonly record struct Ends(Int128 First, Int128 Last)
    {
        public static Ends operator +(Ends one, Ends other) => new(one.First + other.First, one.Last + other.Last);

        public static Ends operator -(Ends one, Ends other) => new(one.First - other.First, one.Last - other.Last);
    }

    /// <summary>Why the sums are incomplete for a territory.</summary>
    public Missing Gap(int territory) =>
        benchmark.Trade.Gaps[0].And(benchmark.Less is null ? Missing.None : benchmark.Less.Gaps[territory]);

    /// <summary>The benchmark without what a territory has in it.</summary>
    public Others Without(int territory)
    {
        if (benchmark.Less is not { } less)
            return new Others(all, byCode, byMarket, new Cursor(benchmark.Trade, 0), null);
        var codes = new Ends[byCode.Length];
        var markets = new Ends[byMarket.Length];
        var own = Gather(less, territory, codes, markets);
        return new Others(
            all - own,
            [.. byCode.Zip(codes, (one, other) => one - other)],
            [.. byMarket.Zip(markets, (one, other) => one - other)],
            new Cursor(benchmark.Trade, 0),
            new Cursor(less, territory)
        );
    }

    private static Ends Gather(MarketTable table, int territory, Ends[] codes, Ends[] markets)
    {
        var sum = default(Ends);
        var (first, end) = table.RowsOf(territory);
        for (var row = first; row < end; row++)
        {
            var ends = new Ends(table.Value(row, 0), table.Value(row, table.Axes.Periods.Count - 1));
            codes[table.Code(row)] += ends;
            markets[table.Market(row)] += ends;
            sum += ends;
        }
        return sum;
    }

    /// <summary>The benchmark as one territory sees it; cells must be asked for in ascending order.</summary>
    public sealed record Others(Ends All, Ends[] ByCode, Ends[] ByMarket, Cursor Trade, Cursor? Less)
    {
        public Ends At(long key) => Trade.At(key) - (Less?.At(key) ?? default);
    }

    /// <summary>Reads the cells of one territory in ascending order.</summary>
    public sealed class Cursor(MarketTable table, int territory)
    {
        private readonly int end = table.RowsOf(territory).End;
        private int row = table.RowsOf(territory).First;

        /// <summary>Trade in a cell; nothing of it where the territory has no such row.</summary>
        public Ends At(long key)
        {
            while (row < end && table.Key(row) < key)
                row++;
            return row < end && table.Key(row) == key
                ? new Ends(table.Value(row, 0), table.Value(row, table.Axes.Periods.Count - 1))
                : default;
        }
    }
}
