using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>How much of the benchmark's trade is in products that the territory trades at all.</summary>
public sealed class ExtensiveMargin()
    : Indicator(
        code: "extensive-margin",
        formula: "EM(r) = Σ(k with x(r,k) > 0) b(k) / b",
        unit: Unit.Share,
        range: "0 to 1; the extensive times the intensive margin is x(r) / b",
        source: "Hummels and Klenow (2005), American Economic Review 95(3): 704-723"
    )
{
    public override Needs Needs => Needs.Benchmark;

    public override Bounds Bounds => Bounds.Outer;

    public override Limits Limits => Limits.ZeroToOne;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "10", 10), new("B", "10", 30), new("B", "44", 60), new("C", "10", 0)],
            Expected: [new(["2017", "A"], 0.4), new(["2017", "B"], 1), new(["2017", "C"], null, "no-trade")],
            Arithmetic: "A exports product 10 alone, which is 40 of 100 of all exports: 0.4. Its share in it is 10 / 40 = 0.25, the intensive margin; "
                + "0.4 × 0.25 = 0.1 is A's share in all exports."
        );

    public override FigureTable Compute(Comparison comparison) =>
        comparison.PerTerritory(Unit, (period, territory) => Of(comparison, period, territory));

    /// <summary>The margin of one territory, with its interval.</summary>
    internal static Figure Of(Comparison comparison, int period, int territory)
    {
        var cells = new TerritoryCells(comparison, period, territory);
        if (cells.TotalGap != Missing.None)
            return Figure.None(cells.TotalGap);
        if (cells.Total == 0 || cells.All == 0)
            return Figure.None(cells.Total == 0 ? Missing.NoTrade : Missing.NoBase);
        var (covered, most) = Covered(cells);
        if (cells.Total < 0 || cells.All < 0 || covered < 0)
            return Figure.None(Missing.NotApplicable);
        var margin = Figure.Of((double)covered / (double)cells.All);
        var undisclosed = Int128.Max(0, comparison.Benchmark.Undisclosed(period, territory));
        return most == covered && undisclosed == 0
            ? margin
            : margin.Within(margin.Value!.Value, Math.Min(1, (double)(most + undisclosed) / (double)cells.All));
    }

    // The benchmark's trade in codes that the territory trades, and in those that it may trade.
    private static (Int128 Covered, Int128 Most) Covered(TerritoryCells cells)
    {
        Int128 covered = 0;
        Int128 most = 0;
        for (var code = 0; code < cells.Codes; code++)
        {
            var sums = cells.Known(code);
            covered += sums.Own > 0 ? sums.Group : 0;
            most += cells.Most(code).Own > 0 ? sums.Group : 0;
        }
        return (covered, Int128.Max(covered, most));
    }
}
