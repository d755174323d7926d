namespace Hansa.Statistics.Disclosure;

/// <summary>Attacks a release: computes what outsiders, contributors and those with other sources can derive of each withheld cell.</summary>
/// <remarks>
/// Knows nothing of how the cells to withhold were chosen. A cell is safe when other tables that fit all that the attacker knows put it
/// at least the protection level above and below its value (or at 0); each such table is checked in whole numbers. One table serves every attacker who knows
/// less, so the attacker who knows everything is met first and the others only where that one wins.
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
        var insiders = new Insiders(release);
        using var strict = new WitnessSearch(release.Model, solver, Defence.StrictBox(release));
        using var searches = new AttackerSearches(release, solver, insiders);
        var single = new SingleAttacks(release, solver, insiders, searches);
        var guard = new CellGuard(strict, insiders, bothWays: true);
        var duties = tally.Duties();
        for (var at = 0; at < duties.Count; at++)
        {
            var cell = duties[at];
            var distance = release.Sensitivities[cell].Distance;
            if (distance <= strict.Box.High(cell) && guard.Protect(cell, distance, cancellation).IsProtected)
                tally.Safe(cell, distance, distance, Enum.GetValues<Attacker>());
            else
                single.Attack(cell, tally, cancellation);
            progress?.Report((at + 1.0) / duties.Count);
        }
        return tally.Report(strict.Programmes + searches.Programmes);
    }
}
