using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Targets;

/// <summary>What one step of each lever costs, in any unit of money: one more entrant a year, one point (1 %) more of survival, one percent more of
/// all values.</summary>
public sealed record LeverCosts(decimal Entrant, decimal SurvivalPoint, decimal ValuePercent);

/// <summary>How far each lever may be pulled, in whole steps.</summary>
public sealed record LeverLimits(int Entrants, int SurvivalPoints, int ValuePercents);

/// <summary>How far the levers are pulled, what it costs, and what is exported then.</summary>
/// <param name="Entrants">More entrants a year.</param>
/// <param name="SurvivalPoints">More points of survival.</param>
/// <param name="ValuePercents">More percents of every value.</param>
public sealed record LeverMix(int Entrants, int SurvivalPoints, int ValuePercents, decimal Cost, double Exports)
{
    /// <summary>The cheapest mix of whole steps that reaches a target: every number of points of survival and percents of value is tried, and
    /// the fewest entrants beside them follow exactly.</summary>
    /// <returns>Nothing where no mix within the limits reaches the target. Of mixes of one cost, the one with fewer entrants, then fewer points,
    /// then fewer percents.</returns>
    public static LeverMix? Cheapest(Cohorts now, decimal target, LeverCosts costs, LeverLimits limits)
    {
        LeverMix? best = null;
        var points = Math.Min(limits.SurvivalPoints, (int)((1 - now.Survival) * 100));
        for (var point = 0; point <= points; point++)
        {
            var perEntrant = now.PerEntrant(Cohorts.Ratio(now.Survival + (point / 100m)));
            for (var percent = 0; percent <= limits.ValuePercents; percent++)
            {
                var exports = perEntrant * Fraction.Of(100 + percent, 100);
                if (FewestEntrants(now, target, exports, limits.Entrants) is not { } entrants)
                    continue;
                var mix = Of(now, (entrants, point, percent), exports, costs);
                best = best is null || IsBetter(mix, best) ? mix : best;
            }
        }
        return best;
    }

    private static LeverMix Of(
        Cohorts now,
        (int Entrants, int Points, int Percents) steps,
        Fraction exports,
        LeverCosts costs
    ) =>
        new(
            steps.Entrants,
            steps.Points,
            steps.Percents,
            (steps.Entrants * costs.Entrant)
                + (steps.Points * costs.SurvivalPoint)
                + (steps.Percents * costs.ValuePercent),
            Cohorts.Rounded(Cohorts.Ratio(now.Entry + steps.Entrants) * exports)
        );

    // The fewest more entrants for which (entry + more) × exports of each is at least the target; nothing beyond the limit.
    private static int? FewestEntrants(Cohorts now, decimal target, Fraction exports, int most)
    {
        var needed = Cohorts.Ratio(target);
        var have = Cohorts.Ratio(now.Entry) * exports;
        var lacking = (needed.Numerator * have.Denominator) - (have.Numerator * needed.Denominator);
        if (lacking.Sign <= 0)
            return 0;
        if (exports.Numerator.IsZero)
            return null;
        var more = Fraction.Of(lacking, needed.Denominator * have.Denominator) / exports;
        var whole = (more.Numerator + more.Denominator - 1) / more.Denominator;
        return whole <= most ? (int)whole : null;
    }

    private static bool IsBetter(LeverMix mix, LeverMix best) =>
        (mix.Cost, mix.Entrants, mix.SurvivalPoints, mix.ValuePercents).CompareTo(
            (best.Cost, best.Entrants, best.SurvivalPoints, best.ValuePercents)
        ) < 0;
}
