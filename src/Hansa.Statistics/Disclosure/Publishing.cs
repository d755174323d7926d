namespace Hansa.Statistics.Disclosure;

/// <summary>Chooses which cells may be printed so that no sensitive cell can be computed from them by adding and subtracting.</summary>
/// <remarks>
/// Each cell is a row of the inner cells that it adds up from. A cell is printed unless some sensitive cell would then be a linear
/// combination of printed ones. Elimination modulo two primes, so that the answer is exact. After Langsrud (2024), Secondary cell
/// suppression by Gaussian elimination, Privacy in Statistical Databases.
/// </remarks>
internal sealed class Publishing
{
    private readonly TableModel model;
    private readonly ModularRow?[] rows;
    private readonly Relation?[] firstSum;
    private readonly List<(int Position, ModularRow Row)> printed = [];
    private readonly List<ModularRow> sensitive = [];
    private readonly Dictionary<int, HashSet<ModularRow>> holding = [];

    /// <param name="isSensitive">Cells that must not become computable.</param>
    public Publishing(TableModel model, Func<int, bool> isSensitive, CancellationToken cancellation)
    {
        this.model = model;
        rows = new ModularRow?[model.Count];
        firstSum = new Relation?[model.Count];
        foreach (var relation in model.Relations)
            firstSum[relation.Cells[0]] ??= relation;
        foreach (var cell in Enumerable.Range(0, model.Count).Where(isSensitive))
            Watch(RowOf(cell).Copy());
        foreach (var relation in model.Relations.Where(one => firstSum[one.Cells[0]] != one))
        {
            cancellation.ThrowIfCancellationRequested();
            Print(Difference(relation));
        }
    }

    /// <summary>Number of inner cells that a cell adds up from.</summary>
    public int Size(int cell) => RowOf(cell).Count;

    /// <summary>The cell is known, whether that gives others away or not.</summary>
    public void Know(int cell) => Print(RowOf(cell).Copy());

    /// <summary>Prints the cell if no sensitive one can be computed then.</summary>
    /// <returns>Whether it is printed.</returns>
    public bool TryPrint(int cell)
    {
        var row = Reduced(RowOf(cell).Copy());
        if (row.IsZero)
            return true;
        var position = row.Pivots.First();
        if (holding.TryGetValue(position, out var rivals) && rivals.Any(rival => rival.IsParallel(row)))
            return false;
        Add(row);
        return true;
    }

    private void Print(ModularRow row)
    {
        if (Reduced(row) is { IsZero: false } rest)
            Add(rest);
    }

    private ModularRow Reduced(ModularRow row)
    {
        foreach (var (position, pivot) in printed)
            row.Eliminate(position, pivot);
        return row;
    }

    // The position that the fewest sensitive rows hold keeps them short.
    private void Add(ModularRow row)
    {
        var position = row.Pivots.MinBy(one => (holding.GetValueOrDefault(one)?.Count ?? 0, one));
        printed.Add((position, row));
        foreach (var watched in holding.GetValueOrDefault(position)?.ToArray() ?? [])
        {
            Unindex(watched);
            watched.Eliminate(position, row);
            Index(watched);
        }
    }

    private void Watch(ModularRow row)
    {
        sensitive.Add(row);
        Index(row);
    }

    private void Index(ModularRow row)
    {
        foreach (var position in row.Pivots)
        {
            if (!holding.TryGetValue(position, out var holders))
                holding[position] = holders = [];
            holders.Add(row);
        }
    }

    private void Unindex(ModularRow row)
    {
        foreach (var position in row.Pivots)
            holding[position].Remove(row);
    }

    private ModularRow RowOf(int cell)
    {
        if (rows[cell] is { } known)
            return known;
        var row = new ModularRow();
        if (firstSum[cell] is { } sum)
        {
            foreach (var part in sum.Cells.Skip(1))
                row.Add(RowOf(part));
        }
        else
            row.Add(cell, 1);
        return rows[cell] = row;
    }

    // Two ways in which a cell adds up must agree: what that says of the inner cells is known to everybody.
    private ModularRow Difference(Relation relation)
    {
        var row = new ModularRow();
        for (var at = 0; at < relation.Cells.Length; at++)
            row.Add(RowOf(relation.Cells[at]), relation.Coefficients[at]);
        return row;
    }
}
