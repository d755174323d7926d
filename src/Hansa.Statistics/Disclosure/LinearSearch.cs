namespace Hansa.Statistics.Disclosure;

/// <summary>Finds witnesses by linear programming: the other table that changes as little as possible besides the target.</summary>
/// <remarks>
/// Amounts are counted in a unit that suits the target, so that the solver works with whole numbers of a few digits; capacities are
/// rounded down and needs up, and what comes back is made whole and left to an exact check.
/// </remarks>
internal sealed class LinearSearch(TableModel model, ILinearSolver solver, Box box, Func<int, double>? cost = null)
    : IDisposable
{
    private static readonly long[] Parts = [1_000, 1_000_000];
    private const int Wide = 4;
    private readonly Believable believable = new(model, box, cost ?? (_ => 1));
    private readonly Dictionary<long, WitnessProgramme> programmes = [];
    private int? movable;

    /// <summary>Programmes solved so far.</summary>
    public int Solved { get; private set; }

    /// <summary>Looks near the target only where cells are many: a failure says less, and comes much sooner.</summary>
    public bool IsHasty { get; set; }

    public Witness? Find(int target, long change, Box within, CancellationToken cancellation)
    {
        var near = FindNear(target, change, within, cancellation);
        if (near is not null || !IsLarge || IsHasty || !within.Allows(target, change))
            return near;
        using var wide = Around(target, change, within, Wide);
        return wide.Reach(target, change, within, cancellation) ?? FindAnywhere(target, change, within, cancellation);
    }

    /// <summary>Looks near the target, or everywhere where cells are few.</summary>
    public Witness? FindNear(int target, long change, Box within, CancellationToken cancellation)
    {
        if (!IsLarge)
            return FindAnywhere(target, change, within, cancellation);
        if (!within.Allows(target, change))
            return null;
        using var near = Around(target, change, within, 1);
        return near.Reach(target, change, within, cancellation);
    }

    private Witness? FindAnywhere(int target, long change, Box within, CancellationToken cancellation)
    {
        if (!within.Allows(target, change))
            return null;
        var size = Math.Abs(change);
        foreach (var parts in Parts)
        {
            Solved++;
            if (At(Unit(size, parts)).Reach(target, change, within, cancellation) is { } found)
                return found;
            // A finer unit matters where capacities are barely enough; a large release seldom depends on them.
            if (size <= parts || IsLarge)
                break;
        }
        return null;
    }

    /// <summary>Takes over the bounds and the cost of a cell that have changed.</summary>
    public void Changed(int cell)
    {
        foreach (var (unit, programme) in programmes.ToArray())
        {
            if (programme.TryRestore(cell))
                continue;
            programme.Dispose();
            programmes.Remove(unit);
        }
    }

    public void Dispose()
    {
        foreach (var programme in programmes.Values)
            programme.Dispose();
    }

    // The smallest power of ten of which the size is at most so many.
    private static long Unit(long size, long parts)
    {
        var unit = 1L;
        while (size / unit > parts)
            unit *= 10;
        return unit;
    }

    private WitnessProgramme Around(int target, long change, Box within, int wideness)
    {
        Solved++;
        return new WitnessProgramme(
            believable,
            solver,
            Unit(Math.Abs(change), Parts[0]),
            Neighbourhood.Of(model, within, target, wideness)
        );
    }

    /// <summary>Cells are many for one programme.</summary>
    public bool IsLarge => (movable ??= Enumerable.Range(0, box.Count).Count(box.Moves)) > Neighbourhood.Many;

    private WitnessProgramme At(long unit)
    {
        if (!programmes.TryGetValue(unit, out var programme))
            programmes[unit] = programme = new WitnessProgramme(
                believable,
                solver,
                unit,
                [.. Enumerable.Range(0, box.Count).Where(box.Moves)]
            );
        return programme;
    }
}
