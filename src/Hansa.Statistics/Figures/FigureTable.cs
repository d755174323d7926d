namespace Hansa.Statistics.Figures;

/// <summary>One key column of a table of figures.</summary>
/// <param name="Name">The dimension's printed name: <c>period</c>, <c>reporter</c>, <c>region</c>, <c>product</c>, <c>group</c>, <c>other</c>, …</param>
/// <param name="Codes">The members, in the order in which rows run.</param>
public sealed record FigureAxis(string Name, IReadOnlyList<string> Codes);

/// <summary>The class a territory belongs to, and how surely.</summary>
/// <param name="Code">The class, or nothing when no class could be given.</param>
/// <param name="Label">What the class is called.</param>
/// <param name="Margin">How far the deciding figure is ahead of the next one (or of the threshold); nothing where there is none.</param>
/// <param name="IsCertain">False when undisclosed or unobserved trade could change the class.</param>
public sealed record TypeVerdict(string? Code, string Label, double? Margin, bool IsCertain)
{
    /// <summary>Share of the class's trade in all trade of the territory, 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>How much of that share, 0 to 1, lies above the benchmark's: (x(r,k) / x(r)) (1 - 1 / index).</summary>
    public double? ShareAboveBenchmark { get; init; }

    /// <summary>Share of the territory's trade that the classes cover, 0 to 1.</summary>
    public double? Coverage { get; init; }
}

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
            values[row] = value.Stored;
            missing[row] = value.Missing;
            if (!value.IsExact)
                SetInterval(row, value.Interval);
            else if (low is not null)
                low[row] = double.NaN;
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

    /// <summary>A table of the same axes whose rows are made from the rows of two.</summary>
    public static FigureTable Of(Unit unit, FigureTable one, FigureTable other, Func<Figure, Figure, Figure> operation)
    {
        var table = new FigureTable(unit, one.Axes);
        for (var row = 0; row < table.Count; row++)
            table[row] = operation(one[row], other[row]);
        return table;
    }

    private void SetInterval(int row, Limits interval)
    {
        if (low is null)
        {
            low = new double[Count];
            high = new double[Count];
            Array.Fill(low, double.NaN);
        }
        low[row] = interval.Low;
        high![row] = interval.High;
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
