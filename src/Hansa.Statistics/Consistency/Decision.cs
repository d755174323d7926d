using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>How far to go.</summary>
internal enum Effort
{
    /// <summary>Only narrow, which is quick and may leave a contradiction unseen.</summary>
    Narrow,

    /// <summary>Also solve the linear limits.</summary>
    Prove,

    /// <summary>Also look for numbers that keep everything.</summary>
    Solve,
}

/// <summary>Decides whether numbers within intervals can keep a set of sums and products.</summary>
internal sealed class Decision(Equations equations, CancellationToken cancellation)
{
    /// <summary>Larger systems are narrowed but not solved: exact fractions would take too long.</summary>
    private const int MostVariables = 400;

    /// <summary>How often a search for one solution may fix a factor of a product.</summary>
    private const int MostFixings = 200;

    /// <param name="claims">One interval for each cell; numbers in between may be anything.</param>
    /// <param name="holds">Which relations count.</param>
    /// <returns>With one number for each variable where the answer is that they are consistent.</returns>
    public (Verdict Verdict, Fraction[]? Solution) Decide(
        IReadOnlyList<Interval> claims,
        Func<int, bool> holds,
        Effort effort
    )
    {
        LinearRow[] rows = [.. equations.Rows.Where(row => holds(row.Relation))];
        ProductRow[] products = [.. equations.Products.Where(product => holds(product.Relation))];
        var intervals = new Interval[equations.Variables];
        for (var cell = 0; cell < claims.Count; cell++)
            intervals[cell] = claims[cell];
        if (!new Propagation(intervals).Run(rows, products, cancellation))
            return (Verdict.Contradictory, null);
        if (effort == Effort.Narrow || intervals.Length > MostVariables)
            return (Verdict.Undecided, null);
        if (Solution(intervals, (rows, products), effort == Effort.Prove) is not { } first)
            return (Verdict.Contradictory, null);
        return effort == Effort.Solve && Search(intervals, first, (rows, products)) is { } solution
            ? (Verdict.Consistent, solution)
            : (Verdict.Undecided, null);
    }

    private Fraction[]? Solution(
        Interval[] intervals,
        (LinearRow[] Rows, ProductRow[] Products) system,
        bool isProofOnly = false
    ) => new Relaxation(intervals, system, isProofOnly).Solve(cancellation);

    // With one factor of every product fixed the limits are exact, and a solution of them is a solution.
    private Fraction[]? Search(
        Interval[] intervals,
        Fraction[] solution,
        (LinearRow[] Rows, ProductRow[] Products) system
    )
    {
        var now = intervals;
        for (var fixings = 0; fixings < MostFixings; fixings++)
        {
            if (Array.Find(system.Products, product => IsBroken(product, solution)) is not { } broken)
                return solution;
            var next =
                Fixed(now, broken.Other, solution[broken.Other], system)
                ?? Fixed(now, broken.One, solution[broken.One], system);
            if (next is not { } found)
                return null;
            (now, solution) = found;
        }
        return null;
    }

    private static bool IsBroken(ProductRow product, Fraction[] solution) =>
        solution[product.One] * solution[product.Other] != product.Factor * solution[product.Result]
        || (product.IsQuotient && solution[product.Other].IsZero);

    private (Interval[], Fraction[])? Fixed(
        Interval[] intervals,
        int variable,
        Fraction value,
        (LinearRow[] Rows, ProductRow[] Products) system
    )
    {
        var next = (Interval[])intervals.Clone();
        next[variable] = next[variable].And(Interval.Exactly(value));
        if (
            intervals[variable].Point is not null
            || !new Propagation(next).Run(system.Rows, system.Products, cancellation)
        )
            return null;
        return Solution(next, system) is { } solution ? (next, solution) : null;
    }
}
