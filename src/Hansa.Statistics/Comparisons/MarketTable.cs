using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>Trade of territories in cells of code × market (the partner it goes to), by period: exact sums, only of cells that have trade in some period.</summary>
/// <remarks>Rows of a territory stand together and run by code, then market. What has no known code or no known market is in <see cref="Totals"/> alone.</remarks>
public sealed class MarketTable(MarketAxes axes, MarketRows rows, Amounts totals)
{
    public MarketAxes Axes { get; } = axes;

    /// <summary>One sum per period and territory, over all trade.</summary>
    public Amounts Totals { get; } = totals;

    /// <summary>Why the sums of a territory are incomplete, one per territory.</summary>
    public required IReadOnlyList<Missing> Gaps { get; init; }

    /// <summary>The territory's rows: from the first, up to but not including the end.</summary>
    public (int First, int End) RowsOf(int territory) => (rows.Starts[territory], rows.Starts[territory + 1]);

    /// <summary>Code and market of a row as one number, by which the rows of a territory ascend.</summary>
    public long Key(int row) => rows.Keys[row];

    public int Code(int row) => (int)(rows.Keys[row] / Axes.Markets.Count);

    public int Market(int row) => (int)(rows.Keys[row] % Axes.Markets.Count);

    public Int128 Value(int row, int period) => rows.Values[(row * Axes.Periods.Count) + period];

    public Int128 Total(int territory, int period) => Totals[(period * Axes.Territories.Count) + territory];
}

/// <summary>The axes of a <see cref="MarketTable"/>.</summary>
public sealed record MarketAxes(
    IReadOnlyList<Period> Periods,
    IReadOnlyList<string> Territories,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Markets
);

/// <summary>The rows of a <see cref="MarketTable"/>.</summary>
/// <param name="Starts">The first row of each territory, and the number of rows at the end.</param>
/// <param name="Keys">Code × number of markets + market, one per row.</param>
/// <param name="Values">One sum per row and period, periods running fastest.</param>
public sealed record MarketRows(int[] Starts, long[] Keys, Amounts Values);

/// <summary>Trade by code and market that the territories are compared with.</summary>
/// <param name="Trade">All of it, as one territory.</param>
/// <param name="Less">What is taken off for each territory, so that none is compared with itself; nothing where the benchmark does not hold its trade.</param>
public sealed record MarketBenchmark(MarketTable Trade, MarketTable? Less);
