using Google.OrTools.LinearSolver;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>The least loss at which a small flat table is safe, proved by an integer programme (SCIP): for each sensitive cell, side and attacker one
/// other table that may differ in withheld cells alone.</summary>
/// <remarks>
/// Rows and columns that cross, with their totals, are a network: what differs between two tables runs in circles. Only the circles through
/// the target are needed, so that no other cell has to differ by more than the target, and this bounds every difference in the programme.
/// </remarks>
internal sealed class ProvedOptimum
{
    private readonly AuditedRelease draft;
    private readonly Solver programme = Solver.CreateSolver("SCIP");
    private readonly Variable[] withheld;

    private ProvedOptimum(AuditedRelease draft)
    {
        this.draft = draft;
        withheld = [.. Enumerable.Range(0, draft.Model.Count).Select(cell => Withheld(cell))];
    }

    /// <returns>The loss, or nothing where no pattern is safe or the proof takes too long.</returns>
    public static double? Of(AuditedRelease draft, int milliseconds)
    {
        var optimum = new ProvedOptimum(draft);
        optimum.programme.SetTimeLimit(milliseconds);
        foreach (
            var target in Enumerable.Range(0, draft.Model.Count).Where(cell => draft.Sensitivities[cell].IsSensitive)
        )
            optimum.Demand(target);
        var status = optimum.programme.Solve();
        return status == Solver.ResultStatus.OPTIMAL ? optimum.programme.Objective().Value() : null;
    }

    private Variable Withheld(int cell)
    {
        var sensitive = draft.Sensitivities[cell].IsSensitive;
        var variable = sensitive ? programme.MakeNumVar(1, 1, "") : programme.MakeBoolVar("");
        if (!sensitive)
            programme.Objective().SetCoefficient(variable, Loss.Of(draft.Facts[cell]));
        programme.Objective().SetMinimization();
        return variable;
    }

    private void Demand(int target)
    {
        Other[] all = [.. Others(target).Where(other => other.Change != 0)];
        for (var at = 0; at < all.Length; at++)
        {
            // Of two that ask the same of each other the first is kept.
            if (!all.Where((one, before) => one.Demands(all[at]) && (before < at || !all[at].Demands(one))).Any())
                Add(target, all[at]);
        }
    }

    private IEnumerable<Other> Others(int target)
    {
        var (value, need) = (draft.Facts[target].Value, draft.Sensitivities[target].Distance);
        yield return Of(target, need, null, half: false);
        yield return Of(target, -Math.Min(need, value), null, half: false);
        yield return Of(target, Math.Min(need, value / 2), null, half: true);
        yield return Of(target, -Math.Min(need, value / 2), null, half: true);
        foreach (var firm in draft.Facts.SelectMany(cell => cell.Largest).Select(one => one.Contributor).Distinct())
        {
            if (draft.Facts[target].SoleContributor == firm)
                continue;
            var own = draft.Facts[target].Largest.Where(one => one.Contributor == firm).Sum(one => one.Amount);
            var asked =
                draft.Facts[target].Largest[0].Contributor == firm
                    ? Math.Min(need, draft.Sensitivities[target].FromLargest)
                    : need;
            yield return Of(target, asked, firm, half: false);
            yield return Of(target, -Math.Min(asked, value - own), firm, half: false);
        }
    }

    private Other Of(int target, long change, string? firm, bool half)
    {
        var most = Math.Abs(change);
        var low = new long[draft.Model.Count];
        var high = new long[draft.Model.Count];
        for (var cell = 0; cell < low.Length; cell++)
        {
            var (least, greatest) = cell == target ? (change, change) : Bounds(draft.Facts[cell], firm, half);
            (low[cell], high[cell]) = (Math.Max(-most, least), Math.Min(most, greatest));
        }
        return new Other(change, low, high);
    }

    private static (long Low, long High) Bounds(CellFacts facts, string? firm, bool half)
    {
        if (firm is not null && facts.Largest.FirstOrDefault(one => one.Contributor == firm) is { Amount: > 0 } own)
            return facts.Contributors == 1 ? (0, 0) : (own.Amount - facts.Value, long.MaxValue);
        return half ? (-(facts.Value / 2), facts.Value / 2) : (-facts.Value, long.MaxValue);
    }

    private void Add(int target, Other other)
    {
        var changes = Enumerable.Range(0, draft.Model.Count).Select(cell => Change(cell, target, other)).ToArray();
        foreach (var relation in draft.Model.Relations)
        {
            var row = programme.MakeConstraint(0, 0, "");
            for (var at = 0; at < relation.Cells.Length; at++)
                row.SetCoefficient(changes[relation.Cells[at]], relation.Coefficients[at]);
        }
    }

    // In parts of what the target changes by: the programme works with numbers near 1.
    private Variable Change(int cell, int target, Other other)
    {
        var scale = (double)Math.Abs(other.Change);
        var (least, greatest) = (other.Low[cell] / scale, other.High[cell] / scale);
        var variable = programme.MakeNumVar(least, greatest, "");
        if (cell == target)
            return variable;
        // A cell that is printed does not change.
        var above = programme.MakeConstraint(double.NegativeInfinity, 0, "");
        above.SetCoefficient(variable, 1);
        above.SetCoefficient(withheld[cell], -greatest);
        var below = programme.MakeConstraint(0, double.PositiveInfinity, "");
        below.SetCoefficient(variable, 1);
        below.SetCoefficient(withheld[cell], -least);
        return variable;
    }

    /// <summary>Another table that must be possible: the target's change and the bounds of every other.</summary>
    private sealed record Other(long Change, long[] Low, long[] High)
    {
        /// <summary>Where this one is possible the other is, too: it lies nearer to the true table and within its bounds.</summary>
        public bool Demands(Other other) =>
            Change / Math.Abs(Change) == other.Change / Math.Abs(other.Change)
            && Math.Abs(Change) >= Math.Abs(other.Change)
            && Enumerable.Range(0, Low.Length).All(cell => IsWithin(cell, other));

        // Shrunk in the proportion of the changes, the bounds of this one must lie inside those of the other.
        private bool IsWithin(int cell, Other other)
        {
            var (mine, theirs) = ((Int128)Math.Abs(Change), (Int128)Math.Abs(other.Change));
            return Low[cell] * theirs >= other.Low[cell] * mine && High[cell] * theirs <= other.High[cell] * mine;
        }
    }
}
