namespace Hansa.Statistics.Disclosure;

/// <summary>The witnesses that shelter one cell, and the contributors who still see through all of them.</summary>
internal sealed class Shelter(Insiders? insiders, int target, long change, bool bothWays)
{
    private readonly List<Witness> witnesses = [];
    private readonly HashSet<int> seeing = [];

    public int Target => target;

    public IReadOnlyList<Witness> Witnesses => witnesses;

    /// <summary>An outsider must take the change for possible.</summary>
    public bool HoldsOutside { get; private set; }

    /// <summary>Those who know from their own books that none of the other tables is the true one; empty as long as outsiders are not met.</summary>
    public IReadOnlySet<int> Seeing => seeing;

    /// <summary>Takes a witness that convinces somebody more; outsiders come first.</summary>
    public bool Take(Witness witness)
    {
        if (!HoldsOutside)
            return TakeFirst(witness);
        if (seeing.RemoveWhere(one => IsBelieved(witness, one)) == 0)
            return false;
        witnesses.Add(witness);
        return true;
    }

    /// <summary>Takes what a search finds that knows what all these contributors know.</summary>
    /// <param name="find">Given the change needed and the bounds.</param>
    public bool TakeFor(int[] who, Func<long, Box, Witness?> find, Box outside)
    {
        var need = who.Select(Need).MaxBy(Math.Abs);
        var box = insiders!.Box(who, target, outside);
        return find(need, bothWays ? box.BothWaysWhereDiffering() : box) is { } witness && Take(witness);
    }

    private bool TakeFirst(Witness witness)
    {
        if ((Int128)witness.ChangeOf(target) * Math.Sign(change) < (Int128)Math.Abs(change) * witness.Divisor)
            return false;
        HoldsOutside = true;
        witnesses.Add(witness);
        if (insiders is not null)
            seeing.UnionWith(insiders.Behind(witness).Where(one => !IsBelieved(witness, one)));
        return true;
    }

    private long Need(int insider) =>
        bothWays
            ? Math.Max(
                insiders!.Need(insider, target, Math.Abs(change)),
                -insiders.Need(insider, target, -Math.Abs(change))
            )
            : insiders!.Need(insider, target, change);

    private bool IsBelieved(Witness witness, int insider) =>
        insiders!.IsBelieved(witness, target, Math.Abs(change), insider)
        && (!bothWays || insiders.IsBelieved(witness.Opposite(), target, Math.Abs(change), insider));
}
