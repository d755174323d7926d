namespace Hansa.Statistics.Disclosure;

/// <summary>The cells near a target that can take up much: a small programme over them mostly has an answer where one over all has.</summary>
internal static class Neighbourhood
{
    private const int MostCells = 400;
    private const int MostOfRelation = 8;

    /// <summary>Cells that are many for one programme.</summary>
    public const int Many = 800;

    /// <returns>The target and cells that may move, breadth first along the relations, those with the most room first.</returns>
    /// <param name="wideness">1 or more: how many times as many cells.</param>
    public static int[] Of(TableModel model, Box box, int target, int wideness)
    {
        var found = new HashSet<int> { target };
        var seen = new HashSet<int>();
        var open = new Queue<int>(found);
        while (found.Count < MostCells * wideness && open.TryDequeue(out var cell))
        {
            foreach (var relation in model.RelationsOf(cell))
            {
                if (!seen.Add(relation))
                    continue;
                foreach (
                    var near in Roomiest(model.Relations[relation], box, MostOfRelation * wideness).Where(found.Add)
                )
                    open.Enqueue(near);
            }
        }
        return [.. found.Order()];
    }

    private static IEnumerable<int> Roomiest(Relation relation, Box box, int most) =>
        relation.Cells.Where(box.Moves).OrderByDescending(cell => Room(box, cell)).Take(most);

    private static long Room(Box box, int cell) =>
        Math.Max(box.High(cell), box.Low(cell) == Box.NoLow ? Box.NoHigh : -box.Low(cell));
}
