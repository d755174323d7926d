using Hansa.UseCases.Assessment;

namespace Hansa.UseCases.Documents.Matrices;

/// <summary>What the members of a dimension are.</summary>
public enum DimensionRole
{
    /// <summary>Products, groups, rows of a table.</summary>
    Class,

    /// <summary>Periods.</summary>
    Time,

    /// <summary>Countries or regions.</summary>
    Territory,

    /// <summary>What is measured: the figure itself, the ends of its interval, the columns of a table.</summary>
    Measure,
}

/// <summary>One dimension of a matrix, its members in order.</summary>
/// <param name="Code">The printed name of the dimension: <c>period</c>, <c>region</c>, …</param>
/// <param name="Members">Their codes differ.</param>
public sealed record MatrixDimension(
    string Code,
    LocalText Title,
    DimensionRole Role,
    IReadOnlyList<MatrixMember> Members
);

/// <summary>One member of a dimension.</summary>
public sealed record MatrixMember(string Code, LocalText Name)
{
    /// <summary>Measures: what values are counted in.</summary>
    public LocalText? Unit { get; init; }

    /// <summary>Measures: digits after the point that suit a reader; values themselves are never rounded.</summary>
    public int Decimals { get; init; }

    /// <summary>What a reader must know of this member.</summary>
    public LocalText? Note { get; init; }
}

/// <summary>One cell: a finite number, or the code of the reason why there is none.</summary>
public readonly record struct MatrixCell(double? Number, string Status);

/// <summary>A reason why a cell has no number.</summary>
public sealed record MatrixStatus(string Code, LocalText Meaning);

/// <summary>Figures as statistical agencies exchange them: dimensions, one of them the measures, and a cell for every combination.</summary>
/// <param name="Code">A short name of ASCII letters, digits and hyphens.</param>
/// <param name="Dimensions">The last one holds the measures; no other does.</param>
/// <param name="Cells">One for each combination of members, the last dimension running fastest.</param>
public sealed record FigureMatrix(
    string Code,
    LocalText Title,
    IReadOnlyList<MatrixDimension> Dimensions,
    IReadOnlyList<MatrixCell> Cells
)
{
    /// <summary>The reasons that cells may name, at most six, in a fixed order.</summary>
    public required IReadOnlyList<MatrixStatus> Statuses { get; init; }

    /// <summary>Where the figures come from, in words.</summary>
    public required LocalText Source { get; init; }

    public IReadOnlyList<LocalText> Notes { get; init; } = [];

    /// <summary>Where the figures come from, for programs.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Who answers questions; nothing where nobody was named.</summary>
    public string? Contact { get; init; }

    public MatrixDimension Measures => Dimensions[^1];
}
