using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Comparisons;

/// <summary>The cells of one territory in one period beside its benchmark, as known and at the two extreme allocations of undisclosed trade.</summary>
internal sealed class TerritoryCells(Comparison comparison, int period, int territory)
{
    private readonly TradeTable exports = comparison.Exports;

    private readonly Benchmark benchmark = comparison.Benchmark;

    private readonly int first = comparison.Exports.Cell(period, territory, 0);

    // Undisclosed trade of the territory is part of the benchmark's where both are sums of the same rows.
    private readonly bool movesBenchmark = comparison.Benchmark is { ContainsTerritory: true, IsOtherData: false };

    public int Codes => exports.Codes.Count;

    /// <summary>x(r).</summary>
    public Int128 Total { get; } = comparison.Exports.Totals[comparison.Exports.TerritoryCell(period, territory)];

    /// <summary>b.</summary>
    public Int128 All { get; } = comparison.Benchmark.All(period, territory);

    /// <summary>Why the totals of the territory or of the benchmark are incomplete.</summary>
    public Missing TotalGap { get; } =
        comparison.Exports.TotalGap(period, territory).And(comparison.Benchmark.Gap(period, territory));

    public int Cell(int code) => first + code;

    public Missing Gap(int code) => exports.Gap(Cell(code));

    /// <summary>True when no undisclosed trade, of the territory or of others in the benchmark, may belong to the code.</summary>
    public bool IsDisclosed(int code) => Possible(code) == 0 && Others(code) == 0;

    public ExactSums Known(int code) =>
        new(exports.Known[Cell(code)], Total, benchmark.Group(period, territory, code), All);

    /// <summary>None of the territory's undisclosed trade belongs to the code, and all of the others'.</summary>
    public ExactSums Least(int code) => Allocated(code, Int128.Min(0, Possible(code)), Others(code));

    /// <summary>All of the territory's undisclosed trade that may belong to the code does, and none of the others'.</summary>
    public ExactSums Most(int code) => Allocated(code, Int128.Max(0, Possible(code)), 0);

    private Int128 Possible(int code) => exports.PossibleAt(Cell(code));

    private Int128 Others(int code) => benchmark.PossibleOfOthers(period, territory, code, Possible(code));

    private ExactSums Allocated(int code, Int128 own, Int128 others)
    {
        var known = Known(code);
        return known with { Own = known.Own + own, Group = known.Group + others + (movesBenchmark ? own : 0) };
    }
}
