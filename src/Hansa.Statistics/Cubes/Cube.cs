namespace Hansa.Statistics.Cubes;

/// <summary>One key column of a cube: a member index for each cell.</summary>
/// <param name="Axis">The axis as asked.</param>
/// <param name="Codes">The members that occur, distinct, sorted by ordinal.</param>
/// <param name="Members">One index into <paramref name="Codes"/> per cell.</param>
public sealed record CubeKey(Axis Axis, IReadOnlyList<string> Codes, int[] Members);

/// <summary>The exact answer of an engine: one cell per combination of members that has rows, sorted by key.</summary>
public sealed class Cube(IReadOnlyList<CubeKey> keys, int count)
{
    public IReadOnlyList<CubeKey> Keys { get; } = keys;

    /// <summary>Number of cells.</summary>
    public int Count { get; } = count;

    /// <summary>Sum of value per cell, in minor units; rows without a value add nothing and are counted apart.</summary>
    public Amounts? Values { get; init; }

    /// <summary>Rows per cell whose value was suppressed by the publisher; nothing when no cell has any.</summary>
    public long[]? SuppressedRows { get; init; }

    /// <summary>Rows per cell whose value was not observed; nothing when no cell has any.</summary>
    public long[]? UnobservedRows { get; init; }

    public Amounts? Masses { get; init; }

    public Amounts? Quantities { get; init; }

    public long[]? Rows { get; init; }

    /// <summary>Distinct firms per cell; a firm that is undisclosed or not given is no firm.</summary>
    public long[]? Firms { get; init; }

    /// <summary>Per cell, the contributors whose values do not sum to zero, and the two largest absolute sums, in minor units: firms, or
    /// groups of firms where a link names them. Trade of a firm that is undisclosed or not given is in <see cref="Values"/> alone.</summary>
    public IReadOnlyList<ContributorFacts>? Contributors { get; init; }

    /// <summary>Bit i of a cell: it has a row with a value other than zero, or a suppressed one, in the i-th period of the query's range.</summary>
    public ulong[]? Presence { get; init; }

    public CubeKey Key(Dimension dimension) => Keys.Single(key => key.Axis.Dimension == dimension);

    public string Code(Dimension dimension, int cell)
    {
        var key = Key(dimension);
        return key.Codes[key.Members[cell]];
    }
}

/// <summary>Who stands behind a cell: what disclosure rules need to know of it.</summary>
public readonly record struct ContributorFacts(long Count, Int128 Largest, Int128 SecondLargest);
