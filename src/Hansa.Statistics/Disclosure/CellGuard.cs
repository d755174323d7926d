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
            var box = insider is { } one ? BoxOf(one) : search.Box;
            if (found.Count == MostWitnesses || search.Find(target, change, box, cancellation) is not { } witness)
                return new Protection(found, IsProtected: false, insider);
            Take(witness);
        }
        return new Protection(found, IsProtected: true, null);

        // A witness through which the same contributors see adds nothing.
        void Take(Witness witness)
        {
            var through = WhoSeeThrough(witness, target);
            var left = seeing is null ? through : [.. seeing.Intersect(through)];
            if (left.Count == seeing?.Count)
                return;
            seeing = left;
            found.Add(witness);
        }
    }

    private Box BoxOf(int insider)
    {
        var box = insiders!.Box(insider, search.Box);
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
