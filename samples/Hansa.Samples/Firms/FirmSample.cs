using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples.Firms;

/// <summary>Made-up firms whose declarations add up to made-up customs records, with what was planted kept apart.</summary>
public sealed class FirmSample
{
    // At most this share of a region's exports may come from small firms.
    private const double MostOfRegion = 0.4;

    private readonly FirmHistories histories;
    private readonly ulong seed;

    /// <param name="customs">Year → its customs records, consecutive years; imports are left out.</param>
    /// <param name="scale">The share of the country's firms and of what they export: 1 for all records, less for a part of them.</param>
    public FirmSample(IReadOnlyDictionary<int, IReadOnlyList<CustomsRow>> customs, ulong seed, double scale)
    {
        this.seed = seed;
        histories = new FirmHistories(seed, Ledger);
        var exports = customs.ToDictionary(
            year => year.Key,
            year => year.Value.Where(row => row is { IsExport: true, Cents: > 0 }).ToLookup(row => row.Region.Id)
        );
        var regions = exports
            .Values.SelectMany(year => year.Select(group => group.Key))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var firms = exports.ToDictionary(year => year.Key, year => Exporters(year.Key, year.Value, regions, scale));
        var cents = exports.ToDictionary(
            year => year.Key,
            year => Cents(year.Key, year.Value, (regions, firms[year.Key]), scale)
        );
        for (var at = 0; at < regions.Length; at++)
            Cut(regions[at], at, exports, firms, cents);
        foreach (var year in Lines.Values)
            year.Sort(ByDay);
    }

    public FirmLedger Ledger { get; } = new();

    /// <summary>Every firm that ever exported, by index.</summary>
    public IReadOnlyList<SampleFirm> Firms => histories.All;

    /// <summary>Year → lines by day, then region, product, partner and firm.</summary>
    public SortedDictionary<int, List<DeclarationLine>> Lines { get; } = [];

    private static long[] Exporters(int year, ILookup<string, CustomsRow> exports, string[] regions, double scale) =>
        LargestRemainder.Share(
            (long)Math.Round(FirmTargets.ByYear[year].Firms * scale),
            [.. regions.Select(region => (double)exports[region].Count())]
        );

    // What a region cannot bear goes to those that can.
    private long[] Cents(
        int year,
        ILookup<string, CustomsRow> exports,
        (string[] Ids, long[] Firms) regions,
        double scale
    )
    {
        var random = new Draws(seed, $"small exports {year}");
        var weights = regions.Firms.Select(count => count * random.Between(0.5, 1.5)).ToArray();
        var most = regions
            .Ids.Select(region => (long)(MostOfRegion * exports[region].Sum(row => (double)row.Cents)))
            .ToArray();
        var given = new long[weights.Length];
        var left = (long)Math.Round(FirmTargets.ByYear[year].Cents * scale);
        for (var round = 0; left > 0 && round < 100; round++)
        {
            double[] open = [.. weights.Select((weight, at) => given[at] < most[at] ? weight : 0)];
            var parts = LargestRemainder.Share(left, open);
            for (var at = 0; at < given.Length; at++)
            {
                var taken = Math.Min(parts[at], most[at] - given[at]);
                given[at] += taken;
                left -= taken;
            }
        }
        return left == 0
            ? given
            : throw new InvalidOperationException($"{year}: the regions cannot bear what small firms are to export.");
    }

    private void Cut(
        string region,
        int at,
        Dictionary<int, ILookup<string, CustomsRow>> exports,
        Dictionary<int, long[]> firms,
        Dictionary<int, long[]> cents
    )
    {
        var played = histories.Play(region, firms.ToDictionary(year => year.Key, year => (int)year.Value[at]));
        SampleFirm[] large =
        [
            .. Enumerable
                .Range(0, 3 + (int)Math.Sqrt(firms.Values.Max(year => year[at]) / 2.0))
                .Select(_ => histories.MakeLarge(region)),
        ];
        foreach (var (year, rows) in exports.OrderBy(one => one.Key))
        {
            if (!Lines.TryGetValue(year, out var lines))
                Lines.Add(year, lines = []);
            if (!rows.Contains(region))
                continue;
            var random = new Draws(seed, $"declarations {year} {region}");
            lines.AddRange(
                new RegionLines(rows[region], year, Ledger, random).Cut(played[year], cents[year][at], large)
            );
        }
    }

    private static int ByDay(DeclarationLine one, DeclarationLine other)
    {
        var order = (one.Row.Month, one.Day).CompareTo((other.Row.Month, other.Day));
        if (order == 0)
            order = string.CompareOrdinal(one.Row.Region.CustomsCode, other.Row.Region.CustomsCode);
        if (order == 0)
            order = string.CompareOrdinal(one.Row.Product.Code, other.Row.Product.Code);
        if (order == 0)
            order = string.CompareOrdinal(one.Row.Partner, other.Row.Partner);
        if (order == 0)
            order = (one.Firm?.Index ?? 0).CompareTo(other.Firm?.Index ?? 0);
        return order == 0 ? one.Cents.CompareTo(other.Cents) : order;
    }
}
