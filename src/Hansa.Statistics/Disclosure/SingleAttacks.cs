namespace Hansa.Statistics.Disclosure;

/// <summary>Lets each attacker try a cell alone, to tell who wins and what is learnt.</summary>
internal sealed class SingleAttacks(
    AuditedRelease release,
    ILinearSolver solver,
    Insiders insiders,
    AttackerSearches searches
)
{
    private readonly Dictionary<Attacker, Derivation> derivations = [];

    public void Attack(int cell, AuditTally tally, CancellationToken cancellation)
    {
        foreach (var attacker in searches.Outsiders)
        {
            if (Attempt(cell, attacker, cancellation) is not { } breach)
            {
                tally.Safe(cell, searches.Below(cell, attacker), searches.Above(cell, attacker), AsGood(attacker));
                continue;
            }
            tally.Lost(breach, KnowingAsMuch(attacker));
            if (attacker != Attacker.Guesser)
                return;
        }
        if (Attempt(cell, Attacker.Contributor, cancellation) is { } inside)
            tally.Lost(inside, Attacker.Contributor);
        else
            tally.Safe(
                cell,
                searches.Below(cell, Attacker.Contributor),
                searches.Above(cell, Attacker.Contributor),
                Attacker.Contributor
            );
    }

    private Breach? Attempt(int cell, Attacker attacker, CancellationToken cancellation)
    {
        foreach (var change in searches.Duties(cell, attacker).Where(change => change != 0))
        {
            if (searches.GuardOf(attacker).Protect(cell, change, cancellation) is { IsProtected: false } failed)
                return Told(cell, attacker, failed.Insider, cancellation);
        }
        return null;
    }

    private Breach Told(int cell, Attacker attacker, int? insider, CancellationToken cancellation)
    {
        var outside = searches.Of(attacker).Box;
        var box = insider is { } one ? insiders.Box(one, cell, outside) : outside;
        var reaches = new ReachSearch(release.Model, solver);
        var scale = release.Sensitivities[cell].Distance;
        var up = reaches.Find(cell, 1, box, scale, cancellation);
        var down = reaches.Find(cell, -1, box, scale, cancellation);
        var value = release.Facts[cell].Value;
        return new Breach(
            release.Model.Cells[cell],
            attacker,
            Kind(cell, attacker, insider, up, down),
            value - down.Change,
            value + up.Change
        )
        {
            Insider = insider is { } number ? insiders.Name(number) : null,
            IsProved = up.IsProved && down.IsProved,
        };
    }

    private BreachKind Kind(int cell, Attacker attacker, int? insider, Reach up, Reach down)
    {
        if ((up.Change, down.Change) is (0, 0) || (insider is null && DerivationOf(attacker).Gives(cell)))
            return BreachKind.Exact;
        var isWide =
            (up.Change is not { } above || above >= searches.Above(cell, attacker))
            && (down.Change is not { } below || below >= searches.Below(cell, attacker));
        return isWide ? BreachKind.Undecided : BreachKind.Narrow;
    }

    // Where nothing is known from elsewhere, the archivist and the partner are readers.
    private Attacker[] AsGood(Attacker attacker) =>
        attacker == Attacker.Reader && !release.HasOtherSources
            ? [Attacker.Reader, Attacker.Archivist, Attacker.Partner]
            : [attacker];

    private static Attacker[] KnowingAsMuch(Attacker attacker) =>
        attacker switch
        {
            Attacker.Reader => Enum.GetValues<Attacker>(),
            Attacker.Archivist => [Attacker.Archivist, Attacker.Partner],
            _ => [attacker],
        };

    private Derivation DerivationOf(Attacker attacker)
    {
        if (!derivations.TryGetValue(attacker, out var derivation))
            derivations[attacker] = derivation = new Derivation(release.Model, searches.Of(attacker).Box);
        return derivation;
    }
}
