namespace Hansa.Statistics.Disclosure;

/// <summary>The other tables that are possible, and what they cost.</summary>
/// <param name="Model">How cells add up.</param>
/// <param name="Box">What may change.</param>
/// <param name="Cost">What a change of one unit costs.</param>
internal sealed record Believable(TableModel Model, Box Box, Func<int, double> Cost);

/// <summary>One linear programme over the cells that may move, in one unit: two variables for each cell, what it gains and what it loses.</summary>
internal sealed class WitnessProgramme : IDisposable
{
    private const double Farthest = 1e9;
    private const double Tolerance = 1e-3;
    private static readonly int[] Divisors =
    [
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        12,
        15,
        16,
        18,
        20,
        24,
        30,
        36,
        48,
        60,
        120,
    ];

    private readonly Believable believable;
    private readonly long unit;
    private readonly int[] cells;
    private readonly Dictionary<int, int> positions;
    private readonly ILinearSession session;
    private readonly FigureEnds figures;

    public WitnessProgramme(Believable believable, ILinearSolver solver, long unit, int[] cells)
    {
        (this.believable, this.unit, this.cells) = (believable, unit, cells);
        positions = Enumerable.Range(0, cells.Length).ToDictionary(at => cells[at]);
        var rows = MovingRelations.Of(believable.Model, cells).ToArray();
        figures = FigureEnds.Of(rows);
        session = solver.Open(Program(rows));
        foreach (var cell in cells)
            Price(cell);
    }

    public void Dispose() => session.Dispose();

    public Witness? Reach(int target, long change, Box within, CancellationToken cancellation)
    {
        if (!positions.TryGetValue(target, out var at))
            return null;
        foreach (var cell in within.Differing)
            Bound(cell, within);
        var size = Math.Abs(change);
        var need = (size / unit) + (size % unit == 0 ? 0 : 1);
        var (more, less) = change > 0 ? (2 * at, (2 * at) + 1) : ((2 * at) + 1, 2 * at);
        session.SetBounds(more, need, need);
        session.SetBounds(less, 0, 0);
        var found = session.Minimise(cancellation) is { } solution
            ? Exact(solution.Values, within) ?? Rounded(solution.Values, target, within, cancellation)
            : null;
        foreach (var cell in within.Differing.Append(target))
            Bound(cell, believable.Box);
        return found;
    }

    // Shares make the best answer a fraction. Ends of shares leave room for rounding, then what shares bind is made whole and kept.
    private Witness? Rounded(double[] values, int target, Box within, CancellationToken cancellation)
    {
        if (figures.Bound.Count == 0)
            return null;
        foreach (var (end, room) in figures.Room)
        {
            session.SetBounds(2 * positions[end], 0, Math.Max(0, Gain(within.High(end)) - room));
            session.SetBounds((2 * positions[end]) + 1, 0, Math.Max(0, Loss(within.Low(end)) - room));
        }
        var near = session.Minimise(cancellation)?.Values ?? values;
        foreach (var end in figures.Room.Keys)
            Bound(end, within);
        foreach (var cell in figures.Bound.Where(cell => cell != target))
        {
            var at = positions[cell];
            var change = Math.Round(near[2 * at] - near[(2 * at) + 1]);
            session.SetBounds(2 * at, Math.Max(0, change), Math.Max(0, change));
            session.SetBounds((2 * at) + 1, Math.Max(0, -change), Math.Max(0, -change));
        }
        var solution = session.Minimise(cancellation);
        foreach (var cell in figures.Bound.Concat(figures.Room.Keys))
            Bound(cell, believable.Box);
        return solution is null ? null : Exact(solution.Values, within);
    }

    /// <summary>Takes over bounds and cost of a cell again.</summary>
    /// <returns>False where the programme has no such cell although it may move.</returns>
    public bool TryRestore(int cell)
    {
        if (!positions.ContainsKey(cell))
            return !believable.Box.Moves(cell);
        Bound(cell, believable.Box);
        Price(cell);
        return true;
    }

    private void Price(int cell)
    {
        session.SetCost(2 * positions[cell], believable.Cost(cell));
        session.SetCost((2 * positions[cell]) + 1, believable.Cost(cell));
    }

    private void Bound(int cell, Box bounds)
    {
        if (!positions.TryGetValue(cell, out var at))
            return;
        session.SetBounds(2 * at, 0, Gain(bounds.High(cell)));
        session.SetBounds((2 * at) + 1, 0, Loss(bounds.Low(cell)));
    }

    private double Gain(long high) => high == Box.NoHigh ? Farthest : Math.Min(Farthest, high / unit);

    private double Loss(long low) => low == Box.NoLow ? Farthest : Math.Min(Farthest, -(low / unit));

    private LinearProgram Program(IEnumerable<Relation> rows)
    {
        var high = new double[2 * cells.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            high[2 * at] = Gain(believable.Box.High(cells[at]));
            high[(2 * at) + 1] = Loss(believable.Box.Low(cells[at]));
        }
        return new LinearProgram(new double[high.Length], high, [.. rows.Select(Doubled)]);
    }

    private Relation Doubled(Relation row) =>
        new(
            [.. row.Cells.SelectMany(cell => new[] { 2 * positions[cell], (2 * positions[cell]) + 1 })],
            [.. row.Coefficients.SelectMany(coefficient => new[] { coefficient, -coefficient })]
        );

    private Witness? Exact(double[] values, Box within)
    {
        var changes = new double[cells.Length];
        for (var at = 0; at < cells.Length; at++)
            changes[at] = values[2 * at] - values[(2 * at) + 1];
        foreach (var divisor in Divisors)
        {
            if (Whole(changes, divisor) is { } whole && whole.Holds(believable.Model, within))
                return whole;
        }
        return null;
    }

    private Witness? Whole(double[] changes, int divisor)
    {
        var kept = new List<int>();
        var numerators = new List<long>();
        for (var at = 0; at < cells.Length; at++)
        {
            var scaled = changes[at] * divisor;
            var rounded = Math.Round(scaled);
            if (Math.Abs(scaled - rounded) > Tolerance || Math.Abs(rounded) > (double)long.MaxValue / 2 / unit)
                return null;
            if (rounded == 0)
                continue;
            kept.Add(cells[at]);
            numerators.Add((long)rounded * unit);
        }
        return new Witness([.. kept], [.. numerators], divisor);
    }
}

/// <summary>What remains of the ways in which cells add up when the known cells are taken out.</summary>
internal static class MovingRelations
{
    public static IEnumerable<Relation> Of(TableModel model, IEnumerable<int> cells)
    {
        var moving = cells.ToHashSet();
        var concerned = new SortedSet<int>();
        foreach (var cell in moving)
        {
            foreach (var relation in model.RelationsOf(cell))
                concerned.Add(relation);
        }
        foreach (var relation in concerned.Select(one => model.Relations[one]))
        {
            int[] kept =
            [
                .. Enumerable.Range(0, relation.Cells.Length).Where(at => moving.Contains(relation.Cells[at])),
            ];
            yield return new Relation(
                [.. kept.Select(at => relation.Cells[at])],
                [.. kept.Select(at => relation.Coefficients[at])]
            );
        }
    }
}

/// <summary>What shares and growth rates bind in a programme: their ends, and the cells between which they hold.</summary>
/// <param name="Bound">Cells that count more than once in a relation.</param>
/// <param name="Room">End of a figure → by how much rounding the cells that it binds may move it, in units.</param>
internal sealed record FigureEnds(IReadOnlySet<int> Bound, IReadOnlyDictionary<int, double> Room)
{
    public static FigureEnds Of(IReadOnlyList<Relation> rows)
    {
        var (bound, room) = (new HashSet<int>(), new Dictionary<int, double>());
        foreach (var row in rows.Where(row => row.Coefficients.Any(one => Math.Abs(one) > 1)))
        {
            bound.UnionWith(row.Cells.Skip(1));
            room[row.Cells[0]] = row.Coefficients.Skip(1).Sum(one => Math.Abs((double)one)) / 2;
        }
        return new FigureEnds(bound, room);
    }
}
