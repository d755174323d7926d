namespace Hansa.Statistics.Disclosure;

/// <summary>Finds witnesses without a solver where sums cross: a few cells that change by as much as the target, so that every sum stays right.</summary>
/// <remarks>
/// Depth first. Of the sums that are wrong, the one that the fewest cells can put right comes next, and of these cells first the one that
/// leaves the fewest sums wrong. Gives up after a number of steps: then linear programming has the word.
/// </remarks>
internal sealed class BalanceSearch(TableModel model)
{
    private const int MostCells = 24;
    private const int MostSteps = 200;
    private const int MostTries = 4;
    private const int MostSumsOfCell = 4;

    private readonly int[] lacks = new int[model.Relations.Count];
    private readonly List<int> wrong = [];
    private readonly List<int> moved = [];
    private readonly sbyte[] signs = new sbyte[model.Count];
    private readonly int[] asked = new int[model.Count];
    private readonly Room[] rooms = new Room[model.Count];
    private int search;
    private int steps;

    /// <param name="change">What the target must change by; every other cell changes by as much or not at all.</param>
    public Witness? Find(int target, long change, Box box)
    {
        if (!box.Allows(target, change))
            return null;
        Reset();
        Move(target, Math.Sign(change));
        var size = Math.Abs(change);
        return Balance(box, size) ? new Witness([.. moved], [.. moved.Select(cell => signs[cell] * size)], 1) : null;
    }

    private bool Balance(Box box, long size)
    {
        if (wrong.Count == 0)
            return true;
        if (moved.Count + ((wrong.Count + MostSumsOfCell - 1) / MostSumsOfCell) > MostCells || steps++ > MostSteps)
            return false;
        foreach (var (cell, sign) in Tries(box, size))
        {
            Move(cell, sign);
            if (Balance(box, size))
                return true;
            TakeBack(cell);
        }
        return false;
    }

    // The cells that can put right the sum that the fewest can.
    private List<(int Cell, int Sign)> Tries(Box box, long size)
    {
        List<(int Cell, int Sign)>? fewest = null;
        foreach (var relation in wrong)
        {
            var cells = Able(relation, box, size);
            if (fewest is null || cells.Count < fewest.Count)
                fewest = cells;
            if (fewest.Count == 0)
                break;
        }
        var ordered = fewest!.OrderBy(one => Wrong(one.Cell, one.Sign)).ThenBy(one => one.Cell);
        return [.. ordered.Take(MostTries)];
    }

    private List<(int Cell, int Sign)> Able(int relation, Box box, long size)
    {
        var able = new List<(int, int)>();
        var one = model.Relations[relation];
        for (var at = 0; at < one.Cells.Length; at++)
        {
            var cell = one.Cells[at];
            var sign = -Math.Sign(lacks[relation]) * one.Coefficients[at];
            if (signs[cell] == 0 && sign is 1 or -1 && Has(cell, sign, box, size))
                able.Add((cell, sign));
        }
        return able;
    }

    // How much more is wrong after a cell has moved.
    private int Wrong(int cell, int sign)
    {
        var relations = model.RelationsOf(cell);
        var coefficients = model.CoefficientsOf(cell);
        var more = 0;
        for (var at = 0; at < relations.Length; at++)
            more += Math.Abs(lacks[relations[at]] + (sign * coefficients[at])) - Math.Abs(lacks[relations[at]]);
        return more;
    }

    private bool Has(int cell, int sign, Box box, long size)
    {
        if (asked[cell] != search)
        {
            asked[cell] = search;
            rooms[cell] =
                (box.Allows(cell, size) ? Room.Above : Room.None) | (box.Allows(cell, -size) ? Room.Below : Room.None);
        }
        return (rooms[cell] & (sign > 0 ? Room.Above : Room.Below)) != 0;
    }

    private void Move(int cell, int sign)
    {
        signs[cell] = (sbyte)sign;
        moved.Add(cell);
        Lack(cell, sign);
    }

    private void TakeBack(int cell)
    {
        Lack(cell, -signs[cell]);
        signs[cell] = 0;
        moved.RemoveAt(moved.Count - 1);
    }

    private void Lack(int cell, int sign)
    {
        var relations = model.RelationsOf(cell);
        var coefficients = model.CoefficientsOf(cell);
        for (var at = 0; at < relations.Length; at++)
        {
            var before = lacks[relations[at]];
            var after = lacks[relations[at]] = before + (sign * coefficients[at]);
            if (before == 0)
                wrong.Add(relations[at]);
            else if (after == 0)
                wrong.Remove(relations[at]);
        }
    }

    private void Reset()
    {
        foreach (var relation in wrong)
            lacks[relation] = 0;
        foreach (var cell in moved)
            signs[cell] = 0;
        wrong.Clear();
        moved.Clear();
        (steps, search) = (0, search + 1);
    }

    [Flags]
    private enum Room
    {
        None = 0,
        Above = 1,
        Below = 2,
    }
}
