using Hansa.Statistics.Numbers;

namespace Hansa.Statistics.Consistency;

/// <summary>Decides exactly whether sums of variables can keep within their limits, strict ones included.</summary>
/// <remarks>
/// The general simplex of Dutertre and de Moura (2006, CAV, LNCS 4144: 81-94), over exact fractions; a strict limit c is
/// c − δ for an infinitely small δ.
/// </remarks>
internal sealed class ExactSimplex
{
    private const int QuickRepairs = 150;

    private readonly List<Dictionary<int, Fraction>> tableau = [];
    private readonly List<int> basic = [];
    private readonly List<NearNumber?> lows = [];
    private readonly List<NearNumber?> highs = [];
    private readonly List<NearNumber> values = [];
    private readonly List<int> rowOf = [];
    private int repairs;

    /// <param name="intervals">One for each variable.</param>
    public ExactSimplex(IEnumerable<Interval> intervals)
    {
        foreach (var interval in intervals)
            Add(interval);
    }

    /// <summary>A sum of variables that must keep within an interval.</summary>
    public void Require(IEnumerable<(int Variable, Fraction Factor)> terms, Interval interval)
    {
        var row = new Dictionary<int, Fraction>();
        foreach (var (variable, factor) in terms)
            AddTo(row, variable, factor);
        var sum = Add(interval);
        values[sum] = Sum(row);
        rowOf[sum] = tableau.Count;
        tableau.Add(row);
        basic.Add(sum);
    }

    /// <returns>False when no numbers keep within all limits.</returns>
    public bool Solve(CancellationToken cancellation)
    {
        for (var variable = 0; variable < values.Count; variable++)
        {
            if (lows[variable] is { } low && highs[variable] is { } high && low.CompareTo(high) > 0)
                return false;
            if (rowOf[variable] < 0)
                MoveInside(variable);
        }
        while (Broken() is { } broken)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Repair(broken))
                return false;
        }
        return true;
    }

    /// <summary>The value of a variable in the solution found, δ replaced by a small enough number.</summary>
    public Fraction ValueOf(int variable, Fraction delta) => values[variable].At(delta);

    /// <summary>A number for δ with which every limit is kept.</summary>
    public Fraction Delta()
    {
        var delta = Fraction.One;
        for (var variable = 0; variable < values.Count; variable++)
        {
            if (lows[variable] is { } low)
                delta = Room(low, values[variable], delta);
            if (highs[variable] is { } high)
                delta = Room(values[variable], high, delta);
        }
        return delta;
    }

    private static Fraction Room(NearNumber below, NearNumber above, Fraction delta)
    {
        if (below.Near <= above.Near || below.Plain == above.Plain)
            return delta;
        var room = (above.Plain - below.Plain) / (below.Near - above.Near);
        return room < delta ? room : delta;
    }

    private int Add(Interval interval)
    {
        lows.Add(interval.Low is { } low ? new NearNumber(low.At, low.IsOpen ? 1 : 0) : null);
        highs.Add(interval.High is { } high ? new NearNumber(high.At, high.IsOpen ? -1 : 0) : null);
        values.Add(default);
        rowOf.Add(-1);
        return values.Count - 1;
    }

    // Sums are written over the variables that are free to move.
    private void AddTo(Dictionary<int, Fraction> row, int variable, Fraction factor)
    {
        if (rowOf[variable] < 0)
            AddTerm(row, variable, factor);
        else
            foreach (var (inner, weight) in tableau[rowOf[variable]])
                AddTerm(row, inner, factor * weight);
    }

    private static void AddTerm(Dictionary<int, Fraction> row, int variable, Fraction factor)
    {
        var sum = row.GetValueOrDefault(variable) + factor;
        if (sum.IsZero)
            row.Remove(variable);
        else
            row[variable] = sum;
    }

    private NearNumber Sum(Dictionary<int, Fraction> row) =>
        row.Aggregate(default(NearNumber), (sum, term) => sum + (values[term.Key] * term.Value));

    private void MoveInside(int variable)
    {
        var target =
            lows[variable] is { } low && values[variable].CompareTo(low) < 0 ? low
            : highs[variable] is { } high && values[variable].CompareTo(high) > 0 ? high
            : values[variable];
        if (target != values[variable])
            Move(variable, target - values[variable]);
    }

    private void Move(int free, NearNumber by)
    {
        values[free] += by;
        for (var row = 0; row < tableau.Count; row++)
        {
            if (tableau[row].TryGetValue(free, out var factor))
                values[basic[row]] += by * factor;
        }
    }

    // The most broken first, which is quick; after a while always the first, which is sure to come to an end (Bland's rule).
    private int? Broken()
    {
        int? chosen = null;
        var most = default(NearNumber);
        foreach (var variable in basic)
        {
            var by = By(variable);
            if (by == default)
                continue;
            var isBetter = chosen is null || (repairs < QuickRepairs ? by.CompareTo(most) > 0 : variable < chosen);
            if (isBetter)
                (chosen, most) = (variable, by);
        }
        return chosen;
    }

    private NearNumber By(int variable) =>
        IsBelow(variable) ? lows[variable]!.Value - values[variable]
        : IsAbove(variable) ? values[variable] - highs[variable]!.Value
        : default;

    private bool IsBelow(int variable) => lows[variable] is { } low && values[variable].CompareTo(low) < 0;

    private bool IsAbove(int variable) => highs[variable] is { } high && values[variable].CompareTo(high) > 0;

    private bool Repair(int broken)
    {
        repairs++;
        var target = IsBelow(broken) ? lows[broken]!.Value : highs[broken]!.Value;
        var direction = target.CompareTo(values[broken]);
        var row = tableau[rowOf[broken]];
        var entering = -1;
        foreach (var (variable, factor) in row)
        {
            if ((entering < 0 || variable < entering) && CanMove(variable, direction * factor.Sign))
                entering = variable;
        }
        if (entering < 0)
            return false;
        var step = (target - values[broken]) * (Fraction.One / row[entering]);
        Move(entering, step);
        Exchange(broken, entering);
        return true;
    }

    private bool CanMove(int variable, int direction) =>
        direction > 0
            ? highs[variable] is not { } high || values[variable].CompareTo(high) < 0
            : lows[variable] is not { } low || values[variable].CompareTo(low) > 0;

    private void Exchange(int leaving, int entering)
    {
        var position = rowOf[leaving];
        var old = tableau[position];
        var pivot = old[entering];
        var solved = new Dictionary<int, Fraction> { [leaving] = Fraction.One / pivot };
        foreach (var (variable, factor) in old)
        {
            if (variable != entering)
                solved[variable] = -factor / pivot;
        }
        (tableau[position], basic[position]) = (solved, entering);
        (rowOf[entering], rowOf[leaving]) = (position, -1);
        for (var row = 0; row < tableau.Count; row++)
        {
            if (row == position || !tableau[row].Remove(entering, out var factor))
                continue;
            foreach (var (variable, weight) in solved)
                AddTerm(tableau[row], variable, factor * weight);
        }
    }
}
