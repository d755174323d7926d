using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Small temporary tables that rows are joined to: from an id to a rank or a mask.</summary>
internal static class IdTable
{
    /// <summary>A table (id, rank) of the ids whose rank is not negative.</summary>
    public static void CreateRanks(DuckDBConnection connection, string table, AxisMap map)
    {
        connection.Execute($"create temp table {table} (id integer, rank integer)");
        using var appender = connection.CreateAppender(table);
        for (var member = 0; member < map.Ids.Length; member++)
        {
            if (map.Ranks[member] >= 0)
                appender.CreateRow().AppendValue((int?)map.Ids[member]).AppendValue((int?)map.Ranks[member]).EndRow();
        }
    }

    /// <summary>A table (id, mask) with one bit set in each mask.</summary>
    public static void CreateMasks(DuckDBConnection connection, string table, IEnumerable<(int Id, int Bit)> bits)
    {
        connection.Execute($"create temp table {table} (id integer, mask ubigint)");
        using var appender = connection.CreateAppender(table);
        foreach (var (id, bit) in bits)
            appender.CreateRow().AppendValue((int?)id).AppendValue((ulong?)(1UL << bit)).EndRow();
    }
}
