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

    /// <summary>Number of contributing firms with the largest and the second largest absolute contribution.</summary>
    Contributors = 32,

    /// <summary>A 64-bit mask: bit i is set when the key was active in the i-th period of the query's range.</summary>
    Presence = 64,
}

/// <summary>One dimension of the answer.</summary>
/// <param name="PrefixLength">Cuts product codes to this many characters; nothing leaves them whole.</param>
/// <param name="Grain">Cuts periods; only for <see cref="Dimension.Period"/>, nothing means year.</param>
/// <param name="Classes">Code → class: what does not add over codes (firms, contributors, presence) must be classified by the engine.
/// Codes that are absent from the map are left out of the answer.</param>
public sealed record Axis(
    Dimension Dimension,
    int? PrefixLength = null,
    Grain? Grain = null,
    IReadOnlyDictionary<string, string>? Classes = null
);

/// <summary>Keeps the rows whose member of the dimension is one of the codes.</summary>
public sealed record CodeFilter(Dimension Dimension, IReadOnlyCollection<string> Codes);

/// <summary>One question to an engine: exact sums and counts by these axes, with these filters.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Snapshot">The snapshot's id.</param>
/// <param name="Axes">At least one; the answer is sorted by them, in this order, codes by ordinal.</param>
public sealed record CubeQuery(string Dataset, string Snapshot, IReadOnlyList<Axis> Axes)
{
    public Measures Measures { get; init; } = Measures.Value;

    public IReadOnlyList<CodeFilter> Filters { get; init; } = [];

    /// <summary>The periods to keep; nothing keeps all. Rows of a longer grain than the range's are left out.</summary>
    public PeriodRange? Periods { get; init; }

    /// <summary>The largest answer the caller will take, in cells; a larger one is refused.</summary>
    public long CellBudget { get; init; } = 20_000_000;
}
