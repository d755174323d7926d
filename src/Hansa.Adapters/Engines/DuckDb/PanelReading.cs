using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Streams the trade of each firm, in firm order.</summary>
internal static class PanelReading
{
    /// <param name="connection">Held until the last row was read.</param>
    public static IEnumerable<PanelRow> Rows(
        SnapshotFiles files,
        DuckDBConnection connection,
        PanelQuery query,
        CancellationToken cancellation
    )
    {
        if (files.RowCount == 0 || files.MembersTable(Dimension.Firm) is not { } firms)
            yield break;
        var plan = new CubePlan(files, connection, CubeOf(query));
        if (plan.IsEmpty)
            yield break;
        foreach (var map in plan.Maps)
            IdTable.CreateRanks(connection, Table(map), map);
        using var reader = new VectorReader(connection, Text(plan, firms), cancellation);
        while (reader.Next())
        {
            for (var row = 0; row < reader.Count; row++)
                yield return Row(reader, plan.Maps, row);
        }
    }

    private static CubeQuery CubeOf(PanelQuery query) =>
        new(query.Dataset, query.Snapshot, [new Axis(Dimension.Period, Grain: query.Grain), .. query.Axes])
        {
            Filters = query.Filters,
            Periods = query.Periods,
        };

    private static PanelRow Row(VectorReader reader, IReadOnlyList<AxisMap> maps, int row)
    {
        string Code(int axis) => maps[axis].Codes[reader.Integers(1 + axis)[row]];
        _ = Period.TryParse(Code(0), out var period);
        var codes = Enumerable.Range(1, maps.Count - 1).Select(Code).ToArray();
        var sums = 1 + maps.Count;
        return new PanelRow(
            reader.Text(0, row),
            period,
            codes,
            reader.Wides(sums)[row],
            reader.Wides(sums + 1)[row],
            reader.Longs(sums + 2)[row]
        );
    }

    private static string Text(CubePlan plan, string firms)
    {
        var tables = plan.Maps.Select(Table).ToList();
        var keys = string.Join(", ", ["f.code", .. tables.Select(table => $"{table}.rank")]);
        return $"""
            select
                {keys},
                coalesce(sum(r.value), 0)::hugeint,
                coalesce(sum(r.mass), 0)::hugeint,
                count(*)
            from {plan.Files.Rows} as r
            join {firms} as f on f.id = r.firm and f.code <> {Sql.Text(DimensionNames.Undisclosed)}
            {string.Join(
                "\n",
                plan.Maps.Select(map => $"join {Table(map)} on {Table(map)}.id = r.{map.Axis.Dimension.Name()}")
            )}
            {plan.Where()}
            group by {keys}
            order by {keys}
            """;
    }

    private static string Table(AxisMap map) => $"axis_{map.Axis.Dimension.Name()}";
}
