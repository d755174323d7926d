using System.Globalization;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The rows that a question keeps, as conditions on the numbers stored in them.</summary>
internal static class RowFilter
{
    /// <summary>The condition that a column holds a kept id; nothing when all are kept.</summary>
    /// <param name="ids">All ids that occur, ascending.</param>
    /// <param name="isKept">One per id; at least one is.</param>
    public static string? On(string column, int[] ids, bool[] isKept)
    {
        var first = Array.IndexOf(isKept, true);
        var last = Array.LastIndexOf(isKept, true);
        var kept = isKept.Count(one => one);
        if (kept == ids.Length)
            return null;
        if (kept == last - first + 1)
            return string.Create(CultureInfo.InvariantCulture, $"r.{column} between {ids[first]} and {ids[last]}");
        // The shorter list: of many firms a few may be left out.
        return kept <= ids.Length - kept
            ? $"r.{column} in {Sql.Numbers(ids.Where((_, place) => isKept[place]))}"
            : $"r.{column} not in {Sql.Numbers(ids.Where((_, place) => !isKept[place]))}";
    }
}
