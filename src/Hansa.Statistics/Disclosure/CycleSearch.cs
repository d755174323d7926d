namespace Hansa.Statistics.Disclosure;

/// <summary>Finds witnesses without a solver: closed ways through withheld cells, each of which adds up in two places.</summary>
/// <remarks>
/// Breadth first, so that a way is as short as can be and touches few contributors. A cell that adds up in one place only may end a way;
/// a cell that adds up in three or more has no place on one.
/// </remarks>
internal sealed class CycleSearch(TableModel model)
{
    private const int Outside = -1;
    private readonly Dictionary<(int Relation, int Sign), (int Cell, int From, int FromSign)> reached = [];
    private readonly Queue<(int Relation, int Sign)> open = [];

    /// <param name="change">What the target must change by; every cell on the way changes by as much.</param>
    public Witness? Find(int target, long change, Box box)
    {
        if (!IsStep(target) || !box.Allows(target, change))
            return null;
        var (first, last) = Ends(target);
        var size = Math.Abs(change);
        var sign = Math.Sign(change);
        reached.Clear();
        open.Clear();
        Reach(first, sign * Coefficient(first, target), target, (Outside, 0));
        // The way is closed when it comes back to the target's other end with what the target lacks there.
        var goal = (last, -sign * (last == Outside ? 0 : Coefficient(last, target)));
        while (open.TryDequeue(out var place))
        {
            if (place.Relation == last && (last == Outside || place.Sign == goal.Item2))
                return Way(target, change, place);
            if (place.Relation != Outside)
                Spread(target, place, size, box);
        }
        return null;
    }

    // A cell takes up what the relation has too much, and hands it to its other relation.
    private void Spread(int target, (int Relation, int Sign) place, long size, Box box)
    {
        var relation = model.Relations[place.Relation];
        for (var at = 0; at < relation.Cells.Length; at++)
        {
            var cell = relation.Cells[at];
            var sign = -place.Sign * relation.Coefficients[at];
            if (
                cell == target
                || Math.Abs(relation.Coefficients[at]) != 1
                || !box.Allows(cell, sign * size)
                || !IsStep(cell)
            )
                continue;
            var next = Other(cell, place.Relation);
            Reach(next, next == Outside ? 0 : sign * Coefficient(next, cell), cell, place);
        }
    }

    private void Reach(int relation, int sign, int cell, (int Relation, int Sign) from)
    {
        if (reached.TryAdd((relation, sign), (cell, from.Relation, from.Sign)))
            open.Enqueue((relation, sign));
    }

    private Witness? Way(int target, long change, (int Relation, int Sign) place)
    {
        var cells = new List<int>();
        var changes = new List<long>();
        var size = Math.Abs(change);
        while (reached[place] is var (cell, from, fromSign) && cell != target)
        {
            if (cells.Contains(cell))
                return null;
            cells.Add(cell);
            changes.Add(-fromSign * Coefficient(from, cell) * size);
            place = (from, fromSign);
        }
        return new Witness([.. cells, target], [.. changes, change], 1);
    }

    private bool IsStep(int cell) => model.RelationsOf(cell).Length is 1 or 2;

    private (int First, int Last) Ends(int cell)
    {
        var relations = model.RelationsOf(cell);
        return (relations[0], relations.Length > 1 ? relations[1] : Outside);
    }

    private int Other(int cell, int relation)
    {
        var (first, last) = Ends(cell);
        return first == relation ? last : first;
    }

    private int Coefficient(int relation, int cell) =>
        model.CoefficientsOf(cell)[model.RelationsOf(cell).IndexOf(relation)];
}
