using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Streams the trade of each firm, in firm order.</summary>
/// <remarks>Firms are grouped and sorted by their rank, a number: texts of codes are read once, not once for each row.</remarks>
internal static class PanelReading
{
    private const string FirmTable = "panel_firms";

    /// <param name="connection">Held until the last row was read.</param>
    public static IEnumerable<PanelRow> Rows(
        SnapshotFiles files,
        DuckDBConnection connection,
        PanelQuery query,
        CancellationToken cancellation
    )
    {
        if (files.RowCount == 0 || files.MembersTable(Dimension.Firm) is not { } members)
            yield break;
        var plan = new CubePlan(files, connection, CubeOf(query));
        if (plan.IsEmpty)
            yield break;
        foreach (var map in plan.Maps)
            IdTable.CreateRanks(connection, Table(map), map);
        var firms = Firms(connection, members);
        Period[] periods = [.. plan.Maps[0].Codes.Select(Read)];
        using var reader = new VectorReader(connection, Text(plan), cancellation);
        while (reader.Next())
        {
            for (var row = 0; row < reader.Count; row++)
                yield return Row(reader, plan.Maps, firms, periods, row);
        }
    }

    private static CubeQuery CubeOf(PanelQuery query) =>
        new(query.Dataset, query.Snapshot, [new Axis(Dimension.Period, Grain: query.Grain), .. query.Axes])
        {
            Filters = query.Filters,
            Periods = query.Periods,
        };

    private static Period Read(string code) =>
        Period.TryParse(code, out var period)
            ? period
            : throw new InvalidOperationException($"The snapshot has a period '{code}'.");

    // Several ids may share a code: one rank each. Undisclosed firms are no firms.
    private static string[] Firms(DuckDBConnection connection, string members)
    {
        connection.Execute(
            $"""
            create temp table {FirmTable} as
            select id, code, (dense_rank() over (order by code) - 1)::integer as rank
            from {members}
            where code <> {Sql.Text(DimensionNames.Undisclosed)}
            """
        );
        return
        [
            .. connection.Read(
                $"select code from {FirmTable} group by rank, code order by rank",
                reader => reader.GetString(0)
            ),
        ];
    }

    private static PanelRow Row(
        VectorReader reader,
        IReadOnlyList<AxisMap> maps,
        string[] firms,
        Period[] periods,
        int row
    )
    {
        var codes = new string[maps.Count - 1];
        for (var axis = 1; axis < maps.Count; axis++)
            codes[axis - 1] = maps[axis].Codes[reader.Integers(1 + axis)[row]];
        var sums = 1 + maps.Count;
        return new PanelRow(
            firms[reader.Integers(0)[row]],
            periods[reader.Integers(1)[row]],
            codes,
            reader.Wides(sums)[row],
            reader.Wides(sums + 1)[row],
            reader.Longs(sums + 2)[row]
        );
    }

    // Rows are grouped by the stored ids of firms, and only what is left is joined to ranks.
    private static string Text(CubePlan plan)
    {
        var ranks = string.Join(", ", plan.Maps.Select((map, axis) => $"{Table(map)}.rank as key_{axis}"));
        var keys = string.Join(", ", plan.Maps.Select((_, axis) => $"c.key_{axis}"));
        var places = string.Join(", ", Enumerable.Range(1, 1 + plan.Maps.Count));
        return $"""
            select
                f.rank,
                {keys},
                sum(c.value_sum)::hugeint,
                sum(c.mass_sum)::hugeint,
                sum(c.row_count)::bigint
            from (
                select
                    r.firm,
                    {ranks},
                    coalesce(sum(r.value), 0)::hugeint as value_sum,
                    coalesce(sum(r.mass), 0)::hugeint as mass_sum,
                    count(*) as row_count
                from {plan.Files.Rows} as r
                {string.Join(
                    "\n",
                    plan.Maps.Select(map => $"join {Table(map)} on {Table(map)}.id = r.{map.Axis.Dimension.Name()}")
                )}
                {plan.Where()}
                group by {places}
            ) as c
            join {FirmTable} as f on f.id = c.firm
            group by {places}
            order by {places}
            """;
    }

    private static string Table(AxisMap map) => $"axis_{map.Axis.Dimension.Name()}";
}
