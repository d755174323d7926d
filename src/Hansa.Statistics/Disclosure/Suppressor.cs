namespace Hansa.Statistics.Disclosure;

/// <summary>Chooses the cells to withhold so that every sensitive cell stays protected, at little loss; the auditor has the last word.</summary>
/// <remarks>
/// Elimination first: print all that makes no sensitive cell computable. Then patterns by linear programming for cells that are
/// enclosed too tightly or that a contributor sees through (Kelly, Golden and Assad 1992, Networks 22: 397-417). Then every cell that is
/// withheld for others is tried again, the costliest first, and printed where all stay protected. Small releases are made in several ways and
/// the cheapest is taken.
/// </remarks>
public sealed class Suppressor(ILinearSolver solver)
{
    private const int TinyRelease = 100;
    private const int SmallRelease = 500;

    private static readonly Approach[] One = [new(Eliminates: true, Variation: 0)];
    private static readonly Approach[] Several =
    [
        new(true, 0),
        new(false, 0),
        new(false, 1),
        new(false, 2),
        new(false, 3),
        new(true, 1),
        new(false, 4),
        new(false, 5),
    ];

    /// <param name="draft">What is known from elsewhere is marked; nothing is printed yet.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <exception cref="ArgumentException">The tables contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public SuppressionPlan Protect(
        AuditedRelease draft,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        draft.DemandConsistency();
        SuppressionPlan? best = null;
        var approaches = draft.Model.Count switch
        {
            <= TinyRelease => Several,
            <= SmallRelease => Several[..2],
            _ => One,
        };
        for (var at = 0; at < approaches.Length; at++)
        {
            var part = new PartOfProgress(progress, at, approaches.Length);
            var plan = Make(draft, approaches[at], part, cancellation);
            if (best is null || IsBetter(plan, best))
                best = plan;
        }
        return best!;
    }

    private static bool IsBetter(SuppressionPlan one, SuppressionPlan other) =>
        (one.Audit.Breaches.Count, one.Loss).CompareTo((other.Audit.Breaches.Count, other.Loss)) < 0;

    private SuppressionPlan Make(
        AuditedRelease draft,
        Approach approach,
        PartOfProgress progress,
        CancellationToken cancellation
    )
    {
        var costs = new Costs(draft, approach.Variation);
        var start = FirstChoice.Of(draft, approach, costs, progress.Part(0, 0.1), cancellation);
        progress.Report(0.1);
        using var work = new SuppressionWork(draft, start, costs, solver);
        var unprotected = work.Repair(progress.Part(0.1, 0.3), cancellation);
        work.PrintAgain(new PartOfProgress(progress.Part(0.3, 0.9), 0, 1), cancellation);
        var release = work.Result();
        var audit = new Auditor(solver).Audit(release, progress.Part(0.9, 1), cancellation);
        return new SuppressionPlan(
            release,
            audit,
            Loss.Of(release),
            [.. unprotected.Select(cell => draft.Model.Cells[cell])]
        );
    }
}

/// <summary>One way to make a release.</summary>
/// <param name="Eliminates">Begins with elimination; otherwise with the sensitive cells alone.</param>
/// <param name="Variation">0 takes costs as they are; other numbers shake them.</param>
internal readonly record struct Approach(bool Eliminates, int Variation);

/// <summary>What the search for patterns pays for each cell.</summary>
internal sealed class Costs(AuditedRelease release, int variation)
{
    private const long Most = 101;

    public double Of(int cell) => release.Figures.Contains(cell) ? 0 : Loss.Of(release.Facts[cell]) * (1 + Shake(cell));

    // The same shake for the same cell and variation, on every run.
    private double Shake(int cell) =>
        variation == 0 ? 0 : (((cell + 7L) * (variation * 31L)) + (cell * cell * 17L)) % Most / (double)Most;
}
