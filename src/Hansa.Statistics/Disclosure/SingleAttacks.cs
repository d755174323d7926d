namespace Hansa.Statistics.Disclosure;

/// <summary>Lets each attacker try a cell alone, to tell who wins and what is learnt.</summary>
internal sealed class SingleAttacks : IDisposable
{
    private static readonly Attacker[] Outsiders =
    [
        Attacker.Reader,
        Attacker.Guesser,
        Attacker.Archivist,
        Attacker.Partner,
    ];

    private readonly AuditedRelease release;
    private readonly ILinearSolver solver;
    private readonly Insiders insiders;
    private readonly Dictionary<Attacker, WitnessSearch> searches = [];
    private readonly Dictionary<Attacker, Derivation> derivations = [];

    public SingleAttacks(AuditedRelease release, ILinearSolver solver, Insiders insiders) =>
        (this.release, this.solver, this.insiders) = (release, solver, insiders);

    public int Programmes => searches.Values.Sum(search => search.Programmes);

    public void Attack(int cell, AuditTally tally, CancellationToken cancellation)
    {
        foreach (var attacker in Outsiders)
        {
            if (Attempt(cell, attacker, null, cancellation) is not { } breach)
            {
                tally.Safe(cell, attacker, Below(cell, attacker), Above(cell, attacker));
                continue;
            }
            tally.Lost(breach, KnowingAsMuch(attacker));
            if (attacker != Attacker.Guesser)
                return;
        }
        if (Attempt(cell, Attacker.Contributor, insiders, cancellation) is { } inside)
            tally.Lost(inside, Attacker.Contributor);
        else
            tally.Safe(
                cell,
                Attacker.Contributor,
                Below(cell, Attacker.Contributor),
                Above(cell, Attacker.Contributor)
            );
    }

    public void Dispose()
    {
        foreach (var search in searches.Values)
            search.Dispose();
    }

    private Breach? Attempt(int cell, Attacker attacker, Insiders? inside, CancellationToken cancellation)
    {
        var search = SearchOf(attacker);
        var guard = new CellGuard(search, inside, bothWays: false);
        foreach (var change in new[] { Above(cell, attacker), -Below(cell, attacker) })
        {
            if (change != 0 && guard.Protect(cell, change, cancellation) is { IsProtected: false } failed)
                return Told(cell, attacker, failed.Insider, cancellation);
        }
        return null;
    }

    private Breach Told(int cell, Attacker attacker, int? insider, CancellationToken cancellation)
    {
        var box = insider is { } one ? insiders.Box(one, SearchOf(attacker).Box) : SearchOf(attacker).Box;
        var reaches = new ReachSearch(release.Model, solver);
        var scale = release.Sensitivities[cell].Distance;
        var (up, down) = (
            reaches.Find(cell, 1, box, scale, cancellation),
            reaches.Find(cell, -1, box, scale, cancellation)
        );
        var value = release.Facts[cell].Value;
        var isWide = up.Change >= Above(cell, attacker) && down.Change >= Below(cell, attacker);
        var follows = insider is null && DerivationOf(attacker).Gives(cell);
        var kind = (follows, isWide, up.Change, down.Change) switch
        {
            (true, _, _, _) or (_, _, 0, 0) => BreachKind.Exact,
            (_, true, _, _) or (_, _, null, null) => BreachKind.Undecided,
            _ => BreachKind.Narrow,
        };
        return new Breach(release.Model.Cells[cell], attacker, kind, value - down.Change, value + up.Change)
        {
            Insider = insider is { } number ? insiders.Name(number) : null,
            IsProved = up.IsProved && down.IsProved,
        };
    }

    private long Above(int cell, Attacker attacker)
    {
        var distance = release.Sensitivities[cell].Distance;
        return attacker == Attacker.Guesser ? Math.Min(distance, Math.Abs(release.Facts[cell].Value) / 2) : distance;
    }

    // Nobody can be kept from knowing that trade is not below zero.
    private long Below(int cell, Attacker attacker) =>
        release.MayBeNegative ? Above(cell, attacker) : Math.Min(Above(cell, attacker), release.Facts[cell].Value);

    private static Attacker[] KnowingAsMuch(Attacker attacker) =>
        attacker switch
        {
            Attacker.Reader => Enum.GetValues<Attacker>(),
            Attacker.Archivist => [Attacker.Archivist, Attacker.Partner],
            _ => [attacker],
        };

    private WitnessSearch SearchOf(Attacker attacker)
    {
        if (!searches.TryGetValue(attacker, out var search))
            searches[attacker] = search = new WitnessSearch(release.Model, solver, BoxOf(attacker));
        return search;
    }

    private Derivation DerivationOf(Attacker attacker)
    {
        if (!derivations.TryGetValue(attacker, out var derivation))
            derivations[attacker] = derivation = new Derivation(release.Model, SearchOf(attacker).Box);
        return derivation;
    }

    private Box BoxOf(Attacker attacker) =>
        attacker switch
        {
            Attacker.Guesser => release.WithPrior(release.Box(KnownFrom.Release, withFigures: false)),
            Attacker.Archivist => release.Box(KnownFrom.Release | KnownFrom.Ledger, withFigures: true),
            Attacker.Partner => release.Box(KnownFrom.Release | KnownFrom.Ledger | KnownFrom.Mirror, withFigures: true),
            _ => release.Box(KnownFrom.Release, withFigures: false),
        };
}
