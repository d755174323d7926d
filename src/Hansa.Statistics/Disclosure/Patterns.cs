namespace Hansa.Statistics.Disclosure;

/// <summary>Finds the cheapest cells to withhold so that a sensitive cell can differ by what a duty asks.</summary>
internal sealed class Patterns(AuditedRelease draft, ILinearSolver solver, Func<int, double> cost) : IDisposable
{
    private readonly Dictionary<Attacker, (Box Box, LinearSearch Search)> alone = [];
    private (Box Box, LinearSearch Search)? strict;

    /// <summary>What could be believed of each cell if nothing were printed: by the attacker alone, or by all at once.</summary>
    public Box Open(Attacker? attacker) => At(attacker).Box;

    public Witness? Find(int target, Gap gap, Insiders insiders, CancellationToken cancellation)
    {
        var (box, search) = At(gap.Against);
        var change = gap.Change;
        if (gap.Insider is { } insider)
        {
            change = gap.Against is null ? change : insiders.Need(insider, target, change);
            box = gap.Against is null
                ? insiders.Box(insider, target, box).BothWaysWhereDiffering()
                : insiders.Box(insider, target, box);
        }
        return search.Find(target, change, box, cancellation);
    }

    /// <summary>Takes over a changed cost.</summary>
    public void Repriced(int cell)
    {
        strict?.Search.Changed(cell);
        foreach (var (_, search) in alone.Values)
            search.Changed(cell);
    }

    public void Dispose()
    {
        strict?.Search.Dispose();
        foreach (var (_, search) in alone.Values)
            search.Dispose();
    }

    private (Box Box, LinearSearch Search) At(Attacker? attacker)
    {
        if (attacker is not { } one)
            return strict ??= Searching(Defence.StrictBox(draft));
        if (!alone.TryGetValue(one, out var search))
            alone[one] = search = Searching(AttackerSearches.BoxOf(draft, one));
        return search;
    }

    private (Box, LinearSearch) Searching(Box box) => (box, new LinearSearch(draft.Model, solver, box, cost));
}
