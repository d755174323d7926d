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
}

/// <summary>Lays a few rows out as a comparison: for worked examples and tests.</summary>
/// <param name="Rows">The territories' trade.</param>
public sealed record PlainTrade(IReadOnlyList<PlainRow> Rows)
{
    /// <summary>The benchmark's trade where it is not that of all territories together.</summary>
    public IReadOnlyList<PlainRow>? World { get; init; }

    /// <summary>True where the benchmark leaves each territory itself out.</summary>
    public bool WithoutTerritory { get; init; }

    /// <summary>Gross product of each territory, the same every year.</summary>
    public IReadOnlyDictionary<string, long>? Product { get; init; }

    private IReadOnlyList<PlainRow> Everything => [.. Rows, .. World ?? []];

    private Period[] Periods => [.. Rows.Select(row => row.Year).Distinct().Order().Select(Period.Year)];

    private string[] Territories => [.. Rows.Select(row => row.Territory).Distinct().Order(StringComparer.Ordinal)];

    private string[] Codes =>
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
        var (periods, codes) = (Periods, Codes);
        var territories = Territories;
        var hasImports = Rows.Any(row => row.Flow == Flow.Import);
        return new Comparison(Table(Flow.Export), BenchmarkOf(Flow.Export))
        {
            Imports = hasImports ? Table(Flow.Import) : null,
            ImportBenchmark = hasImports ? BenchmarkOf(Flow.Import) : null,
            Product = Product is null
                ? null
                : new Amounts([.. periods.SelectMany(_ => territories.Select(one => Product.GetValueOrDefault(one)))]),
        };

        TradeTable Table(string flow) => Lay(Rows, flow, periods, territories, codes, row => row.Territory);

        Benchmark BenchmarkOf(string flow)
        {
            var all = Lay(World ?? Rows, flow, periods, ["all"], codes, _ => "all");
            var less = WithoutTerritory && World is null ? Table(flow) : null;
            return new Benchmark(WithoutTerritory ? "rest" : "all", all, less, !WithoutTerritory)
            {
                IsOtherData = World is not null,
            };
        }
    }

    private static TradeTable Lay(
        IReadOnlyList<PlainRow> rows,
        string flow,
        Period[] periods,
        string[] territories,
        string[] codes,
        Func<PlainRow, string> territoryOf
    )
    {
        var size = periods.Length * territories.Length;
        var (known, possible) = (new Int128[size * codes.Length], new Int128[size * codes.Length]);
        var (totals, undisclosed) = (new Int128[size], new Int128[size]);
        var (gaps, totalGaps) = (new Missing[size * codes.Length], new Missing[size]);
        foreach (var row in rows.Where(row => row.Flow == flow))
        {
            var at =
                (Array.IndexOf(periods, Period.Year(row.Year)) * territories.Length)
                + Array.IndexOf(territories, territoryOf(row));
            var may = MayBe(row.Code, codes);
            totals[at] += row.Value;
            totalGaps[at] = totalGaps[at].And(row.Gap);
            foreach (var code in may)
                (may.Length == 1 ? known : possible)[(at * codes.Length) + code] += row.Value;
            if (may.Length == 1)
                gaps[(at * codes.Length) + may[0]] = gaps[(at * codes.Length) + may[0]].And(row.Gap);
            else if (may.Length > 1)
                undisclosed[at] += row.Value;
        }
        return new TradeTable(periods, territories, codes, Amounts.From(known), Amounts.From(totals))
        {
            Possible = Any(possible),
            Undisclosed = Any(undisclosed),
            Gaps = Array.TrueForAll(gaps, gap => gap == Missing.None) ? null : gaps,
            TotalGaps = Array.TrueForAll(totalGaps, gap => gap == Missing.None) ? null : totalGaps,
        };
    }

    private static int[] MayBe(string code, string[] codes) =>
        code == DimensionNames.Undisclosed
            ? [.. Enumerable.Range(0, codes.Length)]
            : [.. code.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(one => Array.IndexOf(codes, one))];

    private static Amounts? Any(Int128[] sums) => Array.TrueForAll(sums, sum => sum == 0) ? null : Amounts.From(sums);
}
