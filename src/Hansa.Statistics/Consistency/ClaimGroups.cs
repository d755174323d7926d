namespace Hansa.Statistics.Consistency;

/// <summary>Splits cells and relations into groups that have no cell in common, so that each is examined by itself.</summary>
public static class ClaimGroups
{
    /// <summary>One system for each group of relations that hang together, with the cells that they name, in the order of the relations.</summary>
    /// <returns>With each group, the places of its relations in the whole.</returns>
    public static IReadOnlyList<(Claims Claims, IReadOnlyList<int> Relations)> Of(Claims claims)
    {
        var places = claims.Cells.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var leaders = Enumerable.Range(0, claims.Cells.Count).ToArray();
        foreach (var relation in claims.Relations)
        {
            foreach (var cell in relation.Cells)
                Join(leaders, places[relation.Cells[0]], places[cell]);
        }
        return
        [
            .. Enumerable
                .Range(0, claims.Relations.Count)
                .GroupBy(at => claims.Relations[at].Cells is [var first, ..] ? Leader(leaders, places[first]) : -1 - at)
                .Select(group => Group(claims, places, [.. group])),
        ];
    }

    private static (Claims, IReadOnlyList<int>) Group(Claims claims, Dictionary<string, int> places, int[] relations)
    {
        var formulas = relations.Select(at => claims.Relations[at]).ToArray();
        int[] cells =
        [
            .. formulas.SelectMany(formula => formula.Cells).Select(name => places[name]).Distinct().Order(),
        ];
        return (
            new Claims(
                [.. cells.Select(at => claims.Cells[at])],
                [.. cells.Select(at => claims.Printed[at])],
                formulas
            ),
            relations
        );
    }

    private static int Leader(int[] leaders, int cell)
    {
        while (leaders[cell] != cell)
            cell = leaders[cell] = leaders[leaders[cell]];
        return cell;
    }

    private static void Join(int[] leaders, int one, int other) =>
        leaders[Leader(leaders, one)] = Leader(leaders, other);
}
