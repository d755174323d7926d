using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>What an indicator is computed over: trade of territories by code in each period, beside a benchmark.</summary>
/// <remarks>The codes are those that trade in the data or in the benchmark; all tables have the same periods, territories and codes.</remarks>
public sealed record Comparison(TradeTable Exports, Benchmark Benchmark)
{
    /// <summary>The territories' own imports; nothing where none are loaded.</summary>
    public TradeTable? Imports { get; init; }

    /// <summary>The benchmark's imports; nothing where none are loaded.</summary>
    public Benchmark? ImportBenchmark { get; init; }

    /// <summary>Gross domestic (regional) product per period and territory, in the unit and scale of the trade, 0 where it is not known; nothing where none is loaded.</summary>
    public Amounts? Product { get; init; }

    /// <summary>Inhabitants per period and territory, 0 where they are not known; nothing where none are loaded.</summary>
    public Amounts? Population { get; init; }

    /// <summary>Persons employed per period and territory, 0 where they are not known; nothing where none are loaded.</summary>
    public Amounts? Employment { get; init; }

    /// <summary>What <see cref="Population"/> and <see cref="Employment"/> are divided by to be persons: a power of ten, 1 or more.</summary>
    public double PersonUnits { get; init; } = 1;

    /// <summary>Net mass of the territories' exports, in the cells of <see cref="Exports"/>, 0 where none is given; nothing where no indicator asked for it.</summary>
    public Amounts? Masses { get; init; }

    /// <summary>What one unit of the data's currency was worth in each period; nothing where no indicator asked for it.</summary>
    public MoneyLevels? Levels { get; init; }

    /// <summary>The territories' exports by code and market; nothing where no indicator asked for them.</summary>
    public MarketTable? Markets { get; init; }

    /// <summary>The benchmark's exports by code and market; nothing where no indicator asked for them.</summary>
    public MarketBenchmark? MarketBenchmark { get; init; }

    public IndicatorOptions Options { get; init; } = IndicatorOptions.Default;

    /// <summary><c>reporter</c> or <c>region</c>.</summary>
    public string TerritoryName { get; init; } = "reporter";

    /// <summary><c>product</c>, <c>group</c> or <c>partner</c>.</summary>
    public string CodeName { get; init; } = "product";

    /// <summary>Code → what people call it, for the labels of typologies; codes that are absent are their own name.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Minor units in one whole unit of currency, a power of ten: what a sum is divided by to print it as money.</summary>
    public double MinorUnits { get; init; } = 1;

    /// <summary>The currency of the sums, as its ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";

    public FigureAxis PeriodAxis => new("period", [.. Exports.Periods.Select(period => period.ToString())]);

    /// <summary>One member, <c>first..last</c>, for indicators that compare the last period with the first.</summary>
    public FigureAxis SpanAxis => new("period", [$"{Exports.Periods[0]}..{Exports.Periods[^1]}"]);

    public FigureAxis TerritoryAxis => new(TerritoryName, Exports.Territories);

    public FigureAxis CodeAxis => new(CodeName, Exports.Codes);

    /// <summary>The same question about imports.</summary>
    /// <exception cref="InvalidOperationException">No imports are loaded.</exception>
    public Comparison OfImports() =>
        Imports is null || ImportBenchmark is null
            ? throw new InvalidOperationException("The comparison has no imports.")
            : this with
            {
                Exports = Imports,
                Benchmark = ImportBenchmark,
                Imports = null,
                ImportBenchmark = null,
            };

    /// <summary>What part of a code's employment in the country works for abroad, net, as the options say.</summary>
    internal decimal NetExportsOf(int code) => Options.NetExports.GetValueOrDefault(Exports.Codes[code]);

    /// <summary>A sum in whole units of currency.</summary>
    public double Money(Int128 sum) =>
        MinorUnits >= 1 ? (double)sum / MinorUnits : (double)sum * Math.Round(1 / MinorUnits);

    /// <summary>A sum in whole units of currency.</summary>
    public double Money(BigInteger sum) =>
        MinorUnits >= 1 ? (double)sum / MinorUnits : (double)sum * Math.Round(1 / MinorUnits);
}
