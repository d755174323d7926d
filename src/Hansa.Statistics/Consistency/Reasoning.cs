namespace Hansa.Statistics.Consistency;

/// <summary>One step of an argument: by a relation, some cells leave only an interval for another.</summary>
/// <param name="Relation">Its place in <see cref="Claims.Relations"/>.</param>
/// <param name="Given">The cells that it starts from, with what is known of them.</param>
/// <param name="Cell">The cell that the relation speaks of.</param>
/// <param name="Range">What the relation leaves for it.</param>
/// <param name="Known">At the last step: what is known of the cell otherwise, of which nothing is left.</param>
public sealed record ReasoningStep(
    int Relation,
    IReadOnlyList<(int Cell, Interval Range)> Given,
    int Cell,
    Interval Range,
    Interval? Known
);

/// <summary>Tells a contradiction as steps, each by one relation, the last of which leaves nothing.</summary>
public sealed class Reasoning
{
    private const int MostRounds = 20;

    private readonly Claims claims;
    private readonly Contradiction contradiction;
    private readonly CancellationToken cancellation;
    private readonly Interval[] known;
    private readonly Dictionary<int, Step> latest = [];

    private Reasoning(Claims claims, Contradiction contradiction, CancellationToken cancellation)
    {
        (this.claims, this.contradiction, this.cancellation) = (claims, contradiction, cancellation);
        known = new Interval[claims.Cells.Count];
        foreach (var cell in contradiction.Cells)
            known[cell] = claims.Printed[cell].Range;
    }

    /// <summary>The steps in order; none where no chain of single relations shows it, and only all of them together do.</summary>
    public static IReadOnlyList<ReasoningStep> Of(
        Claims claims,
        Contradiction contradiction,
        CancellationToken cancellation = default
    )
    {
        var reasoning = new Reasoning(claims, contradiction, cancellation);
        return reasoning.Last() is { } last ? Ordered(last) : [];
    }

    // A step knows those that its givens came from.
    private sealed record Step(ReasoningStep Told, IReadOnlyList<Step> From);

    private Step? Last()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            foreach (var relation in contradiction.Relations)
            {
                foreach (var cell in claims.Relations[relation].Cells.Select(Place))
                {
                    if (Take(relation, cell) is not { } step)
                        continue;
                    if (step.Told.Known is not null)
                        return step;
                    moved = true;
                }
            }
            if (!moved)
                return null;
        }
        return null;
    }

    private int Place(string name)
    {
        for (var at = 0; at < claims.Cells.Count; at++)
        {
            if (claims.Cells[at] == name)
                return at;
        }
        throw new InvalidOperationException(name);
    }

    private Step? Take(int relation, int cell)
    {
        int[] others = [.. claims.Relations[relation].Cells.Select(Place).Where(one => one != cell)];
        var left = Left(relation, cell, others);
        var both = known[cell].And(left);
        if (both == known[cell] || !both.IsEmpty && !IsNarrower(known[cell], both))
            return null;
        var given = others.Where(one => known[one] != Interval.Whole).Select(one => (one, known[one])).ToArray();
        var from = given.Select(one => latest.GetValueOrDefault(one.one)).OfType<Step>();
        if (both.IsEmpty && latest.TryGetValue(cell, out var earlier))
            from = from.Append(earlier);
        var step = new Step(
            new ReasoningStep(relation, given, cell, left, both.IsEmpty ? known[cell] : null),
            [.. from]
        );
        known[cell] = both;
        latest[cell] = step;
        return step;
    }

    private Interval Left(int relation, int cell, int[] others)
    {
        var equations = new Equations(claims.Cells, [claims.Relations[relation]]);
        var intervals = new Interval[equations.Variables];
        foreach (var other in others)
            intervals[other] = known[other];
        new Propagation(intervals).Run(equations.Rows, equations.Products, cancellation);
        return intervals[cell];
    }

    // A step must be worth telling: it gives a limit, or takes away a hundredth of what there was.
    private static bool IsNarrower(Interval old, Interval now)
    {
        if (old.Low is not { } low || old.High is not { } high)
            return old.Low.HasValue != now.Low.HasValue || old.High.HasValue != now.High.HasValue;
        var moved = now.Low!.Value.At - low.At + (high.At - now.High!.Value.At);
        return moved * 100 > high.At - low.At;
    }

    // Each step once, after all those that it rests on.
    private static List<ReasoningStep> Ordered(Step last)
    {
        var told = new List<ReasoningStep>();
        var seen = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        Tell(last);
        return told;

        void Tell(Step step)
        {
            if (!seen.Add(step))
                return;
            foreach (var earlier in step.From)
                Tell(earlier);
            told.Add(step.Told);
        }
    }
}
