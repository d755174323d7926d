using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>The sector in which a territory's exports are most specific, compared with the benchmark, by default the country.</summary>
/// <remarks>
/// The largest ratio favours sectors that are small everywhere. Beside it stands how many points of the share lie above the
/// benchmark's, and the options hold a minimum share and a minimum of exports.
/// </remarks>
public sealed class SectorType()
    : Indicator(
        code: "sector-type",
        formula: "the sector s with the largest I(r,s) = (x(r,s) / x(r)) / (b(s) / b) among those above 1; ties by larger x(r,s), then code",
        unit: Unit.Type,
        range: "the code of a sector, or none where no sector is above 1; the margin is the distance to the next I",
        source: "Yakushev (2020), Economic and Social Changes 13(3): 143-157, Table 4, in the reading that its threshold of 1 allows"
    )
{
    public override Needs Needs => Needs.Benchmark | Needs.Groups;

    public override Limits Limits => Limits.NotNegative;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "food", 30),
                new("A", "metal", 70),
                new("B", "food", 10),
                new("B", "metal", 90),
                new("C", "food", 20),
                new("C", "metal", 80),
            ],
            Expected:
            [
                new(["2017", "A"], null, Type: "food"),
                new(["2017", "B"], null, Type: "metal"),
                new(["2017", "C"], null, "not-applicable"),
            ],
            Arithmetic: "Food is 60 of 300 of the country's exports. A: 0.30 / 0.20 = 1.5 in food, 0.70 / 0.80 = 0.875 in metal: food, by 0.625. "
                + "C exports as the country does: exactly 1 in both, and above 1 in neither."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var choice = new TypeChoice(comparison.Exports.Codes, comparison.Options.MinimumShare);
        return comparison.PerType(cells => Type(comparison, cells, choice));
    }

    private static (Figure, TypeVerdict) Type(Comparison comparison, TerritoryCells cells, TypeChoice choice)
    {
        var verdict = choice.Choose(cells.Known, cells.Least, cells.Most);
        var certain = verdict.IsCertain && cells.TotalGap == Missing.None;
        if (verdict.Code is not { } sector)
        {
            var none = new TypeVerdict(null, comparison.Label(Types.None, Types.None), null, certain);
            return (Figure.None(Missing.NotApplicable), none with { Coverage = Coverage(cells) });
        }
        var code = comparison.Exports.Codes[sector];
        var index = Index(cells, sector);
        var share = (double)cells.Known(sector).Own / (double)cells.Total;
        return (
            Figure.Of(index),
            new TypeVerdict(
                code,
                comparison.Label(code, code),
                index - (verdict.Next is { } next ? Index(cells, next) : 1),
                certain
            )
            {
                Share = share,
                ShareAboveBenchmark = share * (1 - (1 / index)),
                Coverage = Coverage(cells),
            }
        );
    }

    private static double Index(TerritoryCells cells, int sector) =>
        RevealedComparativeAdvantage.Ratio(cells.Known(sector).Rounded).Value ?? 0;

    private static double Coverage(TerritoryCells cells)
    {
        Int128 covered = 0;
        for (var sector = 0; sector < cells.Codes; sector++)
            covered += cells.Known(sector).Own;
        return (double)covered / (double)cells.Total;
    }
}
