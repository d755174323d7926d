using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Comparisons;

/// <summary>Collects trade by code and market, cell by cell in any order, into a <see cref="MarketTable"/>.</summary>
public sealed class MarketLedger(MarketAxes axes)
{
    private readonly Dictionary<long, int> rows = [];
    private readonly List<Int128> values = [];
    private readonly Int128[] totals = new Int128[axes.Periods.Count * axes.Territories.Count];
    private readonly Missing[] gaps = new Missing[axes.Territories.Count];

    private long CellsOfOne => (long)axes.Codes.Count * axes.Markets.Count;

    /// <summary>Adds a sum of trade.</summary>
    /// <param name="cell">Positions of the code and of the market; a negative number where one is not known.</param>
    public void Add(int period, int territory, (int Code, int Market) cell, Int128 value)
    {
        totals[(period * axes.Territories.Count) + territory] += value;
        if (cell is { Code: >= 0, Market: >= 0 })
            values[Row(territory, cell) + period] += value;
    }

    /// <summary>Marks a territory of which some rows have no value.</summary>
    public void Mark(int territory, Missing gap) => gaps[territory] = gaps[territory].And(gap);

    /// <summary>The table of what was added.</summary>
    /// <param name="factors">What the sums of each period are multiplied by to reach the comparison's currency and scale.</param>
    public MarketTable Build(IReadOnlyList<Fraction> factors)
    {
        var keys = rows.Keys.ToArray();
        var places = rows.Values.ToArray();
        Array.Sort(keys, places);
        var sums = new Int128[values.Count];
        for (var row = 0; row < places.Length; row++)
        {
            for (var period = 0; period < axes.Periods.Count; period++)
                sums[(row * axes.Periods.Count) + period] = Scaled(values[places[row] + period], factors[period]);
        }
        return new MarketTable(
            axes,
            new MarketRows(
                Starts(keys),
                Array.ConvertAll(keys, key => key % Math.Max(1, CellsOfOne)),
                Amounts.From(sums)
            ),
            Amounts.From(totals).Times(factors)
        )
        {
            Gaps = gaps,
        };
    }

    private static Int128 Scaled(Int128 sum, Fraction factor) => factor == Fraction.One ? sum : factor.Times(sum);

    private int Row(int territory, (int Code, int Market) cell)
    {
        var key = (territory * CellsOfOne) + ((long)cell.Code * axes.Markets.Count) + cell.Market;
        if (rows.TryGetValue(key, out var place))
            return place;
        place = values.Count;
        rows.Add(key, place);
        for (var period = 0; period < axes.Periods.Count; period++)
            values.Add(0);
        return place;
    }

    private int[] Starts(long[] keys)
    {
        var starts = new int[axes.Territories.Count + 1];
        foreach (var key in keys)
            starts[(key / CellsOfOne) + 1]++;
        for (var territory = 0; territory < axes.Territories.Count; territory++)
            starts[territory + 1] += starts[territory];
        return starts;
    }
}
