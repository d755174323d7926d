namespace Hansa.Statistics.Cubes;

/// <summary>What an engine is asked to add up.</summary>
[Flags]
public enum Measures
{
    None = 0,

    /// <summary>Sum of value in minor units, and how many rows have no value because it was suppressed or not observed.</summary>
    Value = 1,

    /// <summary>Sum of net mass at the dataset's declared scale.</summary>
    Mass = 2,

    /// <summary>Sum of supplementary quantity at the dataset's declared scale.</summary>
    Quantity = 4,

    /// <summary>Number of rows.</summary>
    Rows = 8,

    /// <summary>Number of distinct firms.</summary>
    Firms = 16,

    /// <summary>Number of contributors (firms of one group are one, where groups are known) with the largest and the second largest absolute
    /// contribution.</summary>
    Contributors = 32,

    /// <summary>A 64-bit mask: bit i is set when the key was active in the i-th period of the query's range.</summary>
    Presence = 64,
}

/// <summary>One question to an engine: exact sums and counts by these axes, with these filters.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Snapshot">The snapshot's id.</param>
/// <param name="Axes">At least one; the answer is sorted by them, in this order, codes by ordinal.</param>
public sealed record CubeQuery(string Dataset, string Snapshot, IReadOnlyList<Axis> Axes)
{
    /// <summary>Periods that a presence mask can hold.</summary>
    public const int PresencePeriods = 64;

    public Measures Measures { get; init; } = Measures.Value;

    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<CodeFilter> Filters { get; init; } = [];

    /// <summary>The periods to keep; nothing keeps all. Rows of a longer grain than the range's are left out.</summary>
    public PeriodRange? Periods { get; init; }

    /// <summary>The largest answer the caller will take, in cells; a larger one is refused.</summary>
    public long CellBudget { get; init; } = 20_000_000;

    public bool Asks(Measures measure) => (Measures & measure) != 0;

    /// <summary>Why no engine can answer the question, as a sentence; nothing when it is well formed.</summary>
    public string? Fault() =>
        this switch
        {
            { Axes.Count: 0 } => "A question to the engine needs at least one dimension to add up by.",
            { Measures: Measures.None } => "A question to the engine needs at least one measure.",
            _ => AxisFault(Axes) ?? PresenceFault(),
        };

    internal static string? AxisFault(IReadOnlyList<Axis> axes)
    {
        if (axes.GroupBy(axis => axis.Dimension).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return $"The dimension {twice.Key.Name()} is asked for twice.";
        if (axes.Any(axis => axis.PrefixLength is not null && axis.Dimension != Dimension.Product))
            return "Only product codes can be cut to a prefix.";
        if (axes.Any(axis => axis.PrefixLength < 1))
            return "A product prefix has at least one character.";
        return axes.Any(axis => axis.Grain is not null && axis.Dimension != Dimension.Period)
            ? "Only periods have a grain."
            : null;
    }

    private string? PresenceFault() =>
        (Asks(Measures.Presence), Periods) switch
        {
            (false, _) => null,
            (true, null) => "Presence needs a range of periods.",
            (true, { Count: > PresencePeriods } range) =>
                $"Presence over {range} has {range.Count} periods; a mask holds {PresencePeriods}: ask by a coarser period.",
            _ => null,
        };
}
