namespace Hansa.Statistics.Disclosure;

/// <summary>Proves that a cell is protected from outsiders and, where asked, from every contributor.</summary>
/// <param name="search">Where other tables are looked for, with what outsiders know.</param>
/// <param name="insiders">Contributors who are attackers, too; nothing when only outsiders are.</param>
/// <param name="bothWays">Each table found is to serve with the opposite sign as well.</param>
internal sealed class CellGuard(WitnessSearch search, Insiders? insiders, bool bothWays)
{
    private const int MostWitnesses = 40;

    /// <param name="change">What the cell must be able to differ by.</param>
    /// <param name="known">Witnesses for this change that were found before and still hold.</param>
    /// <returns>Witnesses of which no contributor can see through all; or a failure.</returns>
    public Protection Protect(
        int target,
        long change,
        CancellationToken cancellation,
        IReadOnlyList<Witness>? known = null
    )
    {
        var found = new List<Witness>();
        HashSet<int>? seeing = null;
        foreach (var witness in known ?? [])
            Take(witness);
        while (seeing is not { Count: 0 })
        {
            int? insider = seeing?.Min();
            if (
                found.Count == MostWitnesses
                || Search(target, change, insider, cancellation) is not { } witness
                || !Take(witness)
            )
                return new Protection(found, IsProtected: false, insider);
        }
        return new Protection(found, IsProtected: true, null);

        // A witness that convinces nobody more adds nothing.
        bool Take(Witness witness)
        {
            var left = seeing is null
                ? WhoSeeThrough(witness, target)
                : [.. seeing.Where(one => !IsBelieved(witness, target, Math.Abs(change), one))];
            if (left.Count == seeing?.Count)
                return false;
            seeing = left;
            found.Add(witness);
            return true;
        }
    }

    private Witness? Search(int target, long change, int? insider, CancellationToken cancellation) =>
        insider is { } one
            ? search.Find(
                target,
                bothWays ? change : insiders!.Need(one, target, change),
                BoxOf(one, target),
                cancellation
            )
            : search.Find(target, change, search.Box, cancellation);

    private bool IsBelieved(Witness witness, int target, long need, int insider) =>
        insiders!.IsBelieved(witness, target, need, insider)
        && (!bothWays || insiders.IsBelieved(witness.Opposite(), target, need, insider));

    private Box BoxOf(int insider, int target)
    {
        var box = insiders!.Box(insider, target, search.Box);
        return bothWays ? box.BothWaysWhereDiffering() : box;
    }

    private HashSet<int> WhoSeeThrough(Witness witness, int target)
    {
        if (insiders is null)
            return [];
        var seeing = insiders.WhoSeeThrough(witness, target);
        if (bothWays)
            seeing.UnionWith(insiders.WhoSeeThrough(witness.Opposite(), target));
        return seeing;
    }
}

/// <summary>The outcome of one attempt to protect a cell.</summary>
/// <param name="Insider">The contributor for whom no other table was found; nothing when none was found for outsiders.</param>
internal sealed record Protection(IReadOnlyList<Witness> Witnesses, bool IsProtected, int? Insider);
