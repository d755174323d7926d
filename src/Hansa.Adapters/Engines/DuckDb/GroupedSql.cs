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
            IdTable.CreateMasks(connection, "presence", plan.Masks.Bits);
        firms?.CreateTable(connection);
    }

    public string Text() => firms is null ? OverRows() : OverFirms(firms);

    private string OverRows() =>
        FirmAxis is { } firm
            ? ByFirm(firm)
            : $"""
                select {List([.. Ranks, .. OverRowColumns])}
                from {From()}
                {plan.Where()}
                group by {Places(axes)}
                {Order}
                """;

    // Firms are many: rows are grouped by their stored ids, and only what is left is joined to ranks.
    private string ByFirm(AxisMap firm)
    {
        var inner = plan.Maps.Select(
            (map, axis) => map == firm ? $"r.firm as key_{axis}" : $"{Table(map)}.rank as key_{axis}"
        );
        var outer = plan.Maps.Select((map, axis) => map == firm ? $"{Table(map)}.rank" : $"c.key_{axis}");
        return $"""
            select {List([.. outer, .. OverFirmColumns])}
            from (
                select {List([.. inner, .. OverRowColumns])}
                from {From(firm)}
                {plan.Where()}
                group by {Places(axes)}
            ) as c
            join {Table(firm)} on {Table(firm)}.id = c.key_{plan.Maps.ToList().IndexOf(firm)}
            group by {Places(axes)}
            {Order}
            """;
    }

    private AxisMap? FirmAxis => plan.Maps.FirstOrDefault(map => map.Axis.Dimension == Dimension.Firm);

    private string OverFirms(FirmIds told) =>
        $"""
            select {List([.. plan.Maps.Select((_, axis) => $"c.key_{axis}"), .. OverContributorColumns])}
            from (
                {(GroupsCount ? ByContributor(ByRow(told)) : ByRow(told))}
            ) as c
            group by {Places(axes)}
            {Order}
            """;

    private string ByRow(FirmIds told) =>
        $"""
            select {List([.. Ranks, $"{told.Column} as firm", $"{told.IsKnown} as is_known", .. OverRowColumns])}
            from {From()}
            {plan.Where()}
            group by {Places(axes + 2)}
            """;

    // Firms of one group are added up before it is asked who contributes; numbers of firms stay numbers of firms.
    private string ByContributor(string firmSums)
    {
        var keys = plan.Maps.Select((_, axis) => $"c.key_{axis}");
        var sums = plan
            .Measures.Where(one => one.OverRows is not null || one.Name == CellMeasures.Firms)
            .Select(one => $"{one.OverFirms} as {one.Name}");
        return $"""
            select {List([.. keys, "coalesce(g.contributor, c.firm) as contributor", "c.is_known", .. sums])}
            from (
                {firmSums}
            ) as c
            left join {FirmIds.Contributors} as g on g.firm = c.firm
            group by {Places(axes + 2)}
            """;
    }

    private bool GroupsCount => firms is { HasGroups: true } && plan.Query.Asks(Measures.Contributors);

    private IEnumerable<string> OverContributorColumns =>
        GroupsCount
            ? plan.Measures.Select(one =>
                one.Name == CellMeasures.Firms
                    ? $"sum(c.{one.Name})::bigint as {one.Name}"
                    : $"{one.OverFirms} as {one.Name}"
            )
            : OverFirmColumns;

    /// <param name="later">An axis that rows are not joined to yet.</param>
    private string From(AxisMap? later = null)
    {
        List<string> lines = [$"{plan.Files.Rows} as r"];
        lines.AddRange(
            plan.Maps.Where(map => map != later)
                .Select(map => $"join {Table(map)} on {Table(map)}.id = r.{map.Axis.Dimension.Name()}")
        );
        if (plan.Query.Asks(Measures.Presence))
            lines.Add("join presence as p on p.id = r.period");
        if (firms?.Join is { } join)
            lines.Add(join);
        return string.Join("\n", lines);
    }

    private static string Table(AxisMap map) => $"axis_{map.Axis.Dimension.Name()}";

    private static string Places(int count) => List(Enumerable.Range(1, count).Select(place => $"{place}"));

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
