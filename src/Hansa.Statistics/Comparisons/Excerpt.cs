using Hansa.Statistics.Cubes;

namespace Hansa.Statistics.Comparisons;

/// <summary>Some periods, territories and codes of a comparison, by position and in their order; the sums there stay what they are.</summary>
/// <remarks>What was undisclosed or withheld anywhere in a territory still counts against its totals.</remarks>
public sealed record Excerpt(IReadOnlyList<int> Periods, IReadOnlyList<int> Territories, IReadOnlyList<int> Codes)
{
    /// <summary>The comparison of these members alone, beside the same benchmark. Trade by market is left out.</summary>
    public Comparison Of(Comparison comparison) =>
        comparison with
        {
            Exports = Cut(comparison.Exports),
            Benchmark = Cut(comparison.Benchmark),
            Imports = comparison.Imports is { } imports ? Cut(imports) : null,
            ImportBenchmark = comparison.ImportBenchmark is { } benchmark ? Cut(benchmark) : null,
            Product = Cut(comparison.Product, comparison.Exports),
            Population = Cut(comparison.Population, comparison.Exports),
            Employment = Cut(comparison.Employment, comparison.Exports),
            Masses = comparison.Masses is { } masses ? Cells(masses, comparison.Exports) : null,
            Markets = null,
            MarketBenchmark = null,
        };

    private Benchmark Cut(Benchmark benchmark) =>
        benchmark with
        {
            Trade = (this with { Territories = [0] }).Cut(benchmark.Trade),
            Less = benchmark.Less is { } less ? Cut(less) : null,
        };

    private TradeTable Cut(TradeTable table) =>
        new(
            [.. Periods.Select(period => table.Periods[period])],
            [.. Territories.Select(territory => table.Territories[territory])],
            [.. Codes.Select(code => table.Codes[code])],
            Cells(table.Known, table),
            Cut(table.Totals, table)!
        )
        {
            Possible = table.Possible is { } possible ? Cells(possible, table) : null,
            Undisclosed = Cut(table.Undisclosed, table),
            Gaps = table.Gaps is { } gaps ? [.. CellsOf(table).Select(cell => gaps[cell])] : null,
            TotalGaps =
                table.Gaps is null && table.TotalGaps is null
                    ? null
                    :
                    [
                        .. Periods.SelectMany(period =>
                            Territories.Select(territory => table.TotalGap(period, territory))
                        ),
                    ],
        };

    private Amounts Cells(Amounts cells, TradeTable table) =>
        Amounts.From([.. CellsOf(table).Select(cell => cells[cell])]);

    private IEnumerable<int> CellsOf(TradeTable table) =>
        Periods.SelectMany(period =>
            Territories.SelectMany(territory => Codes.Select(code => table.Cell(period, territory, code)))
        );

    private Amounts? Cut(Amounts? totals, TradeTable table) =>
        totals is null
            ? null
            : Amounts.From([
                .. Periods.SelectMany(period =>
                    Territories.Select(territory => totals[table.TerritoryCell(period, territory)])
                ),
            ]);
}
