using System.Numerics;

namespace Hansa.Statistics.Firms;

/// <summary>Turns lines of trade into histories of firms, one firm after the other.</summary>
/// <param name="periods">Years of the panel, 1 to 64.</param>
/// <param name="sizes">Sizes that lines may have, 1 or more.</param>
public sealed class FirmHistories(int periods, int sizes)
{
    private readonly SortedDictionary<int, List<FirmHistory>> histories = [];
    private readonly FirmBreadth breadth = new(periods);
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
        var groups = own.TrueForAll(line => line.Group == own[0].Group)
            ? [own.ToArray()]
            : own.GroupBy(line => line.Group).Select(group => group.ToArray());
        foreach (var lines in groups)
        {
            if (History(lines) is not { } history)
                continue;
            if (!histories.TryGetValue(lines[0].Group, out var list))
                histories.Add(lines[0].Group, list = []);
            list.Add(history);
        }
        own.Clear();
    }

    private FirmHistory? History(FirmLine[] lines)
    {
        var years = Years(lines);
        if (years.Count == 0)
            return null;
        var products = HasProducts ? breadth.Count(lines, line => line.Product) : null;
        var markets = HasMarkets ? breadth.Count(lines, line => line.Market) : null;
        var pairs = HasProducts && HasMarkets ? breadth.Count(lines, Pair) : null;
        var full = years.Select(year =>
            year with
            {
                Products = products?.Of(year.Period) ?? default,
                Markets = markets?.Of(year.Period) ?? default,
                Pairs = pairs?.Of(year.Period) ?? default,
            }
        );
        return new FirmHistory(lines[0].Firm, products is null && markets is null ? years : [.. full])
        {
            Products = products?.Codes ?? [],
            Markets = markets?.Codes ?? [],
        };
    }

    private static long Pair(FirmLine line) => ((long)line.Product << 32) | (uint)line.Market;

    private List<FirmYear> Years(FirmLine[] lines)
    {
        Array.Clear(bySize);
        Array.Clear(deliveries);
        foreach (var line in lines)
        {
            bySize[(line.Period * sizes) + line.Size] += line.Value;
            deliveries[line.Period] += line.Deliveries;
        }
        var years = new List<FirmYear>();
        for (var period = 0; period < periods; period++)
        {
            if (deliveries[period] > 0 && Year(lines[0].Firm, period) is { } year)
                years.Add(year);
        }
        return years;
    }

    private FirmYear? Year(int firm, int period)
    {
        var own = bySize.AsSpan(period * sizes, sizes);
        var (total, largest) = (Int128.Zero, 0);
        for (var size = 0; size < sizes; size++)
        {
            total += own[size];
            if (own[size] > own[largest])
                largest = size;
        }
        return total > 0 ? new FirmYear(firm, period, largest, total, deliveries[period]) : null;
    }
}

/// <summary>Counts the products or markets of one firm, year by year.</summary>
internal sealed class FirmBreadth(int periods)
{
    private readonly Int128[] sums = new Int128[periods];

    public FirmCodes Count(FirmLine[] lines, Func<FirmLine, long> codeOf)
    {
        var keys = Array.ConvertAll(lines, line => codeOf(line));
        int[] places = [.. Enumerable.Range(0, lines.Length)];
        Array.Sort(keys, places);
        var found = new FirmCodes(periods);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            var touched = 0UL;
            for (end = start; end < keys.Length && keys[end] == keys[start]; end++)
            {
                ref readonly var line = ref lines[places[end]];
                sums[line.Period] += line.Value;
                touched |= 1UL << line.Period;
            }
            found.Add((int)keys[start], sums, touched);
        }
        return found;
    }
}

/// <summary>The codes of one firm, and what they come to in each year.</summary>
internal sealed class FirmCodes(int periods)
{
    private readonly Breadth[] years = new Breadth[periods];

    public List<CodeYears> Codes { get; } = [];

    public Breadth Of(int period) => years[period];

    /// <param name="values">One sum per year; those of touched years are set back to 0.</param>
    public void Add(int code, Int128[] values, ulong touched)
    {
        var bits = 0UL;
        for (var left = touched; left != 0; left &= left - 1)
        {
            var period = BitOperations.TrailingZeroCount(left);
            bits |= values[period] > 0 ? 1UL << period : 0;
        }
        var active = new ActiveYears(bits);
        for (var left = active.Bits; left != 0; left &= left - 1)
        {
            var period = BitOperations.TrailingZeroCount(left);
            years[period] = Grown(years[period], active, period, values[period]);
        }
        for (var left = active.Exits.Bits; left != 0; left &= left - 1)
            Drop(BitOperations.TrailingZeroCount(left));
        for (var left = touched; left != 0; left &= left - 1)
            values[BitOperations.TrailingZeroCount(left)] = 0;
        Codes.Add(new CodeYears(code, active));
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
