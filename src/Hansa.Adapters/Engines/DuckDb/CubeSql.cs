using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Writes the one query that answers a part of a plan: keys first, then measures.</summary>
/// <param name="firms">How firms are told apart, where a measure counts them.</param>
internal sealed class CubeSql(CubePlan plan, SnapshotFiles files, IReadOnlyList<CellMeasure> measures, FirmIds? firms)
{
    private readonly List<AxisMap> joined =
    [
        .. plan.Maps.Where(map => map != plan.PartAxis && !plan.IsGroupedById(map)),
    ];

    /// <summary>The axes that are columns of the answer, in their order.</summary>
    public IReadOnlyList<AxisMap> Keys { get; } = [.. plan.Maps.Where(map => map != plan.PartAxis)];

    /// <summary>Lays the maps of the plan beside the rows; once for a connection.</summary>
    public void CreateTables(DuckDBConnection connection, CubeQuery query)
    {
        foreach (var map in joined)
            IdTable.CreateRanks(connection, Table(map), map.Ids, map.Ranks);
        if (query.Asks(Measures.Presence))
            IdTable.CreateMasks(connection, "presence", Bits(connection, query.Periods!.Value));
        firms?.CreateTable(connection);
    }

    public string Text(IReadOnlyList<string> conditions) =>
        (firms is null ? OverRows(conditions) : OverFirms(conditions, firms)) + Order();

    private string OverRows(IReadOnlyList<string> conditions) =>
        $"""
            select {List([.. KeyColumns(), .. RowMeasures()])}
            from {From()}
            {Where(conditions)}
            {GroupBy(Keys.Count)}
            """;

    private string OverFirms(IReadOnlyList<string> conditions, FirmIds firms) =>
        $"""
            select {List([
                .. KeyNames().Select(name => $"c.{name}"),
                .. measures.Select(one => $"{one.OverFirms} as {one.Name}"),
            ])}
            from (
                select {List([
                .. KeyColumns(),
                $"{firms.Column} as firm",
                $"{firms.IsKnown} as is_known",
                .. RowMeasures(),
            ])}
                from {From()}
                {Where(conditions)}
                {GroupBy(Keys.Count + 2)}
            ) as c
            {GroupBy(Keys.Count)}
            """;

    private IEnumerable<string> KeyNames() => Keys.Select((_, place) => $"key_{place}");

    private IEnumerable<string> KeyColumns() => Keys.Select((map, place) => $"{KeyColumn(map)} as key_{place}");

    private string KeyColumn(AxisMap map) =>
        joined.Contains(map) ? $"{Table(map)}.rank" : $"r.{Column(map)}{(IsByte(map) ? "::integer" : "")}";

    // Dimensions of few members are stored as bytes; keys are read as 32-bit integers.
    private static bool IsByte(AxisMap map) =>
        map.Axis.Dimension is Dimension.Flow or Dimension.Size or Dimension.Status;

    private IEnumerable<string> RowMeasures() =>
        measures.Where(one => one.OverRows is not null).Select(one => $"{one.OverRows} as {one.Name}");

    private string From() =>
        string.Join(
            "\n",
            [
                $"{files.Rows} as r",
                .. joined.Select(map => $"join {Table(map)} on {Table(map)}.id = r.{Column(map)}"),
                .. measures.Any(one => one.Name == CellMeasures.Presence)
                    ? (IEnumerable<string>)["join presence as p on p.id = r.period"]
                    : [],
                .. firms?.Join is { } join ? (IEnumerable<string>)[join] : [],
            ]
        );

    // A flat table puts cells in order by itself.
    private string Order() => plan.Places is null ? $"\norder by {List(KeyNames())}" : "";

    private static string GroupBy(int columns) =>
        columns == 0
            ? "having count(*) > 0"
            : $"group by {List(Enumerable.Range(1, columns).Select(place => $"{place}"))}";

    private static string Where(IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? "" : $"where {string.Join(" and ", conditions)}";

    private IEnumerable<(int Id, int Bit)> Bits(DuckDBConnection connection, PeriodRange range) =>
        from number in files.Of(Dimension.Period, connection).Ids
        let place = range.Place(Period.FromNumber(number))
        where place is not null
        select (number, place.Value);

    private static string Table(AxisMap map) => $"axis_{Column(map)}";

    private static string Column(AxisMap map) => map.Axis.Dimension.Name();

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
