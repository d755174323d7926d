using DuckDB.NET.Data;
using Hansa.Statistics.Cubes;

namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>Streams the trade of each firm, in firm order: from a flat table where one serves, else firm by firm.</summary>
internal sealed class PanelReading(SnapshotFiles files, Func<DuckDBConnection> connect, EngineSettings settings)
{
    public Panel Read(PanelQuery query, CancellationToken cancellation)
    {
        if (files.RowCount == 0 || files.MembersTable(Dimension.Firm) is null)
            return Panel.Empty(query);
        using var connection = connect();
        var plan = new CubePlan(files, connection, CubeOf(query));
        if (plan.IsEmpty)
            return Panel.Empty(query);
        return new Panel(
            plan.Maps[^1].Codes,
            [.. plan.Maps[0].Codes.Select(Read)],
            [.. plan.Maps.Skip(1).SkipLast(1).Select(map => map.Codes)],
            Watched(Parts(plan, cancellation), cancellation)
        );
    }

    // Firms come last: a file holds one year or few, whose places then lie close together.
    private static CubeQuery CubeOf(PanelQuery query) =>
        new(
            query.Dataset,
            query.Snapshot,
            [
                new Axis(Dimension.Period, Grain: query.Grain),
                .. query.Axes,
                new Axis(Dimension.Firm, Classify: code => IsFirm(code) ? code : null),
            ]
        )
        {
            Measures = Measures.Value | Measures.Rows | (query.HasMass ? Measures.Mass : Measures.None),
            Filters = query.Filters,
            Periods = query.Periods,
            CellBudget = long.MaxValue,
        };

    private static bool IsFirm(string code) => code is not (DimensionNames.Undisclosed or DimensionNames.NotGiven);

    private static Period Read(string code) =>
        Period.TryParse(code, out var period)
            ? period
            : throw new InvalidOperationException($"The snapshot has a period '{code}'.");

    private IEnumerable<PanelPart> Parts(CubePlan plan, CancellationToken cancellation) =>
        FlatSum.Suits(plan)
            ? [Part(ByFirm(new FlatSum(plan, connect, settings.ThreadCount).Run(cancellation)!))]
            : new FirmRows(plan, connect, settings.ThreadCount, settings.RowsAtOnce)
                .Portions(cancellation)
                .Select(Part);

    private static IEnumerable<PanelPart> Watched(IEnumerable<PanelPart> parts, CancellationToken cancellation)
    {
        foreach (var part in parts)
        {
            yield return part;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    // Cells are sorted by period and codes: put by firm one after the other, they stay so within each firm.
    private static CellColumns ByFirm(CellColumns cells)
    {
        var firms = cells.Ranks[^1];
        var next = new int[cells.Count == 0 ? 1 : firms.Max() + 2];
        foreach (var firm in firms)
            next[firm + 1]++;
        for (var firm = 1; firm < next.Length; firm++)
            next[firm] += next[firm - 1];
        var order = new int[cells.Count];
        for (var cell = 0; cell < order.Length; cell++)
            order[next[firms[cell]]++] = cell;
        return new CellColumns(
            cells.Count,
            [.. cells.Ranks.Select(ranks => In(order, ranks))],
            cells.Sums.ToDictionary(one => one.Key, one => new Amounts(In(order, one.Value.Narrow!)))
        );
    }

    private static PanelPart Part(CellColumns cells) =>
        new(
            cells.Ranks[^1],
            cells.Ranks[0],
            [.. cells.Ranks.Skip(1).SkipLast(1)],
            cells.Sums[CellMeasures.Value],
            cells.Sums[CellMeasures.Rows].Narrow!
        )
        {
            Masses = cells.Sums.GetValueOrDefault(CellMeasures.Mass),
        };

    private static T[] In<T>(int[] order, T[] column) => Array.ConvertAll(order, cell => column[cell]);
}
