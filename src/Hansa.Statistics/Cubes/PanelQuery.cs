namespace Hansa.Statistics.Cubes;

/// <summary>A question for the trade of each firm, period by period.</summary>
/// <param name="Axes">The dimensions to keep beside firm and period; may be empty. Firm and period are not among them.</param>
public sealed record PanelQuery(string Dataset, string Snapshot, IReadOnlyList<Axis> Axes)
{
    /// <summary>How long a period of the panel is; rows of a longer period are left out.</summary>
    public Grain Grain { get; init; } = Grain.Year;

    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<CodeFilter> Filters { get; init; } = [];

    /// <summary>The periods to keep; nothing keeps all.</summary>
    public PeriodRange? Periods { get; init; }

    /// <summary>Adds up net mass too.</summary>
    public bool HasMass { get; init; }

    /// <summary>Why no engine can answer the question, as a sentence; nothing when it is well formed.</summary>
    public string? Fault() =>
        Axes.Any(axis => axis.Dimension is Dimension.Firm or Dimension.Period)
            ? "Firm and period are always part of a panel: leave them out of its dimensions."
            : CubeQuery.AxisFault(Axes);
}

/// <summary>The trade of firms, sorted by firm, period and codes (ordinal).</summary>
/// <param name="Firms">Their codes, sorted; firms that are undisclosed or not given trade nothing here. Some of these may trade nothing, too.</param>
/// <param name="Periods">In order of time; some may have no trade.</param>
/// <param name="Codes">One sorted list per axis of the query; some of its codes may have no trade.</param>
/// <param name="Parts">A stream, to be read once; it may be longer than memory. All rows of a firm stand in one part.</param>
public sealed record Panel(
    IReadOnlyList<string> Firms,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<IReadOnlyList<string>> Codes,
    IEnumerable<PanelPart> Parts
)
{
    /// <summary>A panel without firms.</summary>
    public static Panel Empty(PanelQuery query) => new([], [], [.. query.Axes.Select(_ => Array.Empty<string>())], []);

    /// <summary>The rows one by one, with their codes: for panels of moderate length, in place of <see cref="Parts"/>.</summary>
    public IEnumerable<PanelRow> Rows =>
        Parts.SelectMany(part => Enumerable.Range(0, part.Count).Select(row => Row(part, row)));

    private PanelRow Row(PanelPart part, int row) =>
        new(
            Firms[part.Firms[row]],
            Periods[part.Periods[row]],
            [.. part.Codes.Select((column, axis) => Codes[axis][column[row]])],
            part.Values[row],
            part.Masses?[row],
            part.Rows[row]
        );
}

/// <summary>What some firms traded: one row per firm, period and combination of the panel's dimensions, in columns of equal length.</summary>
/// <param name="Firms">Places in the panel's list, ascending.</param>
/// <param name="Periods">Places in the panel's list.</param>
/// <param name="Codes">One column per axis of the query: places in its list.</param>
/// <param name="Values">Sums of value in minor units; rows without a value add nothing.</param>
/// <param name="Rows">Numbers of rows.</param>
public sealed record PanelPart(int[] Firms, int[] Periods, IReadOnlyList<int[]> Codes, Amounts Values, long[] Rows)
{
    /// <summary>Sums of net mass at the dataset's declared scale; nothing where they were not asked for.</summary>
    public Amounts? Masses { get; init; }

    public int Count => Firms.Length;
}

/// <summary>What one firm traded in one period and one combination of the panel's dimensions.</summary>
/// <param name="Codes">One code per axis of the query.</param>
/// <param name="Value">Sum of value in minor units; rows without a value add nothing.</param>
/// <param name="Mass">Sum of net mass at the dataset's declared scale; nothing where it was not asked for.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record PanelRow(
    string Firm,
    Period Period,
    IReadOnlyList<string> Codes,
    Int128 Value,
    Int128? Mass,
    long Rows
);
