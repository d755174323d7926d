using DuckDB.NET.Data;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Runs SQL that is made of constants, of numbers, and of texts that passed through <see cref="Sql"/>.</summary>
internal static class Statements
{
    public static void Execute(this DuckDBConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a small answer, each read as the caller wishes.</summary>
    public static List<T> Read<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = Command(connection, sql);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var list = new List<T>();
        while (reader.Read())
            list.Add(read(reader));
        return list;
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // see the summary of the type
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
