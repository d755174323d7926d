namespace Hansa.Statistics.Cubes;

/// <summary>A question for the accepted rows behind sums: the largest of them, and how many there are.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Snapshot">The snapshot's id.</param>
public sealed record RowQuery(string Dataset, string Snapshot)
{
    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<CodeFilter> Filters { get; init; } = [];

    /// <summary>The periods to keep; nothing keeps all.</summary>
    public PeriodRange? Periods { get; init; }

    /// <summary>How many rows to give at most, 0 or more.</summary>
    public int Most { get; init; } = 10;

    /// <summary>Why no engine can answer the question, as a sentence; nothing when it is well formed.</summary>
    public string? Fault() => Most is < 0 or > 10_000 ? "Between 0 and 10,000 rows can be asked for." : null;
}

/// <summary>Rows behind sums: the largest by absolute value first, those without a value last; ties by file, then line.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="Rows">The first of them.</param>
public sealed record RowList(long Count, IReadOnlyList<RowAt> Rows);

/// <summary>One accepted row and where it came from.</summary>
/// <param name="File">Position of the file in the manifest, from 1.</param>
/// <param name="Line">The record's place in the file, as the load counted.</param>
/// <param name="Codes">The members that the row has, by dimension; firms are never told.</param>
/// <param name="Value">In minor units of the dataset's declared scale; nothing where it was withheld or not observed.</param>
public readonly record struct RowAt(
    int File,
    long Line,
    Period Period,
    IReadOnlyDictionary<Dimension, string> Codes,
    long? Value
);
