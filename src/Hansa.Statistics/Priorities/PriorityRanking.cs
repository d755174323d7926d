using Hansa.Statistics.Scenarios;

namespace Hansa.Statistics.Priorities;

/// <summary>Ranks items by a weighted mean of their standings, and tries how far the ranks depend on the weights.</summary>
/// <remarks>
/// A standing is the share of the other items with a known value that the item is ahead of, ties counting half: it knows neither
/// scale nor outliers. A criterion that is not known of an item leaves its weight to the others. Ties of scores go to the larger
/// exports, then to the code that comes first. Source of the trial of weights: OECD (2008), Handbook on Constructing Composite
/// Indicators, step 7.
/// </remarks>
public static class PriorityRanking
{
    // Interval of ranks: what is left out at either end.
    private const double Tail = 0.05;

    /// <param name="items">In any order; codes are distinct.</param>
    /// <param name="weights">0 or more, not all 0; criteria that are absent weigh nothing.</param>
    /// <returns>The items by rank.</returns>
    /// <exception cref="ArgumentException">When no weight is positive or one is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">When cut, draws or spread are less than 1.</exception>
    public static IReadOnlyList<RankedItem> Of(
        IReadOnlyList<PriorityItem> items,
        IReadOnlyDictionary<Criterion, double> weights,
        RankTrial trial
    )
    {
        Check(weights, trial);
        var standings = Standings(items);
        var order = Order(items, standings, weights);
        var ranks = Ranks(items, standings, weights, trial);
        return [.. order.Select((item, at) => Place(item, at + 1))];

        RankedItem Place(int item, int rank)
        {
            var (low, high) = Interval(ranks[item], rank);
            return new RankedItem(items[item], Score(standings[item], weights), rank, low, high)
            {
                Standings = standings[item],
                IsContested = low <= trial.Cut && high > trial.Cut,
            };
        }
    }

    private static void Check(IReadOnlyDictionary<Criterion, double> weights, RankTrial trial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trial.Cut, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trial.Draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trial.Spread, 1);
        if (weights.Values.Any(weight => weight < 0 || !double.IsFinite(weight)) || weights.Values.All(one => one == 0))
            throw new ArgumentException("Weights are 0 or more and not all 0.", nameof(weights));
    }

    private static Dictionary<Criterion, double>[] Standings(IReadOnlyList<PriorityItem> items)
    {
        var standings = items.Select(_ => new Dictionary<Criterion, double>()).ToArray();
        foreach (var criterion in Enum.GetValues<Criterion>())
        {
            var known = Enumerable
                .Range(0, items.Count)
                .Where(item => items[item].Values.TryGetValue(criterion, out var figure) && figure.Value is not null)
                .Select(item => (Item: item, Value: items[item].Values[criterion].Value!.Value))
                .ToArray();
            var sorted = known.Select(one => one.Value).Order().ToArray();
            foreach (var (item, value) in known)
                standings[item][criterion] = Standing(sorted, value);
        }
        return standings;
    }

    private static double Standing(double[] sorted, double value)
    {
        if (sorted.Length == 1)
            return 0.5;
        var behind = LowerBound(sorted, value);
        var equal = LowerBound(sorted, Math.BitIncrement(value)) - behind;
        return (behind + ((equal - 1) / 2.0)) / (sorted.Length - 1);
    }

    // Number of values below a bound.
    private static int LowerBound(double[] sorted, double bound)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < bound ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static double? Score(
        Dictionary<Criterion, double> standings,
        IReadOnlyDictionary<Criterion, double> weights
    )
    {
        var (sum, whole) = (0.0, 0.0);
        foreach (var (criterion, standing) in standings)
        {
            var weight = weights.GetValueOrDefault(criterion);
            sum += weight * standing;
            whole += weight;
        }
        return whole > 0 ? sum / whole : null;
    }

    private static int[] Order(
        IReadOnlyList<PriorityItem> items,
        Dictionary<Criterion, double>[] standings,
        IReadOnlyDictionary<Criterion, double> weights
    ) => Order(items, [.. standings.Select(one => Score(one, weights) ?? double.NegativeInfinity)]);

    private static int[] Order(IReadOnlyList<PriorityItem> items, double[] scores)
    {
        var order = Enumerable.Range(0, items.Count).ToArray();
        Array.Sort(
            order,
            (one, other) =>
            {
                var byScore = scores[other].CompareTo(scores[one]);
                if (byScore != 0)
                    return byScore;
                var byExports = items[other].Exports.CompareTo(items[one].Exports);
                return byExports != 0 ? byExports : string.CompareOrdinal(items[one].Code, items[other].Code);
            }
        );
        return order;
    }

    private static int[][] Ranks(
        IReadOnlyList<PriorityItem> items,
        Dictionary<Criterion, double>[] standings,
        IReadOnlyDictionary<Criterion, double> weights,
        RankTrial trial
    )
    {
        var ranks = items.Select(_ => new int[trial.Draws]).ToArray();
        var draws = new Draws(trial.Seed, "weights");
        var most = Math.Log(trial.Spread);
        var criteria = weights.Keys.Order().ToArray();
        var known = standings
            .Select(one => Array.ConvertAll(criteria, of => one.GetValueOrDefault(of, double.NaN)))
            .ToArray();
        for (var draw = 0; draw < trial.Draws; draw++)
        {
            var drawn = Array.ConvertAll(criteria, one => weights[one] * Math.Exp(draws.Between(-most, most)));
            var order = Order(items, Array.ConvertAll(known, one => Score(one, drawn)));
            for (var at = 0; at < order.Length; at++)
                ranks[order[at]][draw] = at + 1;
        }
        return ranks;
    }

    // The same mean as above over arrays, where thousands of draws ask for it; what is not known is no number.
    private static double Score(double[] standings, double[] weights)
    {
        var (sum, whole) = (0.0, 0.0);
        for (var at = 0; at < standings.Length; at++)
        {
            if (double.IsNaN(standings[at]))
                continue;
            sum += weights[at] * standings[at];
            whole += weights[at];
        }
        return whole > 0 ? sum / whole : double.NegativeInfinity;
    }

    // The interval holds the rank itself, whatever the draws say.
    private static (int Low, int High) Interval(int[] ranks, int rank)
    {
        Array.Sort(ranks);
        var cut = (int)(Tail * ranks.Length);
        return (Math.Min(rank, ranks[cut]), Math.Max(rank, ranks[^(cut + 1)]));
    }
}
