using System.Numerics;

namespace Hansa.Statistics.Disclosure;

/// <summary>How far a cell can be from its value for all that an attacker knows.</summary>
/// <param name="Change">The largest change in minor units; nothing when none could be proved.</param>
/// <param name="IsProved">A combination of relations proves it exactly; otherwise it is the solver's word.</param>
internal readonly record struct Reach(long? Change, bool IsProved);

/// <summary>Computes the end of the interval in which a cell is known to lie, and proves it by a dual vector in whole numbers.</summary>
internal sealed class ReachSearch(TableModel model, ILinearSolver solver)
{
    private const double Farthest = 1e9;
    private static readonly int[] Divisors = [1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 60, 120];

    /// <param name="direction">1 for the upper end, -1 for the lower.</param>
    /// <param name="scale">A size that matters for the cell; amounts are counted in a thousandth of it.</param>
    public Reach Find(int target, int direction, Box box, long scale, CancellationToken cancellation)
    {
        var unit = Math.Max(1, scale / 1000);
        int[] cells = [.. Enumerable.Range(0, model.Count).Where(box.Moves)];
        var positions = Enumerable.Range(0, cells.Length).ToDictionary(at => cells[at]);
        if (!positions.TryGetValue(target, out var at))
            return new Reach(0, true);
        Relation[] rows = [.. MovingRelations.Of(model, cells)];
        using var session = solver.Open(Program(cells, positions, rows, box, unit));
        session.SetCost(at, -direction);
        if (session.Minimise(cancellation) is not { } solution)
            return new Reach(null, false);
        var reached = direction * solution.Values[at];
        if (reached >= Farthest / 2)
            return new Reach(null, false);
        return Prove(target, direction, box, rows, solution.Duals)
            ?? new Reach(checked((long)Math.Ceiling(reached * unit) + unit), false);
    }

    private static LinearProgram Program(
        int[] cells,
        Dictionary<int, int> positions,
        Relation[] rows,
        Box box,
        long unit
    ) =>
        new(
            Array.ConvertAll(
                cells,
                cell => box.Low(cell) == Box.NoLow ? -Farthest : Math.Max(-Farthest, box.Low(cell) / (double)unit)
            ),
            Array.ConvertAll(
                cells,
                cell => box.High(cell) == Box.NoHigh ? Farthest : Math.Min(Farthest, box.High(cell) / (double)unit)
            ),
            [.. rows.Select(row => row with { Cells = Array.ConvertAll(row.Cells, cell => positions[cell]) })]
        );

    // Cost − duals·rows is zero on every possible table; what remains of it, cell by cell, bounds the target.
    private static Reach? Prove(int target, int direction, Box box, Relation[] rows, double[] duals)
    {
        foreach (var divisor in Divisors)
        {
            var whole = Array.ConvertAll(duals, dual => Math.Round(dual * divisor));
            if (whole.Zip(duals).Any(pair => Math.Abs(pair.First - (pair.Second * divisor)) > 1e-6))
                continue;
            if (Bound(target, direction, box, rows, whole, divisor) is { } bound)
                return new Reach(checked((long)BigInteger.Divide(bound, divisor)), true);
        }
        return null;
    }

    private static BigInteger? Bound(int target, int direction, Box box, Relation[] rows, double[] duals, int divisor)
    {
        var weights = new Dictionary<int, BigInteger> { [target] = -direction * divisor };
        for (var row = 0; row < rows.Length; row++)
        {
            for (var at = 0; at < rows[row].Cells.Length && duals[row] != 0; at++)
            {
                var cell = rows[row].Cells[at];
                weights[cell] = weights.GetValueOrDefault(cell) - ((BigInteger)duals[row] * rows[row].Coefficients[at]);
            }
        }
        BigInteger least = 0;
        foreach (var (cell, weight) in weights.Where(pair => pair.Value != 0))
        {
            var bound = weight > 0 ? box.Low(cell) : box.High(cell);
            if (bound is Box.NoLow or Box.NoHigh)
                return null;
            least += weight * bound;
        }
        return -least;
    }
}
