namespace Hansa.Statistics.Disclosure;

/// <summary>For each attacker alone: what must be possible for a cell, and the search for other tables that make it so.</summary>
internal sealed class AttackerSearches(AuditedRelease release, ILinearSolver solver, Insiders insiders) : IDisposable
{
    private readonly Dictionary<Attacker, WitnessSearch> searches = [];

    public int Programmes => searches.Values.Sum(search => search.Programmes);

    /// <summary>The attackers who know different things: without other sources the last two are readers.</summary>
    public IReadOnlyList<Attacker> Outsiders { get; } =
        release.HasOtherSources
            ? [Attacker.Reader, Attacker.Guesser, Attacker.Archivist, Attacker.Partner]
            : [Attacker.Reader, Attacker.Guesser];

    /// <summary>How far above and, negative, below its value a cell must be possible; 0 is no duty.</summary>
    public long[] Duties(int cell, Attacker attacker) => [Above(cell, attacker), -Below(cell, attacker)];

    public long Above(int cell, Attacker attacker)
    {
        var distance = release.Sensitivities[cell].Distance;
        return attacker == Attacker.Guesser ? Math.Min(distance, Math.Abs(release.Facts[cell].Value) / 2) : distance;
    }

    // Nobody can be kept from knowing that trade is not below zero.
    public long Below(int cell, Attacker attacker) =>
        release.MayBeNegative ? Above(cell, attacker) : Math.Min(Above(cell, attacker), release.Facts[cell].Value);

    public WitnessSearch Of(Attacker attacker)
    {
        if (!searches.TryGetValue(attacker, out var search))
            searches[attacker] = search = new WitnessSearch(release.Model, solver, BoxOf(release, attacker));
        return search;
    }

    public CellGuard GuardOf(Attacker attacker) =>
        new(Of(attacker), attacker == Attacker.Contributor ? insiders : null, bothWays: false);

    /// <summary>What the attacker can believe of the release as it stands.</summary>
    public static Box BoxOf(AuditedRelease release, Attacker attacker) =>
        attacker switch
        {
            Attacker.Guesser => release.WithPrior(release.Box(KnownFrom.Release, withFigures: false)),
            Attacker.Archivist => release.Box(KnownFrom.Release | KnownFrom.Ledger, withFigures: true),
            Attacker.Partner => release.Box(KnownFrom.Release | KnownFrom.Ledger | KnownFrom.Mirror, withFigures: true),
            _ => release.Box(KnownFrom.Release, withFigures: false),
        };

    public void Dispose()
    {
        foreach (var search in searches.Values)
            search.Dispose();
    }
}
