namespace Hansa.Statistics.Figures;

/// <summary>One key column of a table of figures.</summary>
/// <param name="Name">The dimension's printed name: <c>period</c>, <c>reporter</c>, <c>region</c>, <c>product</c>, <c>group</c>, <c>other</c>, …</param>
/// <param name="Codes">The members, in the order in which rows run.</param>
public sealed record FigureAxis(string Name, IReadOnlyList<string> Codes);

/// <summary>The class a territory belongs to, and how surely.</summary>
/// <param name="Code">The class, or nothing when no class could be given.</param>
/// <param name="Label">What the class is called.</param>
/// <param name="Margin">How far the deciding figure is ahead of the next one (or of the threshold); nothing where there is none.</param>
/// <param name="IsCertain">False when undisclosed trade could change the class.</param>
public sealed record TypeVerdict(string? Code, string Label, double? Margin, bool IsCertain);

/// <summary>Figures over the product of their axes: one row per combination, the last axis running fastest.</summary>
/// <remarks>Columnar: values, reasons and bounds are arrays of the same length; <see cref="Figure"/> is a view of one row.</remarks>
public sealed class FigureTable
{
    private readonly double[] values;
    private readonly Missing[] missing;
    private double[]? low;
    private double[]? high;

    public FigureTable(Unit unit, params IReadOnlyList<FigureAxis> axes)
    {
        Unit = unit;
        Axes = axes;
        Count = axes.Aggregate(1, (product, axis) => checked(product * axis.Codes.Count));
        values = new double[Count];
        missing = new Missing[Count];
    }

    public Unit Unit { get; }

    public IReadOnlyList<FigureAxis> Axes { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>For typologies: one verdict per row; nothing elsewhere.</summary>
    public TypeVerdict?[]? Types { get; init; }

    /// <summary>True when any row has bounds.</summary>
    public bool HasBounds => low is not null;

    public Figure this[int row]
    {
        get
        {
            var figure = missing[row] == Missing.None ? Figure.Of(values[row]) : Figure.None(missing[row]);
            return low is null || double.IsNaN(low[row]) ? figure : figure.Within(low[row], high![row]);
        }
        set
        {
            values[row] = value.Value ?? 0;
            missing[row] = value.Missing;
            if (value.Low is { } lowest)
                SetBounds(row, lowest, value.High!.Value);
        }
    }

    /// <summary>The row of a combination of members, by their positions on the axes.</summary>
    public int Row(params ReadOnlySpan<int> members)
    {
        var row = 0;
        for (var axis = 0; axis < Axes.Count; axis++)
            row = (row * Axes[axis].Codes.Count) + members[axis];
        return row;
    }

    /// <summary>The figure of a combination of member codes.</summary>
    /// <exception cref="KeyNotFoundException">A code is not on its axis.</exception>
    public Figure At(params ReadOnlySpan<string> codes)
    {
        var row = 0;
        for (var axis = 0; axis < Axes.Count; axis++)
            row = (row * Axes[axis].Codes.Count) + Position(Axes[axis], codes[axis]);
        return this[row];
    }

    /// <summary>The member of an axis in a row, by position on the axis.</summary>
    public int Member(int row, int axis)
    {
        for (var later = Axes.Count - 1; later > axis; later--)
            row /= Axes[later].Codes.Count;
        return row % Axes[axis].Codes.Count;
    }

    /// <summary>Sets a value directly, for loops over many cells; <paramref name="value"/> must be finite.</summary>
    public void Set(int row, double value) => values[row] = value;

    /// <summary>Sets the reason why a row has no value.</summary>
    public void Set(int row, Missing reason) => missing[row] = reason;

    private void SetBounds(int row, double lowest, double highest)
    {
        if (low is null)
        {
            low = new double[Count];
            high = new double[Count];
            Array.Fill(low, double.NaN);
        }
        low[row] = lowest;
        high![row] = highest;
    }

    private static int Position(FigureAxis axis, string code)
    {
        for (var i = 0; i < axis.Codes.Count; i++)
        {
            if (axis.Codes[i] == code)
                return i;
        }
        throw new KeyNotFoundException($"'{code}' is not on the axis '{axis.Name}'.");
    }
}
