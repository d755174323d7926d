using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>The region's exports of the last period by product and partner, and the item of each cell.</summary>
internal sealed class ItemCells
{
    private readonly CubeKey key;
    private readonly string?[] items;

    /// <param name="axis">The dimension that items are codes of.</param>
    public ItemCells(Cube cells, Dimension axis, Func<string, string?> itemOf)
    {
        Cells = cells;
        key = cells.Key(axis);
        items = [.. key.Codes.Select(itemOf)];
    }

    public Cube Cells { get; }

    /// <summary>The item of a cell, or nothing where it has none for certain.</summary>
    public string? Item(int cell) => items[key.Members[cell]];
}
