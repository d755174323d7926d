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

    /// <summary>Why no engine can answer the question, as a sentence; nothing when it is well formed.</summary>
    public string? Fault() =>
        Axes.Any(axis => axis.Dimension is Dimension.Firm or Dimension.Period)
            ? "Firm and period are always part of a panel: leave them out of its dimensions."
            : CubeQuery.AxisFault(Axes);
}

/// <summary>The trade of firms, sorted by firm, period and codes (ordinal).</summary>
/// <param name="Rows">A stream, to be read once; it may be longer than memory. Firms that are undisclosed or not given are left out.</param>
public sealed record Panel(IEnumerable<PanelRow> Rows);

/// <summary>What one firm traded in one period and one combination of the panel's dimensions.</summary>
/// <param name="Codes">One code per axis of the query.</param>
/// <param name="Value">Sum of value in minor units; rows without a value add nothing.</param>
/// <param name="Mass">Sum of net mass at the dataset's declared scale.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record PanelRow(
    string Firm,
    Period Period,
    IReadOnlyList<string> Codes,
    Int128 Value,
    Int128 Mass,
    long Rows
);
