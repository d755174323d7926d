using Hansa.Statistics.Figures;

namespace Hansa.Statistics.Firms;

/// <summary>One step of a survival curve.</summary>
/// <param name="Years">Whole years of exporting, 1 or more.</param>
/// <param name="AtRisk">Spells of which it is seen whether they go on after so many years.</param>
/// <param name="Ended">Those that do not.</param>
/// <param name="Survival">Share of spells that go on after so many years, 0 to 1.</param>
/// <param name="Variance">Greenwood's; missing (not applicable) where no spell is left.</param>
public sealed record SurvivalStep(int Years, int AtRisk, int Ended, Figure Survival, Figure Variance);

/// <summary>Kaplan and Meier's estimate of how long firms go on exporting, and whether two groups differ.</summary>
/// <remarks>
/// S(t) = Π (1 - d/n); Greenwood: S² Σ d / (n (n - d)). A spell that still runs when the panel ends after L years is at risk after 1 … L - 1 years:
/// whether it ends after L is not seen. (Programs that keep it at risk at L too print higher curves.) So the first step equals one-year survival.
/// Source: Kaplan and Meier (1958), Journal of the American Statistical Association 53: 457-481; Greenwood (1926);
/// Mantel (1966), Cancer Chemotherapy Reports 50: 163-170.
/// </remarks>
public static class SurvivalCurve
{
    /// <returns>One row per number of years after which any spell is at risk, ascending.</returns>
    public static IReadOnlyList<SurvivalStep> Of(IReadOnlyCollection<Spell> spells)
    {
        var steps = new List<SurvivalStep>();
        var (survival, sum) = (1.0, 0.0);
        foreach (var (years, atRisk, ended) in Risks(spells))
        {
            survival *= 1 - ((double)ended / atRisk);
            sum += atRisk == ended ? double.PositiveInfinity : (double)ended / ((double)atRisk * (atRisk - ended));
            var variance = double.IsInfinity(sum)
                ? Figure.None(Missing.NotApplicable)
                : Figure.Of(survival * survival * sum);
            steps.Add(new SurvivalStep(years, atRisk, ended, Figure.Of(survival), variance));
        }
        return steps;
    }

    /// <summary>Whether two groups of spells end at the same pace (log-rank).</summary>
    public static LogRank Compare(IReadOnlyCollection<Spell> one, IReadOnlyCollection<Spell> other)
    {
        var own = Risks(one).ToDictionary(risk => risk.Years);
        var (observed, expected, variance) = (0.0, 0.0, 0.0);
        foreach (var (years, all, ended) in Risks([.. one, .. other]))
        {
            var (_, n, d) = own.GetValueOrDefault(years);
            observed += d;
            expected += (double)n * ended / all;
            if (all > 1)
                variance += (double)n * (all - n) * ended * (all - ended) / ((double)all * all * (all - 1));
        }
        return new LogRank(observed, expected, variance);
    }

    private static IEnumerable<(int Years, int AtRisk, int Ended)> Risks(IReadOnlyCollection<Spell> spells)
    {
        var longest = spells.Count == 0 ? 0 : spells.Max(LastAtRisk);
        for (var years = 1; years <= longest; years++)
        {
            var atRisk = spells.Count(spell => LastAtRisk(spell) >= years);
            yield return (years, atRisk, spells.Count(spell => spell.HasEnded && spell.Length == years));
        }
    }

    private static int LastAtRisk(Spell spell) => spell.HasEnded ? spell.Length : spell.Length - 1;
}

/// <summary>The log-rank test of two groups.</summary>
/// <param name="Observed">Ends in the first group.</param>
/// <param name="Expected">Ends that it would have at the pace of both together.</param>
public sealed record LogRank(double Observed, double Expected, double Variance)
{
    /// <summary>Chi-squared with one degree of freedom; missing (no base) where nothing can tell the groups apart.</summary>
    public Figure ChiSquared =>
        Variance > 0
            ? Figure.Of((Observed - Expected) * (Observed - Expected) / Variance)
            : Figure.None(Missing.NoBase);

    /// <summary>How likely so large a difference would be if there were none, 0 to 1.</summary>
    public Figure PValue => ChiSquared.Then(chi => Figure.Of(NormalTail.BothSides(Math.Sqrt(chi))));
}
