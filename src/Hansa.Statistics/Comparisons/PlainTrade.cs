using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>A row of trade written by hand.</summary>
/// <param name="Code">A code; several, of which it is one (<c>10|44</c>); <c>_U</c> when it may be any; empty when it is none of them.</param>
/// <param name="Value">In whole units of money.</param>
public sealed record PlainRow(string Territory, string Code, Int128 Value, string Flow = Flow.Export, int Year = 2017)
{
    /// <summary>Why the row has no value; its <see cref="Value"/> is then 0.</summary>
    public Missing Gap { get; init; }

    /// <summary>The partner that it goes to; empty where it is not known.</summary>
    public string Market { get; init; } = "";

    /// <summary>Net mass; 0 where none is given.</summary>
    public Int128 Mass { get; init; }
}

/// <summary>Lays a few rows out as a comparison: for worked examples and tests.</summary>
/// <param name="Rows">The territories' trade.</param>
public sealed record PlainTrade(IReadOnlyList<PlainRow> Rows)
{
    /// <summary>The benchmark's trade where it is not that of all territories together; other data, that hold the territories' trade as well.</summary>
    public IReadOnlyList<PlainRow>? World { get; init; }

    /// <summary>True where the benchmark leaves each territory itself out.</summary>
    public bool WithoutTerritory { get; init; }

    /// <summary>Gross product of each territory, the same every year.</summary>
    public IReadOnlyDictionary<string, long>? Product { get; init; }

    /// <summary>Inhabitants of each territory, the same every year.</summary>
    public IReadOnlyDictionary<string, long>? Population { get; init; }

    /// <summary>Persons employed in each territory, the same every year.</summary>
    public IReadOnlyDictionary<string, long>? Employment { get; init; }

    internal IReadOnlyList<PlainRow> Everything => [.. Rows, .. World ?? []];

    internal Period[] Periods => [.. Rows.Select(row => row.Year).Distinct().Order().Select(Period.Year)];

    internal string[] Territories => [.. Rows.Select(row => row.Territory).Distinct().Order(StringComparer.Ordinal)];

    internal string[] Codes =>
        [
            .. Everything
                .Where(row => row.Code != DimensionNames.Undisclosed)
                .SelectMany(row => row.Code.Split('|', StringSplitOptions.RemoveEmptyEntries))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The comparison; it has imports where a row has.</summary>
    public Comparison Compare()
    {
        var hasImports = Rows.Any(row => row.Flow == Flow.Import);
        return new Comparison(Territorial(Flow.Export), BenchmarkOf(Flow.Export))
        {
            Imports = hasImports ? Territorial(Flow.Import) : null,
            ImportBenchmark = hasImports ? BenchmarkOf(Flow.Import) : null,
            Product = Statistic(Product),
            Population = Statistic(Population),
            Employment = Statistic(Employment),
            Masses = MassesOf(),
            Markets = PlainMarkets.Of(this),
            MarketBenchmark = PlainMarkets.BenchmarkOf(this),
        };
    }

    private Benchmark BenchmarkOf(string flow)
    {
        var all = new PlainSheet(Periods, ["all"], Codes);
        foreach (var row in (World ?? Rows).Where(row => row.Flow == flow))
            all.Add(row with { Territory = "all" });
        return new Benchmark(
            WithoutTerritory ? "rest" : "all",
            all.Build(),
            WithoutTerritory ? Territorial(flow) : null,
            ContainsTerritory: !WithoutTerritory
        )
        {
            IsOtherData = World is not null,
        };
    }

    private TradeTable Territorial(string flow)
    {
        var sheet = new PlainSheet(Periods, Territories, Codes);
        foreach (var row in Rows.Where(row => row.Flow == flow))
            sheet.Add(row);
        return sheet.Build();
    }

    private Amounts? Statistic(IReadOnlyDictionary<string, long>? values) =>
        values is null
            ? null
            : new([.. Periods.SelectMany(_ => Territories.Select(one => values.GetValueOrDefault(one)))]);

    // Masses are laid out as values are.
    private Amounts MassesOf()
    {
        var sheet = new PlainSheet(Periods, Territories, Codes);
        foreach (var row in Rows.Where(row => row.Flow == Flow.Export))
            sheet.Add(row with { Value = row.Mass });
        return sheet.Build().Known;
    }
}

/// <summary>A trade table to which rows are added one by one.</summary>
internal sealed class PlainSheet(Period[] periods, string[] territories, string[] codes)
{
    private readonly Int128[] known = new Int128[periods.Length * territories.Length * codes.Length];
    private readonly Int128[] possible = new Int128[periods.Length * territories.Length * codes.Length];
    private readonly Int128[] totals = new Int128[periods.Length * territories.Length];
    private readonly Int128[] undisclosed = new Int128[periods.Length * territories.Length];
    private readonly Missing[] gaps = new Missing[periods.Length * territories.Length * codes.Length];
    private readonly Missing[] totalGaps = new Missing[periods.Length * territories.Length];

    public void Add(PlainRow row)
    {
        var period = Array.IndexOf(periods, Period.Year(row.Year));
        if (period < 0)
            return;
        var at = (period * territories.Length) + Array.IndexOf(territories, row.Territory);
        totals[at] += row.Value;
        totalGaps[at] = totalGaps[at].And(row.Gap);
        var cells = MayBe(row.Code).Select(code => (at * codes.Length) + code).ToArray();
        if (IsUndisclosed(row.Code))
        {
            undisclosed[at] += row.Value;
            foreach (var cell in cells)
                possible[cell] += row.Value;
        }
        else if (cells is [var cell])
        {
            known[cell] += row.Value;
            gaps[cell] = gaps[cell].And(row.Gap);
        }
    }

    public TradeTable Build() =>
        new(periods, territories, codes, Amounts.From(known), Amounts.From(totals))
        {
            Possible = Any(possible),
            Undisclosed = Any(undisclosed),
            Gaps = Any(gaps),
            TotalGaps = Any(totalGaps),
        };

    private static bool IsUndisclosed(string code) =>
        code == DimensionNames.Undisclosed || code.Contains('|', StringComparison.Ordinal);

    private IEnumerable<int> MayBe(string code) =>
        code == DimensionNames.Undisclosed
            ? Enumerable.Range(0, codes.Length)
            : code.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(one => Array.IndexOf(codes, one));

    private static Amounts? Any(Int128[] sums) => Array.TrueForAll(sums, sum => sum == 0) ? null : Amounts.From(sums);

    private static Missing[]? Any(Missing[] reasons) =>
        Array.TrueForAll(reasons, reason => reason == Missing.None) ? null : reasons;
}
