namespace Hansa.Statistics.Disclosure;

/// <summary>All cells of linked tables and every way in which they add up: what anybody knows who sees the tables' layout.</summary>
public sealed class TableModel
{
    private readonly Dictionary<string, int> positions;
    private readonly int[][] relationsOf;
    private readonly int[][] coefficientsOf;

    private TableModel(Dictionary<string, int> positions, IReadOnlyList<Relation> relations)
    {
        this.positions = positions;
        Cells = [.. positions.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        Relations = relations;
        var lists = Cells.Select(_ => new List<(int Relation, int Coefficient)>()).ToArray();
        for (var relation = 0; relation < relations.Count; relation++)
        {
            foreach (var (cell, coefficient) in relations[relation].Cells.Zip(relations[relation].Coefficients))
                lists[cell].Add((relation, coefficient));
        }
        relationsOf = Array.ConvertAll(lists, list => list.Select(one => one.Relation).ToArray());
        coefficientsOf = Array.ConvertAll(lists, list => list.Select(one => one.Coefficient).ToArray());
    }

    /// <summary>Key of each cell; a cell that several tables share is here once.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>Each once; totals before their parts.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    public int Count => Cells.Count;

    /// <summary>Positions of the relations that hold a cell.</summary>
    public ReadOnlySpan<int> RelationsOf(int cell) => relationsOf[cell];

    /// <summary>The coefficients of a cell in the relations that hold it, in the same order.</summary>
    public ReadOnlySpan<int> CoefficientsOf(int cell) => coefficientsOf[cell];

    /// <summary>The position of a cell, or -1 where no table has it.</summary>
    public int Find(string key) => positions.GetValueOrDefault(key, -1);

    public static TableModel Of(params IReadOnlyList<LinkedTable> tables)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var codes in table.Coordinates())
                positions.TryAdd(table.Key(codes), positions.Count);
        }
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var relation in tables.SelectMany(table => RelationsIn(table, positions)))
            relations.TryAdd(string.Join(',', relation.Cells), relation);
        return new TableModel(positions, [.. relations.Values]);
    }

    /// <summary>The same cells, and more that are known to add up with them.</summary>
    public TableModel With(IEnumerable<string> cells, IEnumerable<Relation> relations)
    {
        var more = new Dictionary<string, int>(positions, StringComparer.Ordinal);
        foreach (var cell in cells)
            more.TryAdd(cell, more.Count);
        return new TableModel(more, [.. Relations, .. relations]);
    }

    private static IEnumerable<Relation> RelationsIn(LinkedTable table, Dictionary<string, int> positions)
    {
        foreach (var codes in table.Coordinates())
        {
            for (var dimension = 0; dimension < codes.Length; dimension++)
            {
                if (table.Dimensions[dimension].Parts(codes[dimension]) is { Count: > 0 } parts)
                    yield return Relation.Sum(
                        positions[table.Key(codes)],
                        parts.Select(part => positions[table.Key(Replaced(codes, dimension, part))])
                    );
            }
        }
    }

    private static string[] Replaced(string[] codes, int at, string code)
    {
        string[] changed = [.. codes];
        changed[at] = code;
        return changed;
    }
}
