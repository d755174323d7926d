using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Small temporary tables that rows are joined to: from an id to a rank or a mask.</summary>
internal static class IdTable
{
    /// <summary>A table (id, rank) of the ids whose rank is not negative.</summary>
    public static void CreateRanks(DuckDBConnection connection, string table, int[] ids, int[] ranks)
    {
        Database.Execute(connection, $"create temp table {table} (id integer, rank integer)");
        using var appender = connection.CreateAppender(table);
        for (var place = 0; place < ids.Length; place++)
        {
            if (ranks[place] >= 0)
                appender.CreateRow().AppendValue((int?)ids[place]).AppendValue((int?)ranks[place]).EndRow();
        }
    }

    /// <summary>A table (id, mask) with one bit set in each mask.</summary>
    public static void CreateMasks(DuckDBConnection connection, string table, IEnumerable<(int Id, int Bit)> bits)
    {
        Database.Execute(connection, $"create temp table {table} (id integer, mask ubigint)");
        using var appender = connection.CreateAppender(table);
        foreach (var (id, bit) in bits)
            appender.CreateRow().AppendValue((int?)id).AppendValue((ulong?)(1UL << bit)).EndRow();
    }
}
