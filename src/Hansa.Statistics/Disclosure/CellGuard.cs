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
        var shelter = new Shelter(insiders, target, change, bothWays);
        foreach (var witness in known ?? [])
            shelter.Take(witness);
        if (
            !shelter.HoldsOutside
            && !(search.Find(target, change, search.Box, cancellation) is { } first && shelter.Take(first))
        )
            return new Protection(shelter.Witnesses, IsProtected: false, null);
        while (shelter.Seeing.Count > 0)
        {
            if (shelter.Witnesses.Count == MostWitnesses || !Convince(shelter, cancellation))
                return new Protection(shelter.Witnesses, IsProtected: false, shelter.Seeing.Min());
        }
        return new Protection(shelter.Witnesses, IsProtected: true, null);
    }

    // One table for all who see through is the cheapest; short ways are tried for each before any programme is solved.
    private bool Convince(Shelter shelter, CancellationToken cancellation)
    {
        int[] all = [.. shelter.Seeing.Order()];
        return (all.Length > 1 && Take(all, Way))
            || Array.Exists(all, one => Take([one], Way))
            || (all.Length > 1 && Take(all, Near))
            || Take([all[0]], Anywhere);

        bool Take(int[] who, Func<long, Box, Witness?> find) => shelter.TakeFor(who, find, search.Box);
        Witness? Way(long need, Box box) => search.FindWay(shelter.Target, need, box);
        Witness? Near(long need, Box box) => search.FindByProgrammeNear(shelter.Target, need, box, cancellation);
        Witness? Anywhere(long need, Box box) => search.FindByProgramme(shelter.Target, need, box, cancellation);
    }
}

/// <summary>The outcome of one attempt to protect a cell.</summary>
/// <param name="Insider">A contributor for whom no other table was found; nothing when none was found for outsiders.</param>
internal sealed record Protection(IReadOnlyList<Witness> Witnesses, bool IsProtected, int? Insider);
