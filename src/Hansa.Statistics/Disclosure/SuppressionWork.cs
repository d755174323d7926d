namespace Hansa.Statistics.Disclosure;

/// <summary>A release in the making: withholds what sensitive cells need, prints again what none needs.</summary>
internal sealed class SuppressionWork : IDisposable
{
    private const int MostRepairs = 100;
    private const int MostProgrammes = 6_000;

    private readonly AuditedRelease draft;
    private readonly bool[] withheld;
    private readonly Costs costs;
    private readonly Defence defence;
    private readonly Patterns patterns;
    private readonly Dictionary<int, IReadOnlyList<Held>> shields = [];
    private readonly Dictionary<int, int> obstacles = [];

    public SuppressionWork(AuditedRelease draft, bool[] withheld, Costs costs, ILinearSolver solver)
    {
        (this.draft, this.withheld, this.costs) = (draft, withheld, costs);
        defence = new Defence(Result(), solver);
        patterns = new Patterns(draft, solver, cell => withheld[cell] ? 0.01 : costs.Of(cell));
    }

    /// <summary>Withholds more cells until every sensitive one is protected.</summary>
    /// <returns>The cells for which there is no pattern.</returns>
    public IReadOnlyList<int> Repair(IProgress<double> progress, CancellationToken cancellation)
    {
        var unprotected = new List<int>();
        // What protects the largest level often protects smaller ones.
        int[] targets =
        [
            .. Targets().OrderByDescending(cell => draft.Sensitivities[cell].Distance).ThenBy(cell => cell),
        ];
        for (var at = 0; at < targets.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Repair(targets[at], cancellation))
                unprotected.Add(targets[at]);
            progress.Report((at + 1.0) / targets.Length);
        }
        return unprotected;
    }

    /// <summary>Prints cells again that no sensitive cell needs any more, the costliest first.</summary>
    public void PrintAgain(PartOfProgress progress, CancellationToken cancellation)
    {
        if (!defence.IsLarge)
        {
            TryPrintAll(int.MaxValue, progress, cancellation);
            return;
        }
        // A quick look settles most cells; a thorough one is worth its while for the costliest of the rest.
        defence.IsHasty = true;
        TryPrintAll(int.MaxValue, progress.Part(0, 0.4), cancellation);
        defence.IsHasty = false;
        TryPrintAll(MostProgrammes, progress.Part(0.4, 1), cancellation);
    }

    private void TryPrintAll(int mostProgrammes, IProgress<double> progress, CancellationToken cancellation)
    {
        int[] candidates =
        [
            .. Enumerable
                .Range(0, withheld.Length)
                .Where(cell => withheld[cell] && !draft.Sensitivities[cell].IsSensitive)
                .OrderByDescending(costs.Of)
                .ThenBy(cell => cell),
        ];
        var last = defence.Programmes + (long)mostProgrammes;
        for (var at = 0; at < candidates.Length && defence.Programmes < last; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            TryPrint(candidates[at], cancellation);
            progress.Report((at + 1.0) / candidates.Length);
        }
    }

    /// <summary>The release as it stands.</summary>
    public AuditedRelease Result() =>
        draft with
        {
            Known = [.. draft.Known.Select((known, cell) => withheld[cell] ? known : known | KnownFrom.Release)],
        };

    public void Dispose()
    {
        defence.Dispose();
        patterns.Dispose();
    }

    private IEnumerable<int> Targets() =>
        Enumerable.Range(0, withheld.Length).Where(cell => withheld[cell] && draft.Sensitivities[cell].IsSensitive);

    private bool Repair(int target, CancellationToken cancellation)
    {
        var mayBeStrict = defence.IsStrict(target);
        for (var round = 0; round < MostRepairs; round++)
        {
            if (mayBeStrict)
            {
                var (held, gap) = defence.Strictly(target, [], cancellation);
                if (held is not null)
                    return Shield(target, [held]);
                if (Fill(target, gap!, cancellation))
                    continue;
                mayBeStrict = false;
            }
            var (singly, missing) = defence.Singly(target, [], cancellation);
            if (missing is null)
                return Shield(target, singly);
            if (!Fill(target, missing, cancellation))
                return false;
        }
        return false;
    }

    private bool Fill(int target, Gap gap, CancellationToken cancellation)
    {
        if (patterns.Find(target, gap, defence.Insiders, cancellation) is not { } pattern)
            return false;
        var more = pattern.Cells.Where(cell => !withheld[cell]).ToArray();
        foreach (var cell in more)
        {
            withheld[cell] = true;
            defence.Withhold(cell, patterns.Open);
            patterns.Repriced(cell);
        }
        return more.Length > 0;
    }

    private bool Shield(int target, IReadOnlyList<Held> held)
    {
        shields[target] = held;
        return true;
    }

    private void TryPrint(int cell, CancellationToken cancellation)
    {
        defence.Print(cell);
        var renewed = new Dictionary<int, IReadOnlyList<Held>>();
        foreach (var target in Needing(cell))
        {
            if (defence.Protect(target, shields[target], cancellation) is not { } other)
            {
                obstacles[cell] = target;
                defence.Withhold(cell, patterns.Open);
                return;
            }
            renewed[target] = other;
        }
        withheld[cell] = false;
        foreach (var (target, held) in renewed)
            shields[target] = held;
    }

    // Who stood in the way before most likely does again.
    private int[] Needing(int cell)
    {
        var before = obstacles.GetValueOrDefault(cell, -1);
        return
        [
            .. shields
                .Where(shield => shield.Value.Any(one => one.Needs(cell)))
                .Select(shield => shield.Key)
                .OrderBy(target => target != before),
        ];
    }
}
