using Google.OrTools.LinearSolver;
using Hansa.Statistics.Disclosure;

namespace Hansa.Tests.Statistics.Disclosure;

/// <summary>The least loss at which a small table is safe, proved by an integer programme (SCIP): for each sensitive cell, side and attacker one
/// other table that may differ in withheld cells alone.</summary>
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
        var (value, need) = (draft.Facts[target].Value, draft.Sensitivities[target].Distance);
        var down = Math.Min(need, value);
        Other(target, need, null, half: false);
        Other(target, -down, null, half: false);
        Other(target, Math.Min(need, value / 2), null, half: true);
        Other(target, -Math.Min(need, value / 2), null, half: true);
        foreach (var firm in draft.Facts.SelectMany(cell => cell.Largest).Select(one => one.Contributor).Distinct())
        {
            if (draft.Facts[target].SoleContributor == firm)
                continue;
            var own = draft.Facts[target].Largest.Where(one => one.Contributor == firm).Sum(one => one.Amount);
            var asked =
                draft.Facts[target].Largest[0].Contributor == firm
                    ? Math.Min(need, draft.Sensitivities[target].FromLargest)
                    : need;
            Other(target, asked, firm, half: false);
            Other(target, -Math.Min(asked, value - own), firm, half: false);
        }
    }

    private void Other(int target, long change, string? firm, bool half)
    {
        if (change == 0)
            return;
        var most = 4.0 * Math.Abs(change);
        var changes = Enumerable
            .Range(0, draft.Model.Count)
            .Select(cell => Change(cell, target, firm, half, most))
            .ToArray();
        foreach (var relation in draft.Model.Relations)
        {
            var row = programme.MakeConstraint(0, 0, "");
            for (var at = 0; at < relation.Cells.Length; at++)
                row.SetCoefficient(changes[relation.Cells[at]], relation.Coefficients[at]);
        }
        changes[target].SetBounds(change, change);
    }

    private Variable Change(int cell, int target, string? firm, bool half, double most)
    {
        var facts = draft.Facts[cell];
        var (low, high) = half ? (-(facts.Value / 2), facts.Value / 2) : (-facts.Value, long.MaxValue);
        if (
            firm is not null
            && cell != target
            && facts.Largest.FirstOrDefault(one => one.Contributor == firm) is { Amount: > 0 } own
        )
            (low, high) = facts.Contributors == 1 ? (0, 0) : (own.Amount - facts.Value, high);
        var (least, greatest) = (Math.Max(-most, low), Math.Min(most, high));
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
}
