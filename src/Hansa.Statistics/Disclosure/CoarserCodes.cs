namespace Hansa.Statistics.Disclosure;

/// <summary>Adds to a model what anybody can add up: the cells of several codes that another table prints as one coarser code.</summary>
/// <remarks>Regions of one table and districts of another are such codes: neither table says so itself.</remarks>
public static class CoarserCodes
{
    /// <param name="dimension">The dimension that has codes of two levels, as in keys of cells.</param>
    /// <param name="coarser">Key of a cell and its code → the coarser code that it is a part of; nothing where it is part of none.</param>
    /// <returns>The same cells, with one more sum for each cell of a coarser code whose parts are there.</returns>
    public static TableModel Link(TableModel model, string dimension, Func<string, string, string?> coarser)
    {
        var sums = new Dictionary<int, List<int>>();
        for (var cell = 0; cell < model.Count; cell++)
        {
            if (
                CodeIn(model.Cells[cell], dimension) is { } code
                && coarser(model.Cells[cell], code) is { } parent
                && model.Find(Replaced(model.Cells[cell], dimension, code, parent)) is >= 0 and var whole
            )
                Parts(sums, whole).Add(cell);
        }
        return sums.Count == 0 ? model : model.With([], sums.Select(sum => Relation.Sum(sum.Key, sum.Value)));
    }

    private static List<int> Parts(Dictionary<int, List<int>> sums, int whole)
    {
        if (!sums.TryGetValue(whole, out var parts))
            sums[whole] = parts = [];
        return parts;
    }

    private static string? CodeIn(string key, string dimension) =>
        key.Split(';')
            .Select(part => part.Split('=', 2))
            .FirstOrDefault(part => part[0] == dimension && part.Length == 2)
            ?[1];

    // Parts stand in the order of dimensions, which stays.
    private static string Replaced(string key, string dimension, string code, string parent) =>
        string.Join(';', key.Split(';').Select(part => part == $"{dimension}={code}" ? $"{dimension}={parent}" : part));
}
