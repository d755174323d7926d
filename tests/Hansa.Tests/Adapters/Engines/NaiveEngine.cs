using System.Numerics;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Ports;

namespace Hansa.Tests.Adapters.Engines;

/// <summary>The same answers as any engine, by the plainest possible means: every row looked at, big integers added.</summary>
public sealed class NaiveEngine(IReadOnlyList<EngineRow> rows) : IEngine
{
    public Outcome<Cube> Sum(CubeQuery query, CancellationToken cancellation)
    {
        var cells = new SortedDictionary<string[], List<EngineRow>>(Keys);
        foreach (var row in Kept(query.Filters, query.Periods))
            Add(cells, Key(query.Axes, row), row);
        return Cube(query, [.. cells.Keys], [.. cells.Values]);
    }

    public Outcome<Panel> Firms(PanelQuery query, CancellationToken cancellation)
    {
        List<Axis> axes = [new(Dimension.Firm), new(Dimension.Period, Grain: query.Grain), .. query.Axes];
        var cells = new SortedDictionary<string[], List<EngineRow>>(Keys);
        foreach (var row in Kept(query.Filters, query.Periods).Where(row => row.Firm is not ("" or "_U")))
            Add(cells, Key(axes, row), row);
        return Panel(query, [.. cells.Keys], [.. cells.Values]);
    }

    public Outcome<RowList> Rows(RowQuery query, CancellationToken cancellation)
    {
        var kept = Kept(query.Filters, query.Periods).ToList();
        return new RowList(
            kept.Count,
            [
                .. kept.OrderBy(row => row.Value is null)
                    .ThenByDescending(row => BigInteger.Abs(row.Value ?? 0))
                    .ThenBy(LineOf)
                    .Take(query.Most)
                    .Select(row => new RowAt(1, LineOf(row), row.Period, Codes(row), row.Value)),
            ]
        );
    }

    private static readonly Dimension[] Told =
    [
        .. Enum.GetValues<Dimension>().Where(one => one is not (Dimension.Period or Dimension.Firm)),
    ];

    private int LineOf(EngineRow row) =>
        1 + Enumerable.Range(0, rows.Count).First(at => ReferenceEquals(rows[at], row));

    private static Dictionary<Dimension, string> Codes(EngineRow row) =>
        Told.Where(one => row.Code(one).Length > 0).ToDictionary(one => one, row.Code);

    private static readonly Comparer<string[]> Keys = Comparer<string[]>.Create(
        (one, other) => one.Zip(other, string.CompareOrdinal).FirstOrDefault(difference => difference != 0)
    );

    private static void Add(SortedDictionary<string[], List<EngineRow>> cells, string?[] key, EngineRow row)
    {
        if (key.Contains(null))
            return;
        if (!cells.TryGetValue(key!, out var cell))
            cells.Add(key!, cell = []);
        cell.Add(row);
    }

    private IEnumerable<EngineRow> Kept(IReadOnlyList<CodeFilter> filters, PeriodRange? range) =>
        rows.Where(row => filters.All(filter => Holds(filter, row)))
            .Where(row => range is null || Inside(range.Value, row.Period));

    private static bool Holds(CodeFilter filter, EngineRow row) =>
        filter.Codes.Any(code =>
            filter.Dimension == Dimension.Period
                ? Period.TryParse(code, out var period) && row.Period.CutTo(period.Grain) == period
                : code == row.Code(filter.Dimension)
        );

    private static bool Inside(PeriodRange range, Period period) =>
        period.CutTo(range.First.Grain) is { } cut && cut >= range.First && cut <= range.Last;

    private static string?[] Key(IReadOnlyList<Axis> axes, EngineRow row) => [.. axes.Select(axis => Code(axis, row))];

    private static string? Code(Axis axis, EngineRow row)
    {
        var code = row.Code(axis.Dimension);
        if (axis.Dimension == Dimension.Period)
            return row.Period.CutTo(axis.Grain ?? Grain.Year)?.ToString();
        if (axis.PrefixLength is { } length && code != "_U")
            code = new string([.. code.Take(length)]);
        return axis.Classify is null ? code : axis.Classify(code);
    }

    private static Cube Cube(CubeQuery query, List<string[]> keys, List<List<EngineRow>> cells)
    {
        var suppressed = Counts(cells, row => row.Status == "suppressed");
        var unobserved = Counts(cells, row => row.Status == "not-observed");
        T? Asked<T>(Measures measure, T column)
            where T : class => (query.Measures & measure) != 0 ? column : null;
        return new Cube([.. query.Axes.Select((axis, place) => CubeKey(axis, place, keys))], keys.Count)
        {
            Values = Asked(Measures.Value, Sums(cells, row => row.Value)),
            SuppressedRows = suppressed.Any(count => count > 0) ? Asked(Measures.Value, suppressed) : null,
            UnobservedRows = unobserved.Any(count => count > 0) ? Asked(Measures.Value, unobserved) : null,
            Masses = Asked(Measures.Mass, Sums(cells, row => row.Mass)),
            Quantities = Asked(Measures.Quantity, Sums(cells, row => row.Quantity)),
            Rows = Asked(Measures.Rows, Counts(cells, _ => true)),
            Firms = Asked(Measures.Firms, cells.Select(cell => (long)ByFirm(cell).Count()).ToArray()),
            Contributors = Asked(Measures.Contributors, cells.Select(Facts).ToArray()),
            Presence = query.Periods is { } range
                ? Asked(Measures.Presence, cells.Select(cell => Mask(range, cell)).ToArray())
                : null,
        };
    }

    private static CubeKey CubeKey(Axis axis, int place, List<string[]> keys)
    {
        var codes = keys.Select(key => key[place]).Distinct().Order(StringComparer.Ordinal).ToList();
        return new CubeKey(axis, codes, [.. keys.Select(key => codes.IndexOf(key[place]))]);
    }

    private static Amounts Sums(List<List<EngineRow>> cells, Func<EngineRow, long?> amount) =>
        Amounts.From([.. cells.Select(cell => (Int128)Total(cell, amount))]);

    private static long[] Counts(List<List<EngineRow>> cells, Func<EngineRow, bool> test) =>
        [.. cells.Select(cell => (long)cell.Count(test))];

    private static BigInteger Total(IEnumerable<EngineRow> cell, Func<EngineRow, long?> amount) =>
        cell.Aggregate(BigInteger.Zero, (sum, row) => sum + (amount(row) ?? 0));

    private static IEnumerable<IGrouping<string, EngineRow>> ByFirm(List<EngineRow> cell) =>
        cell.Where(row => row.Firm is not ("" or "_U")).GroupBy(row => row.Firm);

    private static ContributorFacts Facts(List<EngineRow> cell)
    {
        var sizes = ByFirm(cell)
            .Select(firm => BigInteger.Abs(Total(firm, row => row.Value)))
            .Where(size => size > 0)
            .OrderDescending()
            .ToList();
        return new ContributorFacts(
            sizes.Count,
            (Int128)sizes.FirstOrDefault(),
            (Int128)sizes.Skip(1).FirstOrDefault()
        );
    }

    private static ulong Mask(PeriodRange range, List<EngineRow> cell)
    {
        var periods = new List<Period>();
        for (var at = range.First; at <= range.Last; at = Next(at))
            periods.Add(at);
        return cell.Where(row => row.Status == "suppressed" || row.Value is not (null or 0))
            .Select(row => periods.IndexOf(row.Period.CutTo(range.First.Grain)!.Value))
            .Aggregate(0UL, (mask, place) => mask | (1UL << place));
    }

    private static Period Next(Period period)
    {
        var after = period.LastDay.AddDays(1);
        return period.Grain switch
        {
            Grain.Year => Period.Year(after.Year),
            Grain.Quarter => Period.Quarter(after.Year, ((after.Month - 1) / 3) + 1),
            Grain.Month => Period.Month(after.Year, after.Month),
            _ => Period.Day(after),
        };
    }

    // One part per firm.
    private static Panel Panel(PanelQuery query, List<string[]> keys, List<List<EngineRow>> cells)
    {
        List<string>[] codes =
        [
            .. Enumerable
                .Range(0, query.Axes.Count + 2)
                .Select(axis => keys.Select(key => key[axis]).Distinct().Order(StringComparer.Ordinal).ToList()),
        ];
        int[] Column(int axis, IEnumerable<int> own) => [.. own.Select(at => codes[axis].IndexOf(keys[at][axis]))];
        return new Panel(
            codes[0],
            [.. codes[1].Select(code => Period.TryParse(code, out var period) ? period : default)],
            codes[2..],
            Enumerable
                .Range(0, keys.Count)
                .GroupBy(at => keys[at][0])
                .Select(own => new PanelPart(
                    Column(0, own),
                    Column(1, own),
                    [.. query.Axes.Select((_, axis) => Column(axis + 2, own))],
                    Sums([.. own.Select(at => cells[at])], row => row.Value),
                    [.. own.Select(at => (long)cells[at].Count)]
                )
                {
                    Masses = query.HasMass ? Sums([.. own.Select(at => cells[at])], row => row.Mass) : null,
                })
        );
    }
}
