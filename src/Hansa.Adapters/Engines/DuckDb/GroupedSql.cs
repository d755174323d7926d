using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Writes the one grouping query that answers a plan: the rank on each axis, then measures, sorted by rank.</summary>
/// <param name="firms">How firms are told apart, where a measure counts them.</param>
internal sealed class GroupedSql(CubePlan plan, FirmIds? firms)
{
    private readonly int axes = plan.Maps.Count;

    private IEnumerable<string> Ranks => plan.Maps.Select((map, axis) => $"{Table(map)}.rank as key_{axis}");

    private IEnumerable<string> OverRowColumns =>
        plan.Measures.Where(one => one.OverRows is not null).Select(one => $"{one.OverRows} as {one.Name}");

    private IEnumerable<string> OverFirmColumns => plan.Measures.Select(one => $"{one.OverFirms} as {one.Name}");

    private string Order => $"order by {Places(axes)}";

    /// <summary>Lays the maps of the plan beside the rows; once for a connection.</summary>
    public void CreateTables(DuckDBConnection connection)
    {
        foreach (var map in plan.Maps)
            IdTable.CreateRanks(connection, Table(map), map);
        if (plan.Query.Asks(Measures.Presence))
            IdTable.CreateMasks(connection, "presence", Bits(connection, plan.Query.Periods!.Value));
        firms?.CreateTable(connection);
    }

    public string Text() => firms is null ? OverRows() : OverFirms(firms);

    private string OverRows() =>
        $"""
            select {List([.. Ranks, .. OverRowColumns])}
            from {From()}
            {plan.Where()}
            group by {Places(axes)}
            {Order}
            """;

    private string OverFirms(FirmIds told) =>
        $"""
            select {List([.. plan.Maps.Select((_, axis) => $"c.key_{axis}"), .. OverFirmColumns])}
            from (
                select {List([.. Ranks, $"{told.Column} as firm", $"{told.IsKnown} as is_known", .. OverRowColumns])}
                from {From()}
                {plan.Where()}
                group by {Places(axes + 2)}
            ) as c
            group by {Places(axes)}
            {Order}
            """;

    private string From()
    {
        List<string> lines = [$"{plan.Files.Rows} as r"];
        lines.AddRange(
            plan.Maps.Select(map => $"join {Table(map)} on {Table(map)}.id = r.{map.Axis.Dimension.Name()}")
        );
        if (plan.Query.Asks(Measures.Presence))
            lines.Add("join presence as p on p.id = r.period");
        if (firms?.Join is { } join)
            lines.Add(join);
        return string.Join("\n", lines);
    }

    private IEnumerable<(int Id, int Bit)> Bits(DuckDBConnection connection, PeriodRange range) =>
        from number in plan.Files.Of(Dimension.Period, connection).Ids
        let place = range.Place(Period.FromNumber(number))
        where place is not null
        select (number, place.Value);

    private static string Table(AxisMap map) => $"axis_{map.Axis.Dimension.Name()}";

    private static string Places(int count) => List(Enumerable.Range(1, count).Select(place => $"{place}"));

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
