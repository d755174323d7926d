using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Indicators;

namespace Hansa.Statistics.Scenarios;

/// <summary>How the stability of types is tried.</summary>
/// <param name="Count">Number of scenarios, 1 or more.</param>
/// <param name="Shake">In every second scenario each known cell is off by up to this share, 0 or more.</param>
/// <param name="Seed">The same seed gives the same answer.</param>
public sealed record StabilityTrial(int Count = 1000, double Shake = 0.1, ulong Seed = 1);

/// <summary>The share of scenarios in which each territory keeps its type.</summary>
/// <remarks>
/// Odd scenarios give undisclosed trade out at random and leave the rest as it is; even ones also take every known cell to be off
/// by up to a given share. Source: the idea of counting scenarios with the same answer is that of rank-robustness tests of
/// composite indicators, OECD (2008), Handbook on Constructing Composite Indicators, step 7.
/// </remarks>
public static class TypeStability
{
    /// <param name="typology">An indicator that gives types, such as <see cref="SectorType"/>.</param>
    /// <returns>One share per period and territory, 0 to 1, in the order of the typology's rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">When there is no scenario, or the shake is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static double[] Of(
        Comparison comparison,
        Indicator typology,
        StabilityTrial trial,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trial.Count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(trial.Shake);
        var answer = typology.Compute(comparison).Types!;
        var same = new int[answer.Length];
        var draws = new Draws(trial.Seed, typology.Code);
        TradeScenario[] kinds = [new(comparison, 0, draws), new(comparison, trial.Shake, draws)];
        for (var scenario = 0; scenario < trial.Count; scenario++)
        {
            cancellation.ThrowIfCancellationRequested();
            var types = typology.Compute(kinds[scenario % kinds.Length].Next()).Types!;
            for (var row = 0; row < same.Length; row++)
                same[row] += types[row]?.Code == answer[row]?.Code ? 1 : 0;
        }
        return Array.ConvertAll(same, count => (double)count / trial.Count);
    }
}
