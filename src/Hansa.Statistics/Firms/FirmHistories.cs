using System.Numerics;
using System.Runtime.InteropServices;

namespace Hansa.Statistics.Firms;

/// <summary>Turns lines of trade into histories of firms, one firm after the other.</summary>
/// <param name="periods">Years of the panel, 1 to 64.</param>
/// <param name="sizes">Sizes that lines may have, 1 or more.</param>
public sealed class FirmHistories(int periods, int sizes)
{
    private readonly SortedDictionary<int, List<FirmHistory>> histories = [];
    private readonly FirmCodes products = new(periods, (in line) => line.Product);
    private readonly FirmCodes markets = new(periods, (in line) => line.Market);
    private readonly FirmCodes pairs = new(periods, (in line) => ((long)line.Product << 32) | (uint)line.Market);
    private readonly Int128[] bySize = new Int128[periods * sizes];
    private readonly long[] deliveries = new long[periods];

    /// <summary>True where lines name products.</summary>
    public bool HasProducts { get; init; }

    /// <summary>True where lines name markets.</summary>
    public bool HasMarkets { get; init; }

    /// <summary>The histories of every part of trade, firms in the order of their lines.</summary>
    /// <param name="lines">Lines of one firm stand together; a product, market and year may come in several lines.</param>
    public IReadOnlyDictionary<int, List<FirmHistory>> Of(IEnumerable<FirmLine> lines)
    {
        histories.Clear();
        var own = new List<FirmLine>();
        foreach (var line in lines)
        {
            if (own.Count > 0 && own[0].Firm != line.Firm)
                Take(own);
            own.Add(line);
        }
        Take(own);
        return histories;
    }

    private void Take(List<FirmLine> own)
    {
        if (own.Count == 0)
            return;
        if (own.TrueForAll(line => line.Group == own[0].Group))
            Take(CollectionsMarshal.AsSpan(own));
        else
        {
            foreach (var group in own.GroupBy(line => line.Group))
                Take(group.ToArray());
        }
        own.Clear();
    }

    private void Take(ReadOnlySpan<FirmLine> lines)
    {
        if (History(lines) is not { } history)
            return;
        if (!histories.TryGetValue(lines[0].Group, out var list))
            histories.Add(lines[0].Group, list = []);
        list.Add(history);
    }

    private FirmHistory? History(ReadOnlySpan<FirmLine> lines)
    {
        AddUp(lines);
        var active = 0;
        for (var period = 0; period < periods; period++)
            active += IsActive(period) ? 1 : 0;
        if (active == 0)
            return null;
        Count(lines);
        var years = new FirmYear[active];
        for (int period = 0, at = 0; at < active; period++)
        {
            if (!IsActive(period))
                continue;
            var (size, value) = Year(period);
            years[at++] = new FirmYear(lines[0].Firm, period, size, value, deliveries[period])
            {
                Breadth = HasProducts || HasMarkets ? Breadth(period) : null,
            };
        }
        return new FirmHistory(lines[0].Firm, years)
        {
            Products = HasProducts ? products.Codes() : [],
            Markets = HasMarkets ? markets.Codes() : [],
        };
    }

    private void Count(ReadOnlySpan<FirmLine> lines)
    {
        if (HasProducts)
            products.Count(lines);
        if (HasMarkets)
            markets.Count(lines);
        if (HasProducts && HasMarkets)
            pairs.Count(lines);
    }

    private FirmBreadth Breadth(int period) => new(products.Of(period), markets.Of(period), pairs.Of(period));

    private void AddUp(ReadOnlySpan<FirmLine> lines)
    {
        Array.Clear(bySize);
        Array.Clear(deliveries);
        foreach (ref readonly var line in lines)
        {
            bySize[(line.Period * sizes) + line.Size] += line.Value;
            deliveries[line.Period] += line.Deliveries;
        }
    }

    private bool IsActive(int period) => deliveries[period] > 0 && Year(period).Value > 0;

    private (int Size, Int128 Value) Year(int period)
    {
        var own = bySize.AsSpan(period * sizes, sizes);
        var (total, largest) = (Int128.Zero, 0);
        for (var size = 0; size < sizes; size++)
        {
            total += own[size];
            if (own[size] > own[largest])
                largest = size;
        }
        return (largest, total);
    }
}

/// <summary>A code of a line.</summary>
internal delegate long CodeOf(in FirmLine line);

/// <summary>Counts the products or markets of one firm after the other, year by year.</summary>
internal sealed class FirmCodes(int periods, CodeOf codeOf)
{
    private readonly Int128[] sums = new Int128[periods];
    private readonly Breadth[] years = new Breadth[periods];
    private readonly List<CodeYears> found = [];
    private long[] keys = [];
    private int[] places = [];

    /// <summary>The codes of the firm that was counted last, ascending.</summary>
    public CodeYears[] Codes() => [.. found];

    public Breadth Of(int period) => years[period];

    public void Count(ReadOnlySpan<FirmLine> lines)
    {
        found.Clear();
        Array.Clear(years);
        if (keys.Length < lines.Length)
            (keys, places) = (new long[lines.Length * 2], new int[lines.Length * 2]);
        var codes = keys.AsSpan(0, lines.Length);
        var order = places.AsSpan(0, lines.Length);
        for (var at = 0; at < lines.Length; at++)
            (codes[at], order[at]) = (codeOf(lines[at]), at);
        codes.Sort(order);
        for (int start = 0, end; start < codes.Length; start = end)
        {
            var touched = 0UL;
            for (end = start; end < codes.Length && codes[end] == codes[start]; end++)
            {
                ref readonly var line = ref lines[order[end]];
                sums[line.Period] += line.Value;
                touched |= 1UL << line.Period;
            }
            Add((int)codes[start], touched);
        }
    }

    // Sums of touched years are set back to 0.
    private void Add(int code, ulong touched)
    {
        var bits = 0UL;
        for (var left = touched; left != 0; left &= left - 1)
        {
            var period = BitOperations.TrailingZeroCount(left);
            bits |= sums[period] > 0 ? 1UL << period : 0;
        }
        var active = new ActiveYears(bits);
        for (var left = active.Bits; left != 0; left &= left - 1)
        {
            var period = BitOperations.TrailingZeroCount(left);
            years[period] = Grown(years[period], active, period, sums[period]);
        }
        for (var left = active.Exits.Bits; left != 0; left &= left - 1)
            Drop(BitOperations.TrailingZeroCount(left));
        for (var left = touched; left != 0; left &= left - 1)
            sums[BitOperations.TrailingZeroCount(left)] = 0;
        found.Add(new CodeYears(code, active));
    }

    // The year after the panel is nobody's.
    private void Drop(int period)
    {
        if (period < periods)
            years[period] = years[period] with { Dropped = years[period].Dropped + 1 };
    }

    private static Breadth Grown(Breadth year, ActiveYears active, int period, Int128 value) =>
        active.In(period - 1)
            ? year with
            {
                Count = year.Count + 1,
            }
            : year with
            {
                Count = year.Count + 1,
                New = year.New + 1,
                Lasting = year.Lasting + (active.In(period + 1) ? 1 : 0),
                NewValue = year.NewValue + value,
            };
}
