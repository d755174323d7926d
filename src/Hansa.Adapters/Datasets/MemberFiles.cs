using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Datasets;

/// <summary>Reads and writes the members of a snapshot: <c>members-product.parquet</c> and so on.</summary>
internal static class MemberFiles
{
    public static string Name(Dimension dimension) => $"members-{dimension.Name()}.parquet";

    /// <summary>The members of the previous snapshot under their ids; none where it has no such file.</summary>
    public static DimensionMembers Read(RowDatabase database, Dimension dimension, string? previous)
    {
        var members = new DimensionMembers(dimension);
        var path = previous is null ? null : Path.Combine(previous, Name(dimension));
        if (!File.Exists(path))
            return members;
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"select code, original, vintage from read_parquet({Sql.Files([path])}) order by id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            members.Keep(reader.GetString(0), reader.GetString(1), reader.GetString(2));
        return members;
    }

    public static void Write(RowDatabase database, DimensionMembers members, string folder)
    {
        database.Execute(
            "create or replace table member (id integer, code varchar, original varchar, vintage varchar)"
        );
        using (var appender = database.Connection.CreateAppender("member"))
        {
            for (var i = 0; i < members.All.Count; i++)
            {
                var member = members.All[i];
                appender
                    .CreateRow()
                    .AppendValue(i + 1)
                    .AppendValue(member.Reading.Code)
                    .AppendValue(member.Original)
                    .AppendValue(member.Vintage)
                    .EndRow();
            }
        }
        var path = Path.Combine(folder, Name(members.Dimension));
        database.Execute(
            $"copy (select * from member order by id) to {Sql.Text(path)} (format parquet, compression zstd)"
        );
    }
}
