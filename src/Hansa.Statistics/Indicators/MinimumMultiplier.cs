using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Figures;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Indicators;

/// <summary>All employment of a territory for each person whose work serves others, by minimum requirements.</summary>
public sealed class MinimumMultiplier()
    : Indicator(
        code: "minimum-multiplier",
        formula: "K(r) = e(r) / Σi b(r,i), b = minimum-basic",
        unit: Unit.Ratio,
        range: "1 or more",
        source: "Ullman and Dacey (1960), Papers and Proceedings of the Regional Science Association 6: 175-194"
    )
{
    public override Needs Needs => Needs.EmploymentByActivity;

    public override Limits Limits => new(1, double.PositiveInfinity);

    public override Bounds Bounds => Bounds.Outer;

    public override WorkedExample Example { get; } =
        new(
            Given: [new("A", "C", 60), new("A", "G", 40), new("B", "C", 30), new("B", "G", 270)],
            Expected: [new(["2017", "A"], 2), new(["2017", "B"], 2)],
            Arithmetic: "The least shares are 0.1 in C (B) and 0.4 in G (A): half of everybody's employment, so that the other half is basic: 1 / 0.5 = 2."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var employment = comparison.Exports;
        var least = Enumerable
            .Range(0, employment.Periods.Count)
            .Select(period => LeastOf(employment, period))
            .ToArray();
        return comparison.PerTerritory(Unit, (period, territory) => At(employment, period, territory, least[period]));
    }

    private static Fraction?[] LeastOf(TradeTable employment, int period) =>
        [
            .. Enumerable
                .Range(0, employment.Codes.Count)
                .Select(code => EconomicBase.LeastShare(employment, period, code)),
        ];

    private Figure At(TradeTable employment, int period, int territory, Fraction?[] least)
    {
        var all = employment.Totals[employment.TerritoryCell(period, territory)];
        var gap = employment.TotalGap(period, territory);
        if (all == 0)
            return Figure.None(gap == Missing.None ? Missing.NoTrade : gap);
        var own = Enumerable
            .Range(0, employment.Codes.Count)
            .Select(code => employment.Known[employment.Cell(period, territory, code)])
            .ToArray();
        if (all < 0 || own.Any(value => value < 0) || least.Any(share => share is null))
            return Figure.None(gap == Missing.None ? Missing.NotApplicable : gap);
        var figure = EconomicBase.Multiplier(all, Basic(own, all, least));
        return (employment.Possible is null ? figure : figure.Within(Limits)).Widened(Limits, gap);
    }

    private static Fraction Basic(Int128[] own, Int128 all, Fraction?[] least) =>
        EconomicBase.Sum(
            own.Zip(
                least,
                (value, share) =>
                    (new ExactSums(value, all, (Int128)share!.Value.Numerator, (Int128)share.Value.Denominator), 0m)
            )
        );
}
