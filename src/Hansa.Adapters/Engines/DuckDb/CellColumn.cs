namespace Hansa.Adapters.Engines.DuckDb;

/// <summary>One column of an answer while it is read: 64 or 128 bits a cell, places given by the reader.</summary>
internal sealed class CellColumn(bool isWide, int capacity)
{
    private long[] narrow = isWide ? [] : new long[capacity];
    private Int128[] wide = isWide ? new Int128[capacity] : [];

    /// <summary>Puts a vector of the answer into its places, growing where needed.</summary>
    public void Take(VectorReader reader, int column, ReadOnlySpan<int> places, int needed)
    {
        if (isWide)
            Scatter(reader.Wides(column), places, Grow(ref wide, needed));
        else
            Scatter(reader.Longs(column), places, Grow(ref narrow, needed));
    }

    public long[] Longs(int[]? order, int count) => Gather(narrow, order, count);

    public Hansa.Statistics.Cubes.Amounts Amounts(int[]? order, int count) =>
        isWide
            ? Hansa.Statistics.Cubes.Amounts.From(Gather(wide, order, count))
            : new Hansa.Statistics.Cubes.Amounts(Gather(narrow, order, count));

    private static T[] Grow<T>(ref T[] cells, int needed)
    {
        if (cells.Length < needed)
            Array.Resize(ref cells, Math.Max(needed, (int)Math.Min(Array.MaxLength, cells.Length * 2L)));
        return cells;
    }

    private static void Scatter<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places, T[] to)
    {
        for (var i = 0; i < places.Length; i++)
            to[places[i]] = from[i];
    }

    private static T[] Gather<T>(T[] cells, int[]? order, int count)
    {
        if (order is null)
        {
            Array.Resize(ref cells, count);
            return cells;
        }
        var gathered = new T[count];
        for (var i = 0; i < count; i++)
            gathered[i] = cells[order[i]];
        return gathered;
    }
}
