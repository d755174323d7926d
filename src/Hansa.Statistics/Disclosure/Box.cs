namespace Hansa.Statistics.Disclosure;

/// <summary>How far each cell may differ from its value for all that an attacker knows: the bounds of its change, in minor units.</summary>
/// <remarks>Both bounds of a cell that is known are 0. <see cref="NoLow"/> and <see cref="NoHigh"/> stand for no bound.</remarks>
public sealed class Box
{
    public const long NoLow = long.MinValue;
    public const long NoHigh = long.MaxValue;

    private readonly long[] low;
    private readonly long[] high;
    private readonly IReadOnlyDictionary<int, (long Low, long High)> own;

    /// <param name="low">At most 0, one per cell.</param>
    /// <param name="high">At least 0, one per cell.</param>
    public Box(long[] low, long[] high)
        : this(low, high, new Dictionary<int, (long, long)>()) { }

    private Box(long[] low, long[] high, IReadOnlyDictionary<int, (long Low, long High)> own)
    {
        this.low = low;
        this.high = high;
        this.own = own;
    }

    /// <summary>The cells whose bounds differ from those of the box that this one was made from.</summary>
    public IEnumerable<int> Differing => own.Keys;

    public int Count => low.Length;

    public long Low(int cell) => own.Count > 0 && own.TryGetValue(cell, out var bounds) ? bounds.Low : low[cell];

    public long High(int cell) => own.Count > 0 && own.TryGetValue(cell, out var bounds) ? bounds.High : high[cell];

    public bool Moves(int cell) => Low(cell) < 0 || High(cell) > 0;

    public bool Allows(int cell, long change) => change >= Low(cell) && change <= High(cell);

    /// <summary>The same, with tighter bounds for some cells.</summary>
    public Box Within(IReadOnlyDictionary<int, (long Low, long High)> bounds) =>
        new(
            low,
            high,
            bounds.ToDictionary(
                pair => pair.Key,
                pair => (Math.Max(low[pair.Key], pair.Value.Low), Math.Min(high[pair.Key], pair.Value.High))
            )
        );

    /// <summary>The changes that are possible in both directions.</summary>
    public Box BothWays()
    {
        var reach = new long[Count];
        for (var cell = 0; cell < Count; cell++)
            reach[cell] = Math.Min(high[cell], low[cell] == NoLow ? NoHigh : -low[cell]);
        return new Box(Array.ConvertAll(reach, far => far == NoHigh ? NoLow : -far), reach);
    }

    /// <summary>The same for the cells whose bounds differ; the box that this one was made from goes both ways already.</summary>
    internal Box BothWaysWhereDiffering() =>
        new(
            low,
            high,
            own.ToDictionary(
                pair => pair.Key,
                pair => (-Math.Min(-pair.Value.Low, pair.Value.High), Math.Min(-pair.Value.Low, pair.Value.High))
            )
        );

    /// <summary>Makes a cell known, in this box and in none made from it.</summary>
    internal void Freeze(int cell) => low[cell] = high[cell] = 0;

    internal void Open(int cell, long lowest, long highest) => (low[cell], high[cell]) = (lowest, highest);
}
