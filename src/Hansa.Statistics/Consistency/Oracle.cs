using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Answers whether some of the cells, taken as printed, contradict each other; the others may be anything.</summary>
internal sealed class Oracle
{
    private readonly Claims claims;
    private readonly Decision decision;
    private readonly List<HashSet<int>> contradictory = [];
    private readonly List<HashSet<int>> others = [];

    public Oracle(Claims claims, CancellationToken cancellation)
    {
        this.claims = claims;
        decision = new Decision(new Equations(claims.Cells, claims.Relations), cancellation);
        Claiming = [.. Enumerable.Range(0, claims.Cells.Count).Where(cell => claims.Printed[cell].IsClaim)];
    }

    /// <summary>The cells that say something, ascending.</summary>
    public IReadOnlyList<int> Claiming { get; }

    /// <summary>What the questions have cost so far: one for each cell of each question that had to be worked out.</summary>
    public int Cost { get; private set; }

    public PrintedNumber Printed(int cell) => claims.Printed[cell];

    /// <summary>Whether it is proved that the cells contradict each other.</summary>
    public bool IsContradictory(IEnumerable<int> cells)
    {
        HashSet<int> asked = [.. cells];
        if (contradictory.Any(asked.IsSupersetOf))
            return true;
        if (others.Any(asked.IsSubsetOf))
            return false;
        Cost += claims.Cells.Count;
        var answer = IsProved(Intervals(asked), _ => true);
        (answer ? contradictory : others).Add(asked);
        return answer;
    }

    /// <summary>Numbers within intervals that keep every relation, or nothing where none were found.</summary>
    public (Verdict Verdict, Fraction[]? Solution) Solve(IReadOnlyList<Interval> intervals) =>
        decision.Decide(intervals, _ => true, Effort.Solve);

    /// <summary>Whether it is proved that intervals and those relations that hold contradict each other.</summary>
    public bool IsProved(IReadOnlyList<Interval> intervals, Func<int, bool> holds) =>
        decision.Decide(intervals, holds, Effort.Prove).Verdict == Verdict.Contradictory;

    /// <summary>What the cells claim; the others may be anything.</summary>
    public Interval[] Intervals(IEnumerable<int> cells)
    {
        var intervals = new Interval[claims.Cells.Count];
        foreach (var cell in cells)
            intervals[cell] = claims.Printed[cell].Range;
        return intervals;
    }

    /// <summary>A contradictory set made minimal: first by narrowing alone, which is quick, then in full.</summary>
    public IReadOnlyList<int> Shrink(IEnumerable<int> cells)
    {
        List<int> kept = [.. cells.Order()];
        foreach (var isThorough in new[] { false, true })
        {
            foreach (var cell in kept.ToArray())
            {
                int[] rest = [.. kept.Where(one => one != cell)];
                if (isThorough ? IsContradictory(rest) : IsNarrowedAway(rest))
                    kept.Remove(cell);
            }
        }
        return kept;
    }

    /// <summary>A set that is not contradictory made as large as it can be.</summary>
    public IReadOnlyList<int> Grow(IEnumerable<int> cells)
    {
        List<int> kept = [.. cells];
        foreach (var cell in Claiming.Except(kept).ToArray())
        {
            if (!IsContradictory([.. kept, cell]))
                kept.Add(cell);
        }
        return kept;
    }

    /// <summary>The relations that it takes to show that the cells contradict each other; none of them can be left out.</summary>
    public IReadOnlyList<int> Relations(IReadOnlyList<int> cells)
    {
        var intervals = Intervals(cells);
        var kept = Enumerable.Range(0, claims.Relations.Count).ToHashSet();
        foreach (var relation in kept.ToArray())
        {
            kept.Remove(relation);
            if (!IsProved(intervals, kept.Contains))
                kept.Add(relation);
        }
        return [.. kept.Order()];
    }

    private bool IsNarrowedAway(int[] cells) =>
        decision.Decide(Intervals(cells), _ => true, Effort.Narrow).Verdict == Verdict.Contradictory;
}
