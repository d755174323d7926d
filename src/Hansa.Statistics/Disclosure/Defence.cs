namespace Hansa.Statistics.Disclosure;

/// <summary>What keeps a cell protected: per duty, the witnesses of which no attacker can rule out all.</summary>
/// <param name="Against">The attacker alone who is met, or nothing for the attacker who knows everything.</param>
/// <param name="Change">What the cell can differ by.</param>
internal sealed record Held(Attacker? Against, long Change, IReadOnlyList<Witness> Witnesses)
{
    public bool Needs(int cell) => Witnesses.Any(witness => Array.IndexOf(witness.Cells, cell) >= 0);
}

/// <summary>A duty that cannot be met, and the contributor who stands in the way; nothing where outsiders do.</summary>
internal sealed record Gap(Attacker? Against, long Change, int? Insider);

/// <summary>Protects cells of a release that is being made, by the very test that the auditor applies to a finished one.</summary>
/// <remarks>Met first is the attacker who knows everything, both ways at once; each attacker alone where that one cannot be withstood.</remarks>
internal sealed class Defence : IDisposable
{
    public const KnownFrom Everywhere = KnownFrom.Release | KnownFrom.Ledger | KnownFrom.Mirror;

    private readonly AuditedRelease release;
    private readonly WitnessSearch strict;
    private readonly CellGuard guard;
    private readonly AttackerSearches alone;

    public Defence(AuditedRelease release, ILinearSolver solver)
    {
        this.release = release;
        Insiders = new Insiders(release);
        strict = new WitnessSearch(release.Model, solver, StrictBox(release));
        guard = new CellGuard(strict, Insiders, bothWays: true);
        alone = new AttackerSearches(release, solver, Insiders);
    }

    public Insiders Insiders { get; }

    public AttackerSearches Alone => alone;

    public int Programmes => strict.Programmes + alone.Programmes;

    /// <summary>What the attacker believes who has everything and guessed before, the same above and below.</summary>
    public static Box StrictBox(AuditedRelease release) =>
        release.WithPrior(release.Box(Everywhere, withFigures: true)).BothWays();

    /// <summary>Whether everything-at-once can be asked of the cell: its level is within a guesser's half.</summary>
    public bool IsStrict(int cell) => release.Sensitivities[cell].Distance <= Math.Abs(release.Facts[cell].Value) / 2;

    /// <summary>Everything at once, or the gap.</summary>
    /// <param name="before">What held so far.</param>
    public (Held? Held, Gap? Gap) Strictly(int cell, IReadOnlyList<Held> before, CancellationToken cancellation)
    {
        var distance = release.Sensitivities[cell].Distance;
        var known = Still(before, null, distance, strict.Box);
        var protection = guard.Protect(cell, distance, cancellation, known);
        return protection.IsProtected
            ? (new Held(null, distance, protection.Witnesses), null)
            : (null, new Gap(null, distance, protection.Insider));
    }

    /// <summary>Every attacker alone; the first gap ends it.</summary>
    public (IReadOnlyList<Held> Held, Gap? Gap) Singly(
        int cell,
        IReadOnlyList<Held> before,
        CancellationToken cancellation
    )
    {
        var held = new List<Held>();
        foreach (var attacker in alone.Outsiders.Append(Attacker.Contributor))
        {
            foreach (var change in alone.Duties(cell, attacker).Where(change => change != 0))
            {
                var known = Still(before, attacker, change, alone.Of(attacker).Box);
                var protection = alone.GuardOf(attacker).Protect(cell, change, cancellation, known);
                if (!protection.IsProtected)
                    return (held, new Gap(attacker, change, protection.Insider));
                held.Add(new Held(attacker, change, protection.Witnesses));
            }
        }
        return (held, null);
    }

    /// <summary>The cell's protection by whichever way, or nothing.</summary>
    public IReadOnlyList<Held>? Protect(int cell, IReadOnlyList<Held> before, CancellationToken cancellation)
    {
        if (IsStrict(cell) && Strictly(cell, before, cancellation).Held is { } whole)
            return [whole];
        var (held, gap) = Singly(cell, before, cancellation);
        return gap is null ? held : null;
    }

    /// <summary>Cells are so many that looking near a cell and looking everywhere are two things.</summary>
    public bool IsLarge => strict.IsLarge;

    /// <summary>Gives up sooner where cells are many: what is then not protected stays as it was.</summary>
    public bool IsHasty
    {
        get => strict.IsHasty;
        set
        {
            strict.IsHasty = value;
            foreach (var attacker in Enum.GetValues<Attacker>())
                alone.Of(attacker).IsHasty = value;
        }
    }

    /// <summary>Takes a cell for printed from here on.</summary>
    public void Print(int cell)
    {
        strict.Freeze(cell);
        foreach (var attacker in Enum.GetValues<Attacker>())
            alone.Of(attacker).Freeze(cell);
    }

    /// <summary>Takes a cell for withheld from here on.</summary>
    /// <param name="open">The bounds of every cell if nothing were printed, by attacker; nothing for everything at once.</param>
    public void Withhold(int cell, Func<Attacker?, Box> open)
    {
        strict.Open(cell, open(null).Low(cell), open(null).High(cell));
        foreach (var attacker in Enum.GetValues<Attacker>())
            alone.Of(attacker).Open(cell, open(attacker).Low(cell), open(attacker).High(cell));
    }

    public void Dispose()
    {
        strict.Dispose();
        alone.Dispose();
    }

    private IReadOnlyList<Witness> Still(IReadOnlyList<Held> before, Attacker? against, long change, Box box) =>
        [
            .. before
                .Where(held => held.Against == against && held.Change == change)
                .SelectMany(held => held.Witnesses)
                .Where(witness => witness.Holds(release.Model, box)),
        ];
}
