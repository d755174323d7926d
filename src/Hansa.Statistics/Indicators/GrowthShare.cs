using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Indicators;

/// <summary>Whether a territory wins or loses share in a product, and whether demand for the product grows faster or slower than all trade.</summary>
/// <remarks>The figure beside the type is the change of the market share, the margin the smaller of the two distances from the border.</remarks>
public sealed class GrowthShare()
    : Indicator(
        code: "growth-share",
        formula: "growing: b(k,T) / b(k,0) > b(T) / b(0); winning: x(r,k,T) / b(k,T) > x(r,k,0) / b(k,0)",
        unit: Unit.Type,
        range: "rising-star (growing, winning), lost-chance (growing, not winning), steadfast (not growing, winning), declining (neither)",
        source: "ITC (2007), Trade Performance Index, technical notes: growth of national supply and international demand, four quadrants"
    )
{
    public const string RisingStar = "rising-star";

    public const string LostChance = "lost-chance";

    public const string Steadfast = "steadfast";

    public const string Declining = "declining";

    public override Needs Needs => Needs.Benchmark | Needs.BenchmarkGrowth | Needs.TwoPeriods;

    public override Limits Limits => Limits.MinusOneToOne;

    public override WorkedExample Example { get; } =
        new(
            Given:
            [
                new("A", "10", 20, Year: 2013),
                new("B", "10", 80, Year: 2013),
                new("A", "44", 50, Year: 2013),
                new("B", "44", 50, Year: 2013),
                new("A", "10", 60),
                new("B", "10", 140),
                new("A", "44", 55),
                new("B", "44", 45),
            ],
            Expected:
            [
                new(["2013..2017", "A", "10"], null, Type: RisingStar),
                new(["2013..2017", "B", "10"], null, Type: LostChance),
                new(["2013..2017", "A", "44"], null, Type: Steadfast),
                new(["2013..2017", "B", "44"], null, Type: Declining),
            ],
            Arithmetic: "All trade grew from 200 to 300, by 1.5; trade in product 10 from 100 to 200, by 2: a growing market. In it A's share rose from 20 / 100 "
                + "to 60 / 200 and B's fell. Product 44 stayed at 100: A won there (50 to 55 of 100), B lost."
        );

    public override FigureTable Compute(Comparison comparison)
    {
        var count = comparison.Exports.Territories.Count * comparison.Exports.Codes.Count;
        var types = new TypeVerdict?[count];
        var table = new FigureTable(Unit, comparison.SpanAxis, comparison.TerritoryAxis, comparison.CodeAxis)
        {
            Types = types,
        };
        for (var row = 0; row < count; row++)
            (table[row], types[row]) = new Quadrant(comparison, table.Member(row, 1), table.Member(row, 2)).Verdict();
        return table;
    }

    /// <summary>One territory and code at both ends of the window.</summary>
    private sealed class Quadrant(Comparison comparison, int territory, int code)
    {
        private readonly int last = comparison.Exports.Periods.Count - 1;

        private readonly TerritoryCells then = new(comparison, 0, territory);

        private readonly TerritoryCells now = new(comparison, comparison.Exports.Periods.Count - 1, territory);

        public (Figure Change, TypeVerdict Verdict) Verdict()
        {
            if (last == 0)
                return None(Missing.NotApplicable, isCertain: true);
            var gap = then.Gap(code).And(now.Gap(code)).And(then.TotalGap).And(now.TotalGap);
            if (gap != Missing.None)
                return None(gap, isCertain: false);
            var (first, final) = (then.Known(code), now.Known(code));
            if (WhyNot(first, final) is not Missing.None and var reason)
                return None(reason, !MayHaveType(Widest(then, first), Widest(now, final)));
            var type = Type(IsGrowing(first, final), IsWinning(first, final));
            var share = Share(final) - Share(first);
            var margin = Math.Min(Math.Abs(share), Math.Abs(Growth(first, final)));
            return (
                Figure.Of(share),
                new TypeVerdict(type, comparison.Label(type, type), margin, IsCertain(first, final))
            );
        }

        private (Figure, TypeVerdict) None(Missing reason, bool isCertain) =>
            (Figure.None(reason), new TypeVerdict(null, comparison.Label(Types.None, Types.None), null, isCertain));

        private static bool MayHaveType(ExactSums first, ExactSums last) =>
            first.Group > 0 && last.Group > 0 && (first.Own > 0 || last.Own > 0);

        private static Missing WhyNot(ExactSums first, ExactSums last)
        {
            if (first.Group == 0 || last.Group == 0 || first.All == 0)
                return Missing.NoBase;
            if (first.Own == 0 && last.Own == 0)
                return Missing.NoTrade;
            return first.Own < 0 || last.Own < 0 || first.Group < 0 || last.Group < 0 || first.All < 0 || last.All < 0
                ? Missing.NotApplicable
                : Missing.None;
        }

        private bool IsCertain(ExactSums first, ExactSums last)
        {
            if (then.IsDisclosed(code) && now.IsDisclosed(code))
                return true;
            return IsWinning(then.Least(code), now.Most(code)) == IsWinning(then.Most(code), now.Least(code))
                && IsGrowing(Widest(then, first), last) == IsGrowing(first, Widest(now, last));
        }

        // All undisclosed trade that may be the code's is: the territory's own, which may also be the benchmark's, and the others'.
        private ExactSums Widest(TerritoryCells cells, ExactSums known)
        {
            var own = cells.Most(code);
            var others = cells.Least(code).Group - known.Group;
            return own with { Group = own.Group + Int128.Max(0, others) };
        }

        private static bool IsGrowing(ExactSums first, ExactSums last) =>
            ExactProducts.Compare(last.Group, first.All, first.Group, last.All) > 0;

        private static bool IsWinning(ExactSums first, ExactSums last) =>
            ExactProducts.Compare(last.Own, first.Group, first.Own, last.Group) > 0;

        private static string Type(bool isGrowing, bool isWinning) =>
            (isGrowing, isWinning) switch
            {
                (true, true) => RisingStar,
                (true, false) => LostChance,
                (false, true) => Steadfast,
                _ => Declining,
            };

        private static double Share(ExactSums sums) => (double)sums.Own / (double)sums.Group;

        private static double Growth(ExactSums first, ExactSums last) =>
            ((double)last.Group / (double)first.Group) - ((double)last.All / (double)first.All);
    }
}
