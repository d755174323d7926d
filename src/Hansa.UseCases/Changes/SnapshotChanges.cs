using Hansa.Statistics.Figures;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Explanations;

namespace Hansa.UseCases.Changes;

/// <summary>What differs between two snapshots of a dataset: figures, the rows behind them, files.</summary>
/// <param name="Figures">One per question: exports by territory and year, then the saved questions; or the one asked for.</param>
/// <param name="Files">Files that came, went, or lost rows to a later file.</param>
public sealed record SnapshotChanges(
    Manifest Before,
    Manifest After,
    IReadOnlyList<FigureChanges> Figures,
    RowChanges Rows,
    IReadOnlyList<FileChange> Files
)
{
    /// <summary>True when no figure and no row differs.</summary>
    public bool IsNothing => Rows.Count == 0 && Files.Count == 0 && Figures.All(one => one.Changed == 0);

    /// <summary>What could not be compared, and why.</summary>
    public IReadOnlyList<LocalText> Notes { get; init; } = [];
}

/// <summary>The figures of one question that differ, largest difference first; those without a difference (a reason that changed) last.</summary>
/// <param name="Code">For programs: <c>totals</c>, the name of a saved question, or an indicator's code.</param>
/// <param name="Compared">How many figures were compared.</param>
public sealed record FigureChanges(
    string Code,
    LocalText Title,
    IReadOnlyList<string> Axes,
    IReadOnlyList<ChangedFigure> Lines,
    int Compared
)
{
    public int Changed => Lines.Count;
}

/// <summary>A figure before and after.</summary>
/// <param name="Members">One code per axis.</param>
/// <param name="Before">Nothing where it was not among the figures.</param>
/// <param name="After">Nothing where it is not among them any more.</param>
/// <param name="Difference">Nothing where one of the two has no value.</param>
public sealed record ChangedFigure(
    IReadOnlyList<string> Members,
    ExplainedValue? Before,
    ExplainedValue? After,
    ExplainedValue? Difference
)
{
    /// <summary>What lines are ordered by; negative without a difference.</summary>
    internal double Size { get; init; } = -1;
}

/// <summary>How the rows of a key differ.</summary>
public enum RowChangeKind
{
    Added,
    Removed,
    Revised,
}

/// <summary>The rows that differ, by key.</summary>
/// <param name="Axes">The dimensions of the key.</param>
/// <param name="Lines">The largest differences first; not all where there are many.</param>
public sealed record RowChanges(
    IReadOnlyList<string> Axes,
    IReadOnlyList<RowChange> Lines,
    long Added,
    long Removed,
    long Revised
)
{
    public long Count => Added + Removed + Revised;
}

/// <summary>One key whose rows differ.</summary>
/// <param name="Members">One code per dimension of the key.</param>
/// <param name="Before">Nothing where the key was not there.</param>
/// <param name="After">Nothing where it is not there any more.</param>
public sealed record RowChange(RowChangeKind Kind, IReadOnlyList<string> Members, StoredSum? Before, StoredSum? After)
{
    /// <summary>File and line of the largest row after the change, or before it where the key went.</summary>
    public string? Place { get; init; }

    /// <summary>After less before.</summary>
    public StoredSum Difference => new((After?.Units ?? 0) - (Before?.Units ?? 0), (After ?? Before)!.Value.Exponent);
}

/// <summary>A file that came, went, or lost rows.</summary>
/// <param name="Rows">Accepted rows that it brought or took along; of a file that stayed, those that a later file replaced.</param>
public sealed record FileChange(RowChangeKind Kind, string Name, string Hash, long Rows);
