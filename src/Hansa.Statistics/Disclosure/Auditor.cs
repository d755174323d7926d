namespace Hansa.Statistics.Disclosure;

/// <summary>Attacks a release: computes what outsiders, contributors and those with other sources can derive of each withheld cell.</summary>
/// <remarks>
/// Knows nothing of how the cells to withhold were chosen. A cell is safe when other tables that fit all that the attacker knows put it
/// at least the protection level above and below its value (or at 0); each such table is checked in whole numbers. One table serves every attacker who knows
/// less, so the attacker who knows everything is met first and the others only where that one wins. Cells are judged independently of each
/// other, several at once where the solver allows it; the verdict does not depend on how many.
/// </remarks>
public sealed class Auditor(ILinearSolver solver)
{
    /// <param name="progress">Told the share of cells done, 0 to 1.</param>
    /// <exception cref="ArgumentException">The release contradicts itself: a relation does not add up.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public AuditReport Audit(
        AuditedRelease release,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        release.DemandConsistency();
        var tally = new AuditTally(release);
        var duties = tally.Duties();
        var found = new AuditTally[duties.Count];
        var insiders = new Insiders(release);
        CellJudge[] judges =
        [
            .. Enumerable.Range(0, solver.AtOnce).Select(_ => new CellJudge(release, solver, insiders)),
        ];
        try
        {
            SharedWork.Do(judges, duties.Count, Judge, progress, cancellation);
        }
        finally
        {
            Array.ForEach(judges, judge => judge.Dispose());
        }
        Array.ForEach(found, tally.Add);
        return tally.Report(judges.Sum(judge => judge.Programmes));

        void Judge(CellJudge judge, int at) => found[at] = judge.Judge(duties[at], cancellation);
    }
}

/// <summary>Judges one cell after the other: by the attacker who knows everything, and by each alone where that one wins.</summary>
internal sealed class CellJudge : IDisposable
{
    private readonly AuditedRelease release;
    private readonly WitnessSearch strict;
    private readonly AttackerSearches searches;
    private readonly SingleAttacks single;
    private readonly CellGuard guard;

    public CellJudge(AuditedRelease release, ILinearSolver solver, Insiders insiders)
    {
        this.release = release;
        strict = new WitnessSearch(release.Model, solver, Defence.StrictBox(release));
        searches = new AttackerSearches(release, solver, insiders);
        single = new SingleAttacks(release, solver, insiders, searches);
        guard = new CellGuard(strict, insiders, bothWays: true);
    }

    public int Programmes => strict.Programmes + searches.Programmes;

    public AuditTally Judge(int cell, CancellationToken cancellation)
    {
        var tally = new AuditTally(release);
        var distance = release.Sensitivities[cell].Distance;
        if (distance <= strict.Box.High(cell) && guard.Protect(cell, distance, cancellation).IsProtected)
            tally.Safe(cell, distance, distance, Enum.GetValues<Attacker>());
        else
            single.Attack(cell, tally, cancellation);
        return tally;
    }

    public void Dispose()
    {
        strict.Dispose();
        searches.Dispose();
    }
}
