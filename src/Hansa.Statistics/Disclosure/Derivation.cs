namespace Hansa.Statistics.Disclosure;

/// <summary>Which withheld cells follow from the known ones by adding and subtracting alone.</summary>
/// <remarks>A cell follows when it is a linear combination of relations in which all other cells are known. Elimination modulo two primes.</remarks>
internal sealed class Derivation
{
    private readonly List<(int Position, ModularRow Row)> pivots = [];

    public Derivation(TableModel model, Box box)
    {
        var moving = Enumerable.Range(0, model.Count).Where(box.Moves);
        var waiting = new List<ModularRow>();
        foreach (var relation in MovingRelations.Of(model, moving))
        {
            var row = new ModularRow();
            for (var at = 0; at < relation.Cells.Length; at++)
                row.Add(relation.Cells[at], relation.Coefficients[at]);
            waiting.Add(row);
        }
        // The shortest row first keeps the others short.
        while (waiting.Count > 0)
        {
            var shortest = waiting.MinBy(row => row.Count)!;
            waiting.Remove(shortest);
            Eliminate(shortest, waiting);
            waiting.RemoveAll(row => row.IsZero);
        }
    }

    /// <summary>Whether the cell follows exactly.</summary>
    public bool Gives(int cell)
    {
        var unit = new ModularRow();
        unit.Add(cell, 1);
        foreach (var (position, row) in pivots)
            unit.Eliminate(position, row);
        return unit.IsZero;
    }

    private void Eliminate(ModularRow row, List<ModularRow> others)
    {
        var position = row.Pivots.MinBy(one => (others.Count(other => other.Has(one)), one));
        pivots.Add((position, row));
        foreach (var other in others)
            other.Eliminate(position, row);
    }
}
