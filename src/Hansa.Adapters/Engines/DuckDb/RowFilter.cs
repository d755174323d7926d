using System.Globalization;
using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>The rows that a query keeps, as conditions on the numbers stored in them.</summary>
internal static class RowFilter
{
    private const int LongestList = 256;

    /// <summary>The condition that a column holds a kept id; nothing when all are kept.</summary>
    /// <param name="ids">All ids that occur, ascending.</param>
    /// <param name="isKept">One per id; at least one is.</param>
    public static string? On(DuckDBConnection connection, string column, int[] ids, bool[] isKept)
    {
        var first = Array.IndexOf(isKept, true);
        var last = Array.LastIndexOf(isKept, true);
        var kept = isKept.Count(one => one);
        if (kept == ids.Length)
            return null;
        if (kept == last - first + 1)
            return string.Create(CultureInfo.InvariantCulture, $"r.{column} between {ids[first]} and {ids[last]}");
        var list = ids.Where((_, place) => isKept[place]).ToArray();
        return kept <= LongestList
            ? $"r.{column} in {Sql.Numbers(list)}"
            : $"r.{column} in (select id from {Table(connection, column, list)})";
    }

    // A column is filtered once, but a plan cut into parts asks for each part.
    private static string Table(DuckDBConnection connection, string column, int[] ids)
    {
        var table = $"kept_{column}";
        Database.Execute(connection, $"drop table if exists {table}");
        IdTable.CreateRanks(connection, table, ids, ids);
        return table;
    }
}
