using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The four sums that a comparative indicator is made of, for one territory, code and period.</summary>
/// <param name="Own">x(r,k): the territory's trade in the code.</param>
/// <param name="Territory">x(r): all its trade.</param>
/// <param name="Group">b(k): the benchmark's trade in the code.</param>
/// <param name="All">b: all the benchmark's trade.</param>
public readonly record struct CellSums(double Own, double Territory, double Group, double All);

/// <summary>What an indicator is computed over: trade of territories by code in each period, beside a benchmark.</summary>
public sealed record Comparison(TradeTable Exports, Benchmark Benchmark)
{
    /// <summary>The territories' own imports, with the same periods, territories and codes; nothing where none are loaded.</summary>
    public TradeTable? Imports { get; init; }

    /// <summary>The benchmark's imports; nothing where none are loaded.</summary>
    public Benchmark? ImportBenchmark { get; init; }

    /// <summary>Gross domestic (regional) product per period and territory, in the unit and scale of the trade; nothing where none is loaded.</summary>
    public Amounts? Product { get; init; }

    /// <summary><c>reporter</c> or <c>region</c>.</summary>
    public string TerritoryName { get; init; } = "reporter";

    /// <summary><c>product</c>, <c>group</c> or <c>partner</c>.</summary>
    public string CodeName { get; init; } = "product";

    /// <summary>Minor units in one whole unit of currency: what a sum is divided by to print it as money.</summary>
    public double MinorUnits { get; init; } = 1;

    /// <summary>The currency of the sums, as its ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";

    public FigureAxis PeriodAxis => new("period", [.. Exports.Periods.Select(period => period.ToString())]);

    public FigureAxis TerritoryAxis => new(TerritoryName, Exports.Territories);

    public FigureAxis CodeAxis => new(CodeName, Exports.Codes);

    /// <summary>One figure per period, territory and code, from the four sums of the cell.</summary>
    /// <param name="formula">Must not fall when the territory's share in the code rises, nor rise when the benchmark's does: the
    /// bounds are its values at the two extreme allocations of undisclosed trade.</param>
    public FigureTable PerCell(Unit unit, Func<CellSums, Figure> formula)
    {
        var table = new FigureTable(unit, PeriodAxis, TerritoryAxis, CodeAxis);
        for (var period = 0; period < Exports.Periods.Count; period++)
        {
            for (var territory = 0; territory < Exports.Territories.Count; territory++)
                FillTerritory(table, formula, period, territory);
        }
        return table;
    }

    private void FillTerritory(FigureTable table, Func<CellSums, Figure> formula, int period, int territory)
    {
        var total = Exports.Totals.Double(Exports.TerritoryCell(period, territory));
        var all = Benchmark.All(period, territory);
        var first = Exports.Cell(period, territory, 0);
        for (var code = 0; code < Exports.Codes.Count; code++)
        {
            var cell = first + code;
            var own = Exports.Known.Double(cell);
            var sums = new CellSums(own, total, Benchmark.Group(period, territory, code), all);
            var gap = Exports.Gap(cell);
            table[cell] = gap == Missing.None ? Bounded(formula, sums, period, territory, code) : Figure.None(gap);
        }
    }

    private Figure Bounded(Func<CellSums, Figure> formula, CellSums sums, int period, int territory, int code)
    {
        var figure = formula(sums);
        var own = Exports.PossibleDouble(Exports.Cell(period, territory, code));
        var others = Benchmark.PossibleOfOthers(period, territory, code, own);
        if (own == 0 && others == 0)
            return figure;
        var least = formula(sums with { Group = sums.Group + others });
        var most = formula(
            sums with
            {
                Own = sums.Own + own,
                Group = sums.Group + (Benchmark.ContainsTerritory ? own : 0),
            }
        );
        return least.Value is { } low && most.Value is { } high ? figure.Within(low, high) : figure;
    }
}
