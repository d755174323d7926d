using Hansa.Adapters.Engines.DuckDb;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Datasets;

/// <summary>Compares the rows of a new file with those of earlier files by their declared key.</summary>
/// <param name="key">The dimensions of the key.</param>
/// <param name="members">The dataset's members of a dimension.</param>
internal sealed class EarlierRows(
    RowDatabase database,
    IReadOnlyList<Dimension> key,
    Func<Dimension, DimensionMembers> members
)
{
    private static readonly string[] Compared = ["value", "mass", "quantity", "observation"];

    /// <summary>Marks new rows that an earlier file has with the same amounts, and earlier rows whose amounts a new row gives anew.</summary>
    /// <param name="earlier">Parts of earlier files.</param>
    /// <param name="added">Parts of the new file.</param>
    public void Mark(RowRemoval removal, IReadOnlyList<string> earlier, IReadOnlyList<string> added)
    {
        var span = Span(added);
        if (!Covers(earlier, span))
            return;
        var codes = key.Where(dimension => dimension != Dimension.Period).ToArray();
        foreach (var dimension in codes)
            MapIdentities(dimension);
        var same = string.Join(" and ", Compared.Select(column => $"n.{column} is not distinct from o.{column}"));
        database.Execute(
            $"""
            create or replace table met as
            select n.file, n.line, o.file as old_file, o.line as old_line, {same} as same
            from ({Keyed(added, codes, span)}) n
            join ({Keyed(earlier, codes, span)}) o using ({string.Join(
                ", ",
                key.Select(dimension => dimension.Name())
            )})
            """
        );
        removal.Mark("select file, line from met where same");
        removal.Mark("select old_file, old_line from met where not same");
    }

    // Only rows of the new file's periods can share a key with it, where the period is part of the key.
    private string Span(IReadOnlyList<string> added)
    {
        if (!key.Contains(Dimension.Period))
            return "true";
        using var command = database.Connection.CreateCommand();
        command.CommandText =
            $"select 'r.period between ' || min(period) || ' and ' || max(period) from read_parquet({Sql.Files(added)})";
        return command.ExecuteScalar() as string ?? "false";
    }

    private bool Covers(IReadOnlyList<string> parts, string span)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"select exists (select 1 from read_parquet({Sql.Files(parts)}) r where {span})";
        return (bool)command.ExecuteScalar()!;
    }

    // Rows with the identity of each key member in the place of its id: several ids may mean one code.
    private string Keyed(IReadOnlyList<string> parts, Dimension[] codes, string span)
    {
        string[] columns =
        [
            .. key.Contains(Dimension.Period) ? ["r.period"] : Array.Empty<string>(),
            .. codes.Select(code => $"identity_{code.Name()}.identity as {code.Name()}"),
            "r.file, r.line, r.value, r.mass, r.quantity, r.status as observation",
        ];
        var joins = codes.Select(code => $"join identity_{code.Name()} on identity_{code.Name()}.id = r.{code.Name()}");
        return $"select {string.Join(", ", columns)} from read_parquet({Sql.Files(parts)}) r {string.Join(" ", joins)} where {span}";
    }

    private void MapIdentities(Dimension dimension)
    {
        var name = $"identity_{dimension.Name()}";
        database.Execute($"create or replace table {name} (id integer, identity integer)");
        using var appender = database.Connection.CreateAppender(name);
        var all = members(dimension);
        for (var id = 1; id <= all.All.Count; id++)
            appender.CreateRow().AppendValue(id).AppendValue(all.IdentityOf(id)).EndRow();
    }
}
