using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>Draws items in proportion to weights.</summary>
public sealed class Choice<T>
{
    private readonly T[] items;
    private readonly double[] cumulative;

    /// <param name="items">At least one of them with a weight above 0.</param>
    public Choice(IEnumerable<(T Item, double Weight)> items)
    {
        var kept = items.Where(item => item.Weight > 0).ToArray();
        this.items = [.. kept.Select(item => item.Item)];
        cumulative = new double[kept.Length];
        var sum = 0.0;
        for (var i = 0; i < kept.Length; i++)
            cumulative[i] = sum += kept[i].Weight;
    }

    public int Count => items.Length;

    public T this[int position] => items[position];

    /// <summary>The position of the item drawn.</summary>
    public int Draw(Draws random)
    {
        var found = Array.BinarySearch(cumulative, random.Unit() * cumulative[^1]);
        return Math.Min(found >= 0 ? found + 1 : ~found, items.Length - 1);
    }
}
